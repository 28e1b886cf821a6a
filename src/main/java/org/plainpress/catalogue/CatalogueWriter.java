package org.plainpress.catalogue;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.plainpress.article.Meta;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.FeedXml;
import org.plainpress.feed.XmlEntry;
import org.plainpress.feed.module.Namespaces;

/**
 * Writes the catalogue by which e-reader apps browse and download: an acquisition feed of OPDS 1.2,
 * which is Atom with Dublin Core and relations of its own.
 */
public final class CatalogueWriter extends AtomWriter {

  private static final String IMAGE = "http://opds-spec.org/image";
  private static final String THUMBNAIL = "http://opds-spec.org/image/thumbnail";

  @Override
  public String fileName() {
    return "opds.xml";
  }

  @Override
  protected String type() {
    return "application/atom+xml;profile=opds-catalog;kind=acquisition";
  }

  /** Returns the feed's links; it is its own root (OPDS 1.2, 3). */
  @Override
  protected List<Link> links(FeedPage<XmlEntry> page) {
    List<Link> links = new ArrayList<>(super.links(page));
    links.add(link("start", valid(page.head(), page.fileName()), type(), 0));
    return links;
  }

  @Override
  protected void contents(FeedHead head, FeedEntry from, Entry entry) {
    List<Link> links = new ArrayList<>();
    for (Attachment edition : from.attachments()) {
      links.add(
          link(
              FeedXml.ACQUISITION,
              valid(head, edition.href()),
              edition.mediaType(),
              edition.length()));
    }
    if (from.cover().isPresent()) {
      Attachment cover = from.cover().get();
      for (String relation : List.of(IMAGE, THUMBNAIL)) {
        links.add(link(relation, valid(head, cover.href()), cover.mediaType(), 0));
      }
    }
    entry.setOtherLinks(links);
    Meta meta = from.meta();
    List<Element> terms = new ArrayList<>();
    if (!meta.language().equals("und")) {
      terms.add(term("language", meta.language()));
    }
    meta.publisher().ifPresent(name -> terms.add(term("publisher", name)));
    meta.published().ifPresent(date -> terms.add(term("issued", date.iso())));
    meta.source().ifPresent(address -> terms.add(term("source", address)));
    entry.setForeignMarkup(terms);
  }

  private static Element term(String name, String value) {
    return new Element(name, Namespaces.DCTERMS).setText(value);
  }

  /**
   * What a person is told of a publication in the catalogue.
   *
   * @param date as ISO 8601 has it
   * @param editions with their media types
   */
  public record Listed(
      String title,
      List<String> authors,
      Optional<String> publisher,
      Optional<String> date,
      Optional<String> language,
      List<Attachment> editions) {

    public Listed {
      authors = List.copyOf(authors);
      editions = List.copyOf(editions);
    }
  }

  /** An entry that was read or made by this writer. */
  public static Listed listed(XmlEntry entry) {
    Element element = entry.element();
    List<String> authors =
        element.getChildren("author", Namespaces.ATOM).stream()
            .map(author -> author.getChildTextNormalize("name", Namespaces.ATOM))
            .toList();
    List<Attachment> editions = new ArrayList<>();
    for (Element link : entry.editionLinks()) {
      editions.add(
          new Attachment(
              link.getAttributeValue("href"),
              link.getAttributeValue("type", ""),
              length(link.getAttributeValue("length", ""))));
    }
    return new Listed(
        entry.title(),
        authors,
        optional(element, "publisher", Namespaces.DCTERMS),
        optional(element, "issued", Namespaces.DCTERMS),
        optional(element, "language", Namespaces.DCTERMS),
        editions);
  }

  /** Leaves out of an entry the editions whose files are no longer there. */
  public static void forget(XmlEntry entry, List<String> gone) {
    for (Element link : entry.editionLinks()) {
      if (gone.contains(XmlEntry.fileName(link.getAttributeValue("href")))) {
        link.detach();
      }
    }
  }

  private static long length(String written) {
    return written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
  }
}
