package org.plainpress.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.plainpress.address.Address;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.feed.module.LanguageModule;
import org.plainpress.feed.module.Namespaces;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.BodyMarkup;

/** Writes Atom 1.0 (RFC 4287), with the archives of RFC 5005. */
public class AtomWriter extends XmlFeedWriter {

  static final String TYPE = "application/atom+xml";
  private static final Names NAMES =
      new Names(Namespaces.ATOM, "id", "updated", Namespaces.ATOM, "link", Namespaces.ATOM);

  @Override
  public String fileName() {
    return "atom.xml";
  }

  /** Returns the media type of the feed's files. */
  protected String type() {
    return TYPE;
  }

  @Override
  final Names names() {
    return NAMES;
  }

  @Override
  final String entryName() {
    return "entry";
  }

  @Override
  final Element container(Document document) throws DamagedFeed {
    Element root = document.getRootElement();
    if (!root.getName().equals("feed") || !root.getNamespace().equals(Namespaces.ATOM)) {
      throw new DamagedFeed("is no Atom feed; move it away, or name another folder with --output");
    }
    return root;
  }

  @Override
  Feed feed(FeedPage<XmlEntry> page) {
    FeedHead head = page.head();
    Feed atom = new Feed("atom_1.0");
    atom.setEncoding("UTF-8");
    head.baseUrl().map(Address::valid).ifPresent(atom::setXmlBase);
    atom.setId(head.id());
    atom.setTitle(head.title());
    head.description().ifPresent(words -> atom.setSubtitle(content(Content.TEXT, words)));
    Generator generator = new Generator();
    generator.setValue(OwnEditions.GENERATOR);
    atom.setGenerator(generator);
    page.entries().stream()
        .map(XmlEntry::updated)
        .max(OffsetDateTime.timeLineOrder())
        .ifPresent(moment -> atom.setUpdated(date(moment)));
    atom.setAlternateLinks(List.of(link("alternate", Address.valid(head.home()))));
    atom.setOtherLinks(links(page));
    // RFC 4287, 4.1.1: the feed names an author unless every entry does.
    atom.setAuthors(new ArrayList<>(List.of(person(head.title()))));
    List<Module> modules = modules(page);
    if (head.hasLanguage()) {
      modules.add(new LanguageModule(head.language()));
    }
    atom.setModules(modules);
    return atom;
  }

  /** Returns the feed's links to its files and hubs. */
  protected List<Link> links(FeedPage<XmlEntry> page) {
    FeedHead head = page.head();
    List<Link> links = new ArrayList<>();
    links.add(link("self", valid(head, page.fileName()), type(), 0));
    head.hubs().forEach(hub -> links.add(link("hub", Address.valid(hub))));
    page.previousArchive()
        .ifPresent(name -> links.add(link("prev-archive", valid(head, name), TYPE, 0)));
    page.current().ifPresent(name -> links.add(link("current", valid(head, name), TYPE, 0)));
    return links;
  }

  @Override
  final Feed single(FeedHead head, FeedEntry entry, OffsetDateTime updated) {
    Feed atom = new Feed("atom_1.0");
    atom.setEntries(new ArrayList<>(List.of(made(head, entry, updated))));
    return atom;
  }

  /** Makes Rome's entry of an article or a bundle. */
  Entry made(FeedHead head, FeedEntry from, OffsetDateTime updated) {
    Meta meta = from.meta();
    Entry entry = new Entry();
    entry.setId(meta.id());
    entry.setTitle(meta.title());
    entry.setUpdated(date(updated));
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
    Optional<String> summary =
        from.publication().isBundle() ? meta.summary() : BodyMarkup.firstWords(from.article());
    summary.ifPresent(words -> entry.setSummary(content(Content.TEXT, words)));
    contents(head, from, entry);
    if (!meta.language().equals(head.language()) && !meta.language().equals("und")) {
      entry.getModules().add(new LanguageModule(meta.language()));
    }
    return entry;
  }

  /** Adds to an entry its full content and the links to its editions and its original page. */
  protected void contents(FeedHead head, FeedEntry from, Entry entry) {
    entry.setContents(List.of(content(Content.HTML, from.content(head))));
    List<Module> modules = new ArrayList<>();
    FeedMedia.of(head, from.article()).ifPresent(modules::add);
    entry.setModules(modules);
    List<Link> enclosures = new ArrayList<>();
    for (Attachment edition : from.attachments()) {
      enclosures.add(
          link("enclosure", valid(head, edition.href()), edition.mediaType(), edition.length()));
    }
    // Only a page is an alternate (RFC 4287, 4.2.7.2): readers would open an edition as one.
    from.webPage()
        .map(page -> link("alternate", page))
        .or(() -> from.page().map(page -> page(head, page, "alternate")))
        .ifPresent(page -> entry.setAlternateLinks(List.of(page)));
    entry.setOtherLinks(enclosures);
  }

  @Override
  final FeedHead head(Element container, String fileName) throws DamagedFeed {
    return new FeedHead(
        required(container, "id", Namespaces.ATOM),
        required(container, "title", Namespaces.ATOM),
        optional(container, "subtitle", Namespaces.ATOM),
        container.getAttributeValue("lang", Namespace.XML_NAMESPACE, "und"),
        base(container, fileName),
        links(container, "hub"));
  }

  /** Returns a link to a page. */
  protected static Link link(String rel, String href) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(href);
    return link;
  }

  /** Returns a link to the page of an article in the feed's folder. */
  protected static Link page(FeedHead head, PageLink page, String rel) {
    return link(rel, valid(head, page.href()), PageLink.TYPE, 0);
  }

  /**
   * Returns a link to a file.
   *
   * @param type its media type
   * @param length its size in bytes; 0 where it is not known
   */
  protected static Link link(String rel, String href, String type, long length) {
    Link link = link(rel, href);
    link.setType(type);
    if (length > 0) {
      link.setLength(length);
    }
    return link;
  }

  protected static Content content(String type, String value) {
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
}
