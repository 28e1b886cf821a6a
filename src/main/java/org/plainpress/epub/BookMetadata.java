package org.plainpress.epub;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Date;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.Metadata;
import nl.siegmann.epublib.domain.Relator;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;

/** Says in epublib's terms (Dublin Core) what is known about a publication. */
final class BookMetadata {

  /** The one element of Dublin Core that we write and epublib has no field for. */
  static final QName SOURCE = new QName("http://purl.org/dc/elements/1.1/", "source", "dc");

  private BookMetadata() {}

  /** Returns the metadata of a book. */
  static Metadata of(Publication publication) {
    Meta meta = publication.meta();
    Metadata metadata = new Metadata();
    metadata.addTitle(meta.title());
    Identifier id = new Identifier("URI", meta.id());
    id.setBookId(true);
    metadata.setIdentifiers(new ArrayList<>(List.of(id)));
    metadata.setLanguage(meta.language());
    meta.authors().forEach(name -> metadata.addAuthor(author(name)));
    if (publication.isBundle()) {
      // Libraries sort by creator: a bundle that has none of its own has those of its articles.
      boolean none = meta.authors().isEmpty();
      for (String name : authorsOfArticles(publication)) {
        if (none) {
          metadata.addAuthor(author(name));
        } else {
          metadata.addContributor(author(name));
        }
      }
    }
    meta.publisher().ifPresent(metadata::addPublisher);
    meta.published()
        .map(IsoDate::iso)
        .ifPresent(date -> metadata.addDate(new Date(date, Date.Event.PUBLICATION)));
    meta.summary().or(meta::subtitle).ifPresent(metadata::addDescription);
    metadata.setSubjects(new ArrayList<>(meta.subjects()));
    meta.rights().ifPresent(rights -> metadata.setRights(new ArrayList<>(List.of(rights))));
    meta.source().ifPresent(source -> metadata.getOtherProperties().put(SOURCE, source));
    return metadata;
  }

  /** Returns who wrote the articles of a bundle, each once, in the order of the articles. */
  private static List<String> authorsOfArticles(Publication publication) {
    return publication.articles().stream()
        .flatMap(article -> article.meta().authors().stream())
        .filter(author -> !publication.meta().authors().contains(author))
        .distinct()
        .toList();
  }

  private static Author author(String name) {
    // Whole, as it is printed: which part is the family's name no source tells.
    Author author = new Author("", name);
    author.setRelator(Relator.AUTHOR);
    return author;
  }
}
