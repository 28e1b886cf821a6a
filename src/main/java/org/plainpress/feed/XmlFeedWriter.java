package org.plainpress.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.module.Module;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.plainpress.address.Address;
import org.plainpress.article.IsoDate;
import org.plainpress.feed.module.ArchiveModule;
import org.plainpress.feed.module.Namespaces;
import org.plainpress.feed.module.StoredEntriesModule;
import org.plainpress.mark.OwnEditions;

/**
 * Does what is the same in RSS and Atom. Rome makes the entries, one at a time; they are kept as
 * they stand in the file, so that what a later version of this program would write otherwise does
 * not change.
 */
abstract class XmlFeedWriter implements FeedWriter<XmlEntry> {

  private static final DateTimeFormatter OF_MAIL =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  /**
   * Returns the element that holds what a feed says of itself and its entries.
   *
   * @throws DamagedFeed where the document is no feed of the format
   */
  abstract Element container(Document document) throws DamagedFeed;

  /** Returns the name of an entry's element. */
  abstract String entryName();

  /** Makes a feed of a page: its head, its links and its entries. */
  abstract WireFeed feed(FeedPage<XmlEntry> page);

  /** Makes a feed that holds a single entry. */
  abstract WireFeed single(FeedHead head, FeedEntry entry, OffsetDateTime updated);

  /** Returns the names of the elements by which an entry is read again. */
  abstract Names names();

  /**
   * Names elements of an entry.
   *
   * @param space the namespace of the format
   * @param id the element that holds the id
   * @param updated the element that tells when the entry changed, in {@code updatedIn}
   * @param link the links to other files, in {@code linkIn}
   */
  record Names(
      Namespace space,
      String id,
      String updated,
      Namespace updatedIn,
      String link,
      Namespace linkIn) {}

  @Override
  public XmlEntry entry(FeedHead head, FeedEntry entry, OffsetDateTime updated) {
    Document document = FeedXml.document(single(head, entry, updated));
    try {
      Element element = container(document).getChild(entryName(), names().space());
      element.addContent(
          new Element(OwnEditions.CONTENT_NAME, Namespaces.DCTERMS).setText(entry.contentName()));
      summaryLast(element);
      return new XmlEntry(element.detach(), names(), head.baseUrl().map(Address::valid));
    } catch (DamagedFeed impossible) {
      throw new IllegalStateException("Rome wrote what is no feed", impossible);
    }
  }

  /**
   * Puts the summary of an entry behind its content and what it tells of its images: feedparser,
   * and so all that is built on it, takes the last description that it meets for the entry's own,
   * and the second for the content if it has met none.
   */
  private static void summaryLast(Element entry) {
    List<Element> summaries =
        entry.getChildren().stream()
            .filter(
                child -> child.getName().equals("summary") || child.getName().equals("description"))
            .toList();
    summaries.forEach(Element::detach);
    entry.addContent(summaries);
  }

  /** Returns an entry as bytes, to be kept apart from its feed for a while. */
  public byte[] kept(XmlEntry entry) {
    return FeedXml.raw(entry.element());
  }

  /**
   * Returns an entry that was kept.
   *
   * @param kept what {@link #kept(XmlEntry)} returned
   * @param head what the feed said of itself then
   */
  public XmlEntry entry(byte[] kept, FeedHead head) {
    try {
      Element element = FeedXml.parse(kept).detachRootElement();
      return new XmlEntry(element, names(), head.baseUrl().map(Address::valid));
    } catch (DamagedFeed impossible) {
      throw new IllegalStateException("an entry that was kept cannot be read again", impossible);
    }
  }

  @Override
  public byte[] write(FeedPage<XmlEntry> page) {
    return FeedXml.bytes(FeedXml.document(feed(page)));
  }

  /** Returns the modules that hold a page's entries, and mark it as an archive if it is one. */
  static List<Module> modules(FeedPage<XmlEntry> page) {
    List<Module> modules = new ArrayList<>();
    if (page.isArchive()) {
      modules.add(new ArchiveModule());
    }
    modules.add(new StoredEntriesModule(page.entries().stream().map(XmlEntry::element).toList()));
    return modules;
  }

  @Override
  public FeedPage<XmlEntry> read(String fileName, byte[] file) throws DamagedFeed {
    Element container = container(FeedXml.parse(file));
    Optional<String> home = base(container, fileName);
    List<XmlEntry> entries = new ArrayList<>();
    for (Element element : List.copyOf(container.getChildren(entryName(), names().space()))) {
      entries.add(new XmlEntry(element.detach(), names(), home).checked());
    }
    String generator = container.getChildTextNormalize("generator", names().space());
    if (!OwnEditions.GENERATOR.equals(generator)) {
      throw new DamagedFeed(
          "is a feed that Plainpress did not make; move it away, or name another folder with --output");
    }
    return new FeedPage<>(
        head(container, fileName),
        entries,
        fileName,
        link(container, "prev-archive").map(XmlEntry::fileName),
        link(container, "current").map(XmlEntry::fileName));
  }

  /**
   * Reads what a feed says of itself.
   *
   * @throws DamagedFeed where it lacks what a feed must say
   */
  abstract FeedHead head(Element container, String fileName) throws DamagedFeed;

  /**
   * Returns the address of a feed's first link of a relation: {@code self}, {@code prev-archive}.
   */
  static Optional<String> link(Element container, String relation) {
    return links(container, relation).stream().findFirst();
  }

  /** Returns the addresses of a feed's links of a relation. */
  static List<String> links(Element container, String relation) {
    return container.getChildren("link", Namespaces.ATOM).stream()
        .filter(link -> relation.equals(link.getAttributeValue("rel")))
        .map(link -> link.getAttributeValue("href", ""))
        .filter(href -> !href.isEmpty())
        .toList();
  }

  /** Returns the address of the folder that a feed says it lies in; empty where it does not say. */
  static Optional<String> base(Element container, String fileName) {
    return link(container, "self")
        .filter(self -> self.contains("://") && self.endsWith("/" + fileName))
        .map(self -> self.substring(0, self.length() - fileName.length()));
  }

  /**
   * Returns the text of an element.
   *
   * @throws DamagedFeed where there is none
   */
  protected static String required(Element container, String name, Namespace space)
      throws DamagedFeed {
    return optional(container, name, space)
        .orElseThrow(
            () -> new DamagedFeed("is damaged: it has no " + name + "; mend it or move it away"));
  }

  /** Returns the text of an element; empty where there is none. */
  public static Optional<String> optional(Element container, String name, Namespace space) {
    return Optional.ofNullable(container.getChildTextNormalize(name, space))
        .filter(text -> !text.isEmpty());
  }

  static Date date(OffsetDateTime moment) {
    return Date.from(moment.toInstant());
  }

  /**
   * Returns a moment that is written as RFC 3339 has it, or as the date of a mail (RFC 1123); empty
   * for any other text.
   */
  static Optional<OffsetDateTime> moment(String written) {
    String moment = written.strip();
    // Most mails begin with a day of the week; to try the other way first costs an exception.
    boolean mail = !moment.isEmpty() && Character.isLetter(moment.charAt(0));
    List<Function<String, OffsetDateTime>> ways =
        mail
            ? List.of(XmlFeedWriter::ofMail)
            : List.of(IsoDate::parseMoment, XmlFeedWriter::ofMail);
    for (Function<String, OffsetDateTime> way : ways) {
      try {
        return Optional.of(way.apply(moment));
      } catch (DateTimeException other) {
        // Perhaps it is written in the next of them.
        continue;
      }
    }
    return Optional.empty();
  }

  private static OffsetDateTime ofMail(String moment) {
    return OffsetDateTime.parse(moment, OF_MAIL);
  }

  /** Returns the address of a file in the feed's folder, as RFC 3986 wants it written. */
  public static String valid(FeedHead head, String name) {
    return Address.valid(head.address(name));
  }
}
