package org.plainpress.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.markup.Address;
import org.plainpress.markup.BodyMarkup;

/** Writes Atom 1.0 (RFC 4287). */
public final class AtomWriter implements FeedWriter {

  @Override
  public String fileName() {
    return "atom.xml";
  }

  @Override
  public byte[] write(Feed feed) {
    com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    atom.setEncoding("UTF-8");
    atom.setXmlBase(feed.baseUrl().map(Address::valid).orElse(null));
    atom.setId(feed.id());
    atom.setTitle(feed.title());
    atom.setUpdated(date(feed.updated()));
    atom.setAlternateLinks(List.of(link("alternate", feed.home(), null, 0)));
    atom.setOtherLinks(List.of(link("self", feed.address(fileName()), "application/atom+xml", 0)));
    // RFC 4287, 4.1.1: the feed names an author unless every entry does.
    atom.setAuthors(new ArrayList<>(List.of(person(feed.title()))));
    List<Entry> entries = new ArrayList<>();
    for (FeedEntry entry : feed.entries()) {
      entries.add(entry(feed, entry));
    }
    atom.setEntries(entries);
    return FeedXml.bytes(withLanguages(FeedXml.document(atom), feed));
  }

  /** {@code xml:lang} on the feed and on entries in another language, which Rome does not write. */
  private static Document withLanguages(Document document, Feed feed) {
    Element root = document.getRootElement();
    root.setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
    List<Element> entries = root.getChildren("entry", root.getNamespace());
    for (int i = 0; i < entries.size(); i++) {
      String language = feed.entries().get(i).article().meta().language();
      if (!language.equals(feed.language())) {
        entries.get(i).setAttribute("lang", language, Namespace.XML_NAMESPACE);
      }
    }
    return document;
  }

  private static Entry entry(Feed feed, FeedEntry from) {
    Meta meta = from.article().meta();
    Entry entry = new Entry();
    entry.setId(meta.id());
    entry.setTitle(meta.title());
    entry.setUpdated(date(feed.updated(from)));
    meta.published().map(IsoDate::moment).ifPresent(moment -> entry.setPublished(date(moment)));
    List<SyndPerson> authors = new ArrayList<>();
    meta.authors().forEach(name -> authors.add(person(name)));
    entry.setAuthors(authors);
    List<Category> categories = new ArrayList<>();
    for (String subject : meta.subjects()) {
      Category category = new Category();
      category.setTerm(subject);
      categories.add(category);
    }
    entry.setCategories(categories);
    meta.rights().ifPresent(entry::setRights);
    BodyMarkup.firstWords(from.article())
        .ifPresent(words -> entry.setSummary(content(Content.TEXT, words)));
    entry.setContents(List.of(content(Content.HTML, FeedMarkup.of(from.article()))));
    links(feed, from, entry);
    return entry;
  }

  private static void links(Feed feed, FeedEntry from, Entry entry) {
    List<Link> enclosures = new ArrayList<>();
    for (Attachment edition : from.attachments()) {
      enclosures.add(
          link("enclosure", feed.address(edition.href()), edition.mediaType(), edition.length()));
    }
    from.article()
        .meta()
        .source()
        .ifPresent(source -> entry.setAlternateLinks(List.of(link("alternate", source, null, 0))));
    if (from.article().meta().source().isEmpty() && !from.attachments().isEmpty()) {
      Attachment first = from.attachments().get(0);
      entry.setAlternateLinks(
          List.of(link("alternate", feed.address(first.href()), first.mediaType(), 0)));
    }
    entry.setOtherLinks(enclosures);
  }

  private static Link link(String rel, String href, String type, long length) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(Address.valid(href));
    link.setType(type);
    if (length > 0) {
      link.setLength(length);
    }
    return link;
  }

  private static Content content(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(value);
    return content;
  }

  private static Person person(String name) {
    Person person = new Person();
    person.setName(name);
    return person;
  }

  private static Date date(OffsetDateTime moment) {
    return Date.from(moment.toInstant());
  }
}
