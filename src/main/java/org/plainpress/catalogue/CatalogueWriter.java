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
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.FeedXml;
import org.plainpress.feed.PageLink;
import org.plainpress.feed.XmlEntry;
import org.plainpress.feed.module.Namespaces;
import org.plainpress.markup.AccessibilityFacts;

/**
 * Writes the catalogue by which e-reader apps browse and download: an acquisition feed of OPDS 1.2,
 * which is Atom with Dublin Core and relations of its own.
 */
public final class CatalogueWriter extends AtomWriter {

  private static final String IMAGE = "http://opds-spec.org/image";
  private static final String THUMBNAIL = "http://opds-spec.org/image/thumbnail";

  /** How many publications a page of the catalogue or of the site lists. */
  public static final int PAGE_SIZE = 100;

  private final int number;
  private final int pages;

  /** Makes the writer of a catalogue of one page. */
  public CatalogueWriter() {
    this(1, 1);
  }

  /**
   * Makes the writer of one page of a catalogue (RFC 5005, 3).
   *
   * @param number the page, from 1
   * @param pages how many there are
   */
  public CatalogueWriter(int number, int pages) {
    this.number = number;
    this.pages = pages;
  }

  @Override
  public String fileName() {
    return fileName(number);
  }

  /**
   * Returns the name of the file of a page. No article's own files have an underscore.
   *
   * @param number the page, from 1
   */
  public static String fileName(int number) {
    return number == 1 ? "opds.xml" : "opds_" + number + ".xml";
  }

  @Override
  protected String type() {
    return "application/atom+xml;profile=opds-catalog;kind=acquisition";
  }

  /** Returns the page's links; the first page is the catalogue's root (OPDS 1.2, 3). */
  @Override
  protected List<Link> links(FeedPage<XmlEntry> page) {
    List<Link> links = new ArrayList<>(super.links(page));
    links.add(turn("start", 1, page.head()));
    if (pages > 1) {
      links.add(turn("first", 1, page.head()));
      links.add(turn("last", pages, page.head()));
    }
    if (number > 1) {
      links.add(turn("previous", number - 1, page.head()));
    }
    if (number < pages) {
      links.add(turn("next", number + 1, page.head()));
    }
    return links;
  }

  private Link turn(String relation, int to, FeedHead head) {
    return link(relation, valid(head, fileName(to)), type(), 0);
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
    pages(head, from, entry, links);
    entry.setOtherLinks(links);
    Meta meta = from.meta();
    List<Element> terms = new ArrayList<>();
    if (!meta.language().equals("und")) {
      terms.add(term("language", meta.language()));
    }
    meta.publisher().ifPresent(name -> terms.add(term("publisher", name)));
    meta.published().ifPresent(date -> terms.add(term("issued", date.iso())));
    meta.source().ifPresent(address -> terms.add(term("source", address)));
    accessibility(AccessibilityFacts.of(from.publication()), terms);
    entry.setForeignMarkup(terms);
  }

  /**
   * Links the page of an article as the entry's alternate, those of a bundle as related. Where
   * there is no other edition, the page is what is to be had.
   */
  private static void pages(FeedHead head, FeedEntry from, Entry entry, List<Link> links) {
    if (from.attachments().isEmpty() && !from.pages().isEmpty()) {
      links.add(page(head, from.pages().get(0), FeedXml.ACQUISITION));
    }
    if (!from.publication().isBundle()) {
      entry.setAlternateLinks(
          from.pages().stream().limit(1).map(page -> page(head, page, "alternate")).toList());
      return;
    }
    for (PageLink page : from.pages()) {
      Link link = page(head, page, "related");
      link.setTitle(page.title());
      if (!page.language().equals("und")) {
        link.setHreflang(page.language());
      }
      links.add(link);
    }
  }

  /** Tells how a publication can be read, in the words of schema.org, for apps that show it. */
  private static void accessibility(AccessibilityFacts facts, List<Element> terms) {
    facts.modes().forEach(mode -> terms.add(fact("accessMode", mode)));
    terms.add(fact("accessModeSufficient", String.join(",", facts.sufficientModes())));
    if (facts.figures() && facts.described()) {
      terms.add(fact("accessibilityFeature", "alternativeText"));
    }
    terms.add(fact("accessibilityFeature", "readingOrder"));
    terms.add(fact("accessibilityFeature", "structuralNavigation"));
    terms.add(fact("accessibilityHazard", facts.hazard()));
  }

  private static Element fact(String name, String value) {
    return new Element(name, Namespaces.SCHEMA).setText(value);
  }

  private static Element term(String name, String value) {
    return new Element(name, Namespaces.DCTERMS).setText(value);
  }

  /**
   * What a person is told of a publication in the catalogue.
   *
   * @param summary what it is about, in a few sentences
   * @param date as ISO 8601 has it
   * @param cover the address of its picture
   * @param pages the pages of its articles; of a bundle, each with its title
   * @param editions with their media types
   */
  public record Listed(
      String title,
      Optional<String> summary,
      List<String> authors,
      Optional<String> publisher,
      Optional<String> date,
      Optional<String> language,
      Optional<String> cover,
      List<PageLink> pages,
      List<Attachment> editions) {

    public Listed {
      authors = List.copyOf(authors);
      pages = List.copyOf(pages);
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
      Attachment edition =
          new Attachment(
              entry.within(link.getAttributeValue("href")),
              link.getAttributeValue("type", ""),
              length(link.getAttributeValue("length", "")));
      if (!edition.mediaType().equals(PageLink.TYPE)) {
        editions.add(edition);
      }
    }
    return new Listed(
        entry.title(),
        optional(element, "summary", Namespaces.ATOM),
        authors,
        optional(element, "publisher", Namespaces.DCTERMS),
        optional(element, "issued", Namespaces.DCTERMS),
        optional(element, "language", Namespaces.DCTERMS),
        cover(element),
        entry.ownPages().stream().map(link -> listedPage(entry, link)).toList(),
        editions);
  }

  /** Returns the address of the cover within the folder. */
  private static Optional<String> cover(Element entry) {
    return entry.getChildren("link", Namespaces.ATOM).stream()
        .filter(link -> link.getAttributeValue("rel", "").equals(THUMBNAIL))
        .map(link -> FeedImages.FOLDER + XmlEntry.fileName(link.getAttributeValue("href", "")))
        .findFirst();
  }

  private static PageLink listedPage(XmlEntry entry, Element link) {
    return new PageLink(
        entry.within(link.getAttributeValue("href", "")),
        link.getAttributeValue("title", entry.title()),
        link.getAttributeValue("hreflang", "und"));
  }

  /** Leaves out of an entry the editions whose files are no longer there. */
  public static void forget(XmlEntry entry, List<String> gone) {
    for (Element link : entry.editionLinks()) {
      if (gone.contains(entry.within(link.getAttributeValue("href")))) {
        link.detach();
      }
    }
  }

  private static long length(String written) {
    return written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
  }
}
