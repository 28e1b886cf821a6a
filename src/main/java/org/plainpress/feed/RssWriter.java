package org.plainpress.feed;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.plainpress.address.Address;
import org.plainpress.article.ArticleId;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.feed.module.FullContentModule;
import org.plainpress.feed.module.ModifiedModule;
import org.plainpress.feed.module.Namespaces;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.xml.TitleMarkup;
import org.plainpress.xml.Xml;

/** Writes RSS 2.0 by the RSS Advisory Board's profile, with the archives of RFC 5005. */
public final class RssWriter extends XmlFeedWriter {

  private static final String TYPE = "application/rss+xml";

  /** RSS has no element for when an item changed, so Dublin Core's stands in. */
  private static final Names NAMES =
      new Names(
          Namespace.NO_NAMESPACE,
          "guid",
          "modified",
          Namespaces.DCTERMS,
          "enclosure",
          Namespace.NO_NAMESPACE);

  @Override
  public String fileName() {
    return "rss.xml";
  }

  @Override
  Names names() {
    return NAMES;
  }

  @Override
  String entryName() {
    return "item";
  }

  @Override
  Element container(Document document) throws DamagedFeed {
    Element root = document.getRootElement();
    return Optional.ofNullable(root.getChild("channel"))
        .filter(channel -> root.getName().equals("rss"))
        .orElseThrow(
            () ->
                new DamagedFeed(
                    "is no RSS feed; move it away, or name another folder with --output"));
  }

  @Override
  Channel feed(FeedPage<XmlEntry> page) {
    FeedHead head = page.head();
    Channel channel = channel();
    channel.setTitle(TitleMarkup.escaped(head.title()));
    channel.setLink(Address.valid(head.home()));
    channel.setDescription(TitleMarkup.escaped(head.description().orElse(head.title())));
    if (head.hasLanguage()) {
      channel.setLanguage(head.language());
    }
    page.entries().stream()
        .map(XmlEntry::updated)
        .max(OffsetDateTime.timeLineOrder())
        .ifPresent(moment -> channel.setLastBuildDate(date(moment)));
    channel.setGenerator(OwnEditions.GENERATOR);
    channel.setDocs("https://www.rssboard.org/rss-specification");
    AtomLinkModuleImpl atom = new AtomLinkModuleImpl();
    atom.setLinks(links(page));
    List<Module> modules = modules(page);
    modules.add(0, atom);
    channel.setModules(modules);
    return channel;
  }

  private static List<Link> links(FeedPage<XmlEntry> page) {
    FeedHead head = page.head();
    List<Link> links = new ArrayList<>();
    links.add(AtomWriter.link("self", valid(head, page.fileName()), TYPE, 0));
    head.hubs().forEach(hub -> links.add(AtomWriter.link("hub", Address.valid(hub))));
    page.previousArchive()
        .ifPresent(name -> links.add(AtomWriter.link("prev-archive", valid(head, name), TYPE, 0)));
    page.current()
        .ifPresent(name -> links.add(AtomWriter.link("current", valid(head, name), TYPE, 0)));
    return links;
  }

  private static Channel channel() {
    Channel channel = new Channel("rss_2.0");
    channel.setEncoding("UTF-8");
    return channel;
  }

  @Override
  Channel single(FeedHead head, FeedEntry entry, OffsetDateTime updated) {
    Channel channel = channel();
    channel.setTitle(TitleMarkup.escaped(head.title()));
    channel.setLink(head.home());
    channel.setDescription(TitleMarkup.escaped(head.title()));
    channel.setItems(new ArrayList<>(List.of(item(head, entry, updated))));
    return channel;
  }

  private static Item item(FeedHead head, FeedEntry entry, OffsetDateTime updated) {
    Meta meta = entry.meta();
    Item item = new Item();
    item.setTitle(TitleMarkup.escaped(meta.title()));
    // Only a page is a link: the edition is the enclosure.
    entry
        .webPage()
        .or(() -> entry.page().map(page -> valid(head, page.href())))
        .ifPresent(item::setLink);
    Guid guid = new Guid();
    guid.setValue(meta.id());
    guid.setPermaLink(false);
    item.setGuid(guid);
    meta.published().map(IsoDate::moment).ifPresent(moment -> item.setPubDate(date(moment)));
    BodyMarkup.firstWords(entry.article())
        .ifPresent(words -> item.setDescription(description(words)));
    List<Category> categories = new ArrayList<>();
    for (String subject : meta.subjects()) {
      Category category = new Category();
      category.setValue(subject);
      categories.add(category);
    }
    item.setCategories(categories);
    // The profile allows one enclosure an item.
    entry.attachments().stream()
        .limit(1)
        .forEach(edition -> item.setEnclosures(List.of(enclosure(head, edition))));
    List<Module> modules = modules(head, entry);
    modules.add(new ModifiedModule(updated));
    item.setModules(modules);
    return item;
  }

  private static List<Module> modules(FeedHead head, FeedEntry entry) {
    Meta meta = entry.meta();
    List<Module> modules = new ArrayList<>();
    DCModuleImpl dublinCore = new DCModuleImpl();
    dublinCore.setCreators(new ArrayList<>(meta.authors()));
    meta.rights().ifPresent(dublinCore::setRights);
    if (!meta.language().equals(head.language()) && !meta.language().equals("und")) {
      dublinCore.setLanguage(meta.language());
    }
    modules.add(dublinCore);
    modules.add(new FullContentModule(entry.content(head)));
    FeedMedia.of(head, entry.article()).ifPresent(modules::add);
    return modules;
  }

  /**
   * Makes the description, which is "suitable for presentation as HTML" (RSS Advisory Board's
   * profile, 4.1.1.3): words that look like markup are escaped once more.
   */
  private static Description description(String words) {
    Description description = new Description();
    description.setType(Content.TEXT);
    description.setValue(Xml.text(words));
    return description;
  }

  private static Enclosure enclosure(FeedHead head, Attachment edition) {
    Enclosure enclosure = new Enclosure();
    enclosure.setUrl(valid(head, edition.href()));
    enclosure.setType(edition.mediaType());
    enclosure.setLength(edition.length());
    return enclosure;
  }

  /**
   * Reads what the feed says of itself. RSS gives a channel no id: it is made of the channel's
   * address, as the ids of our other feeds are.
   */
  @Override
  FeedHead head(Element container, String fileName) throws DamagedFeed {
    Namespace none = Namespace.NO_NAMESPACE;
    String title = required(container, "title", none);
    Optional<String> base = base(container, fileName);
    return new FeedHead(
        base.map(ArticleId::ofSource).orElseGet(() -> ArticleId.ofContent(title)),
        title,
        optional(container, "description", none).filter(words -> !words.equals(title)),
        optional(container, "language", none).orElse("und"),
        base,
        links(container, "hub"));
  }
}
