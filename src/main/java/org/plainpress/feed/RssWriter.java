package org.plainpress.feed;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.modules.content.ContentModuleImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.markup.Address;
import org.plainpress.markup.BodyMarkup;

/** Writes RSS 2.0 by the RSS Advisory Board's profile. */
public final class RssWriter implements FeedWriter {

  @Override
  public String fileName() {
    return "rss.xml";
  }

  @Override
  public byte[] write(Feed feed) {
    Channel channel = new Channel("rss_2.0");
    channel.setEncoding("UTF-8");
    channel.setTitle(feed.title());
    channel.setLink(Address.valid(feed.home()));
    channel.setDescription(feed.description());
    channel.setLanguage(feed.language());
    feed.dated().ifPresent(date -> channel.setLastBuildDate(Date.from(date.toInstant())));
    channel.setDocs("https://www.rssboard.org/rss-specification");
    Link self = new Link();
    self.setRel("self");
    self.setType("application/rss+xml");
    self.setHref(Address.valid(feed.address(fileName())));
    AtomLinkModuleImpl atom = new AtomLinkModuleImpl();
    atom.setLinks(List.of(self));
    channel.setModules(new ArrayList<>(List.of(atom)));
    List<Item> items = new ArrayList<>();
    for (FeedEntry entry : feed.entries()) {
      items.add(item(feed, entry));
    }
    channel.setItems(items);
    return FeedXml.bytes(channel);
  }

  private static Item item(Feed feed, FeedEntry entry) {
    Meta meta = entry.article().meta();
    Item item = new Item();
    item.setTitle(meta.title());
    link(feed, entry).ifPresent(item::setLink);
    Guid guid = new Guid();
    guid.setValue(meta.id());
    guid.setPermaLink(false);
    item.setGuid(guid);
    meta.published()
        .map(IsoDate::moment)
        .ifPresent(date -> item.setPubDate(Date.from(date.toInstant())));
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
        .forEach(edition -> item.setEnclosures(List.of(enclosure(feed, edition))));
    String html = FeedMarkup.of(entry.article());
    ContentModuleImpl content = new ContentModuleImpl();
    content.setEncodeds(new ArrayList<>(List.of(html)));
    DCModuleImpl dublinCore = new DCModuleImpl();
    dublinCore.setCreators(new ArrayList<>(meta.authors()));
    item.setModules(
        new ArrayList<>(
            meta.authors().isEmpty() ? List.of(content) : List.of(dublinCore, content)));
    return item;
  }

  /** The original page, else the first edition. */
  private static Optional<String> link(Feed feed, FeedEntry entry) {
    return entry
        .article()
        .meta()
        .source()
        .or(
            () ->
                entry.attachments().stream()
                    .findFirst()
                    .map(edition -> feed.address(edition.href())))
        .map(Address::valid);
  }

  private static Description description(String words) {
    Description description = new Description();
    description.setType(Content.TEXT);
    description.setValue(words);
    return description;
  }

  private static Enclosure enclosure(Feed feed, Attachment edition) {
    Enclosure enclosure = new Enclosure();
    enclosure.setUrl(Address.valid(feed.address(edition.href())));
    enclosure.setType(edition.mediaType());
    enclosure.setLength(edition.length());
    return enclosure;
  }
}
