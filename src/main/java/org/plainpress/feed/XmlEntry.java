package org.plainpress.feed;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.plainpress.address.Address;
import org.plainpress.article.IsoDate;
import org.plainpress.feed.module.Namespaces;
import org.plainpress.mark.OwnEditions;
import org.plainpress.xml.TitleMarkup;

/** An entry of RSS or Atom, as the element of its file. */
public final class XmlEntry implements StoredEntry<XmlEntry> {

  /** The names of attributes that hold an address. */
  private static final Set<String> ADDRESSES = Set.of("href", "url", "src");

  /** Matches the folders that editions are spread over: by date, by hash, or numbered. */
  public static final Pattern SHARD =
      Pattern.compile("(?:\\d{4}/\\d{2}|undated|[0-9a-f]{2}|\\d{5})/");

  /** The relations of links to pages: of the entry's article, and of each of a bundle's. */
  private static final Set<String> PAGE_RELATIONS = Set.of("alternate", "related");

  private final Element element;
  private final XmlFeedWriter.Names names;
  private Optional<String> home;

  /**
   * Takes an entry.
   *
   * @param home the address of the feed's folder
   */
  XmlEntry(Element element, XmlFeedWriter.Names names, Optional<String> home) {
    this.element = element;
    this.names = names;
    this.home = home;
  }

  /**
   * Returns this entry.
   *
   * @throws DamagedFeed where it has no id or no date, by which it is found again
   */
  XmlEntry checked() throws DamagedFeed {
    String of = " of an entry; mend it or move it away";
    if (XmlFeedWriter.optional(element, names.id(), names.space()).isEmpty()) {
      throw new DamagedFeed("is damaged: there is no " + names.id() + of);
    }
    if (moment().isEmpty()) {
      throw new DamagedFeed("is damaged: there is no date" + of);
    }
    return this;
  }

  /** Returns the element. */
  public Element element() {
    return element;
  }

  @Override
  public String id() {
    return element.getChildTextNormalize(names.id(), names.space());
  }

  @Override
  public String title() {
    String title = XmlFeedWriter.optional(element, "title", names.space()).orElse("");
    return element.getName().equals("item") ? TitleMarkup.unescaped(title) : title;
  }

  @Override
  public Optional<OffsetDateTime> published() {
    return firstAdded().isPresent() ? Optional.empty() : date();
  }

  private Optional<OffsetDateTime> date() {
    return XmlFeedWriter.optional(element, "published", names.space())
        .or(() -> XmlFeedWriter.optional(element, "pubDate", names.space()))
        .flatMap(XmlFeedWriter::moment);
  }

  @Override
  public OffsetDateTime updated() {
    return moment().orElseThrow();
  }

  private Optional<OffsetDateTime> moment() {
    return XmlFeedWriter.optional(element, names.updated(), names.updatedIn())
        .or(() -> XmlFeedWriter.optional(element, "pubDate", names.space()))
        .flatMap(XmlFeedWriter::moment);
  }

  @Override
  public void update(OffsetDateTime moment) {
    Optional.ofNullable(element.getChild(names.updated(), names.updatedIn()))
        .orElseGet(this::addedDate)
        .setText(IsoDate.utc(moment));
  }

  /**
   * Dates an RSS item whose article has no date, as readers sort items by date. Dublin Core's term
   * tells that the date is of the feed, not of the article.
   */
  @Override
  public void added(OffsetDateTime moment) {
    if (element.getName().equals("item") && date().isEmpty()) {
      String mail = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.withOffsetSameInstant(UTC));
      element.addContent(new Element("pubDate").setText(mail));
      element.addContent(
          new Element(OwnEditions.FIRST_ADDED, Namespaces.DCTERMS).setText(IsoDate.utc(moment)));
    }
  }

  @Override
  public void addedAs(XmlEntry earlier) {
    added(earlier.firstAdded().orElseGet(earlier::updated));
  }

  private Optional<OffsetDateTime> firstAdded() {
    return XmlFeedWriter.optional(element, OwnEditions.FIRST_ADDED, Namespaces.DCTERMS)
        .flatMap(XmlFeedWriter::moment);
  }

  private Element addedDate() {
    Element updated = new Element(names.updated(), names.updatedIn());
    element.addContent(updated);
    return updated;
  }

  @Override
  public String substance() {
    // In which order elements stand says nothing.
    return element.getChildren().stream()
        .filter(this::isSaid)
        .map(XmlEntry::line)
        .sorted()
        .collect(Collectors.joining());
  }

  @Override
  public Optional<String> contentName() {
    return XmlFeedWriter.optional(element, OwnEditions.CONTENT_NAME, Namespaces.DCTERMS);
  }

  private static String line(Element child) {
    StringBuilder out = new StringBuilder(4096);
    out.append(child.getName()).append(' ');
    for (Attribute attribute : child.getAttributes()) {
      out.append(attribute.getName()).append('=').append(attribute.getValue()).append(' ');
    }
    return out.append(FeedMarkup.substance(said(child))).append('\n').toString();
  }

  @Override
  public String content() {
    return XmlFeedWriter.optional(element, "content", names.space())
        .or(() -> XmlFeedWriter.optional(element, "encoded", Namespaces.CONTENT))
        .map(FeedMarkup::substance)
        .orElse("");
  }

  /**
   * Returns whether an element counts as part of what is said: when the entry changed, what its
   * content is named by and where its files lie do not.
   */
  private boolean isSaid(Element child) {
    boolean ofTheEntry =
        child.getName().equals(names.updated()) && child.getNamespace().equals(names.updatedIn())
            || child.getName().equals(OwnEditions.FIRST_ADDED)
            || child.getName().equals(OwnEditions.CONTENT_NAME)
            || child.getName().equals("pubDate") && firstAdded().isPresent();
    boolean where =
        child.getName().equals("link")
            || child.getName().equals("enclosure")
            || child.getNamespace().equals(Namespaces.MEDIA)
            || child.getNamespace().equals(Namespaces.SCHEMA);
    return !ofTheEntry && !where;
  }

  private static String said(Element element) {
    if (element.getChildren().isEmpty()) {
      return element.getText();
    }
    StringBuilder out = new StringBuilder();
    element.getChildren().forEach(child -> out.append(said(child)).append(' '));
    return out.toString();
  }

  @Override
  public boolean hasWebPage() {
    for (Element link : pages()) {
      String href = link.getAttributeValue("href", link.getText());
      boolean edition = href.endsWith(".epub") || href.endsWith(".pdf");
      if (href.contains("://") && !edition && !isOwnPage(href, home)) {
        return true;
      }
    }
    return false;
  }

  private List<Element> pages() {
    return element.getChildren("link", names.space()).stream()
        .filter(link -> link.getAttributeValue("rel", "alternate").equals("alternate"))
        .toList();
  }

  /**
   * Returns the links to the pages of the entry's articles in the feed's folder: of an article that
   * has none elsewhere, and of all articles of a bundle.
   */
  public List<Element> ownPages() {
    return element.getChildren("link", names.space()).stream()
        .filter(link -> PAGE_RELATIONS.contains(link.getAttributeValue("rel", "alternate")))
        .filter(link -> isOwnPage(link.getAttributeValue("href", link.getText()), home))
        .toList();
  }

  /**
   * Returns whether an address is that of a page beside a feed, or in a folder of shards below it.
   *
   * @param home the address of the feed's folder; without it the addresses of its files are
   *     relative
   */
  static boolean isOwnPage(String address, Optional<String> home) {
    boolean within = home.map(address::startsWith).orElse(!address.contains(":"));
    String path = address.substring(within ? home.map(String::length).orElse(0) : 0);
    int name = path.lastIndexOf('/') + 1;
    return within
        && path.endsWith(".html")
        && (name == 0 || SHARD.matcher(path.substring(0, name)).matches());
  }

  @Override
  public List<String> editions() {
    List<String> found = new ArrayList<>();
    for (Element link : editionLinks()) {
      address(link).map(Attribute::getValue).map(this::within).ifPresent(found::add);
    }
    return found;
  }

  public List<Element> editionLinks() {
    return element.getChildren(names.link(), names.linkIn()).stream()
        .filter(link -> address(link).isPresent())
        .filter(link -> isEdition(link.getAttributeValue("rel", "enclosure")))
        .toList();
  }

  private static boolean isEdition(String relation) {
    return relation.equals("enclosure") || relation.equals(FeedXml.ACQUISITION);
  }

  private static Optional<Attribute> address(Element link) {
    return Optional.ofNullable(link.getAttribute("href"))
        .or(() -> Optional.ofNullable(link.getAttribute("url")));
  }

  @Override
  public void keepEditionsOf(XmlEntry earlier) {
    List<String> types = new ArrayList<>();
    List<Element> own = editionLinks();
    own.forEach(link -> types.add(link.getAttributeValue("type", "")));
    boolean one = names.link().equals("enclosure") && !own.isEmpty();
    for (Element link : earlier.editionLinks()) {
      if (!one && !types.contains(link.getAttributeValue("type", ""))) {
        element.addContent(link.clone());
      }
    }
    if (pages().isEmpty()) {
      earlier.ownPages().forEach(link -> element.addContent(link.clone()));
    }
  }

  @Override
  public void move(FeedHead from, FeedHead to) {
    move(element, from, to);
    home = to.baseUrl().map(Address::valid);
  }

  private static void move(Element element, FeedHead from, FeedHead to) {
    for (Attribute attribute : element.getAttributes()) {
      if (ADDRESSES.contains(attribute.getName())) {
        attribute.setValue(moved(attribute.getValue(), from, to));
      }
    }
    if (element.getChildren().isEmpty() && !element.getText().isEmpty()) {
      String text = element.getText();
      if (element.getName().equals("link")) {
        element.setText(moved(text.strip(), from, to));
      } else if (from.baseUrl().isPresent()) {
        // Markup within names images by their whole address.
        String images = from.address(FeedImages.FOLDER);
        if (text.contains(images)) {
          element.setText(text.replace(images, to.address(FeedImages.FOLDER)));
        }
      }
    }
    element.getChildren().forEach(child -> move(child, from, to));
  }

  /**
   * Returns what an address within the folder is once the folder is published elsewhere; other
   * addresses stay.
   */
  static String moved(String address, FeedHead from, FeedHead to) {
    String base = from.baseUrl().orElse("");
    boolean within = base.isEmpty() ? !address.contains(":") : address.startsWith(base);
    return within ? to.address(address.substring(base.length())) : address;
  }

  /** Returns the path of a file within the feed's folder: {@code 2018/07/ferry.epub}. */
  public String within(String address) {
    return within(address, home);
  }

  static String within(String address, Optional<String> home) {
    int end = address.lastIndexOf('/') + 1;
    int start = home.filter(address::startsWith).map(String::length).orElse(0);
    String folder = address.substring(Math.min(start, end), end);
    return SHARD.matcher(folder).matches() ? folder + address.substring(end) : fileName(address);
  }

  /** Returns the last part of an address. */
  public static String fileName(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }
}
