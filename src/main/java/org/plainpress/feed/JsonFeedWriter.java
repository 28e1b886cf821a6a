package org.plainpress.feed;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.address.Address;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Figure;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.BodyMarkup;

/** Writes JSON Feed 1.1, whose older entries are at {@code next_url}. */
public final class JsonFeedWriter implements FeedWriter<JsonEntry> {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  @Override
  public String fileName() {
    return "feed.json";
  }

  @Override
  public byte[] write(FeedPage<JsonEntry> page) {
    FeedHead head = page.head();
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", VERSION);
    feed.put("title", head.title());
    if (head.baseUrl().isPresent()) {
      feed.put("home_page_url", Address.valid(head.home()));
      feed.put("feed_url", address(head, page.fileName()));
    }
    feed.put("description", head.description().orElse(head.title()));
    if (head.hasLanguage()) {
      feed.put("language", head.language());
    }
    page.previousArchive().ifPresent(name -> feed.put("next_url", address(head, name)));
    if (!head.hubs().isEmpty()) {
      feed.put("hubs", head.hubs().stream().map(JsonFeedWriter::hub).toList());
    }
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("about", "https://plainpress.org/ns/jsonfeed");
    own.put("id", head.id());
    page.previousArchive().ifPresent(name -> own.put("previous_archive", name));
    page.current().ifPresent(name -> own.put("archive_of", name));
    feed.put(OwnEditions.JSON_FEED_EXTENSION, own);
    feed.put("items", page.entries().stream().map(JsonEntry::item).toList());
    return JsonValues.bytes(feed);
  }

  private static String address(FeedHead head, String name) {
    return XmlFeedWriter.valid(head, name);
  }

  private static Map<String, Object> hub(String address) {
    Map<String, Object> hub = new LinkedHashMap<>();
    hub.put("type", "WebSub");
    hub.put("url", Address.valid(address));
    return hub;
  }

  @Override
  public JsonEntry entry(FeedHead head, FeedEntry entry, OffsetDateTime updated) {
    Meta meta = entry.meta();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", meta.id());
    entry
        .webPage()
        .or(() -> entry.page().map(page -> address(head, page.href())))
        .ifPresent(address -> item.put(JsonEntry.PAGE, address));
    item.put("title", meta.title());
    item.put("content_html", entry.content(head));
    BodyMarkup.firstWords(entry.article()).ifPresent(words -> item.put("summary", words));
    image(head, entry).ifPresent(address -> item.put("image", address));
    meta.published().ifPresent(date -> item.put("date_published", IsoDate.of(date.moment()).iso()));
    if (!meta.language().equals("und")) {
      item.put("language", meta.language());
    }
    if (!meta.authors().isEmpty()) {
      item.put("authors", meta.authors().stream().map(name -> Map.of("name", name)).toList());
    }
    if (!meta.subjects().isEmpty()) {
      item.put("tags", meta.subjects());
    }
    if (!entry.attachments().isEmpty()) {
      item.put("attachments", entry.attachments().stream().map(e -> attachment(head, e)).toList());
    }
    item.put(OwnEditions.JSON_FEED_EXTENSION, Map.of(JsonEntry.CONTENT_NAME, entry.contentName()));
    JsonEntry made = new JsonEntry(item, head.baseUrl());
    made.update(updated);
    return made;
  }

  /** Returns the address of the first image; empty where the folder has no address. */
  private static Optional<String> image(FeedHead head, FeedEntry entry) {
    return head.baseUrl().isEmpty()
        ? Optional.empty()
        : FeedImages.in(entry.article()).stream()
            .map(Figure::media)
            .map(Media.Image.class::cast)
            .map(image -> address(head, FeedImages.name(image)))
            .findFirst();
  }

  private static Map<String, Object> attachment(FeedHead head, Attachment edition) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("url", address(head, edition.href()));
    attachment.put("mime_type", edition.mediaType());
    attachment.put("size_in_bytes", edition.length());
    return attachment;
  }

  @Override
  public FeedPage<JsonEntry> read(String fileName, byte[] file) throws DamagedFeed {
    Map<String, Object> feed = parsed(file);
    if (!JsonEntry.string(feed, "version").orElse("").startsWith("https://jsonfeed.org/version/1")
        || !(feed.get("items") instanceof List<?> items)) {
      throw new DamagedFeed("is no JSON Feed; move it away, or name another folder with --output");
    }
    if (!(feed.get(OwnEditions.JSON_FEED_EXTENSION) instanceof Map<?, ?> own)) {
      throw new DamagedFeed(
          "is a feed that Plainpress did not make; move it away, or name another folder with --output");
    }
    Optional<String> base = JsonEntry.string(feed, "home_page_url");
    List<JsonEntry> entries = new ArrayList<>();
    for (Object item : items) {
      entries.add(new JsonEntry(fields(item), base).checked());
    }
    String title =
        JsonEntry.string(feed, "title")
            .orElseThrow(
                () -> new DamagedFeed("is damaged: it has no title; mend it or move it away"));
    List<String> hubs = new ArrayList<>();
    if (feed.get("hubs") instanceof List<?> list) {
      for (Object hub : list) {
        JsonEntry.string(fields(hub), "url").ifPresent(hubs::add);
      }
    }
    FeedHead head =
        new FeedHead(
            JsonEntry.string(own, "id").orElseGet(() -> ArticleId.ofContent(title)),
            title,
            JsonEntry.string(feed, "description").filter(words -> !words.equals(title)),
            JsonEntry.string(feed, "language").orElse("und"),
            base,
            hubs);
    return new FeedPage<>(
        head,
        entries,
        fileName,
        JsonEntry.string(own, "previous_archive"),
        JsonEntry.string(own, "archive_of"));
  }

  private static Map<String, Object> parsed(byte[] file) throws DamagedFeed {
    try {
      List<Object> values = JsonTree.lenient(new String(file, StandardCharsets.UTF_8));
      if (values.size() == 1) {
        return fields(values.get(0));
      }
    } catch (MalformedArticleJson malformed) {
      throw new DamagedFeed(
          "is damaged (" + malformed.getMessage() + "); mend it or move it away", malformed);
    }
    throw new DamagedFeed("is damaged: it holds no feed; mend it or move it away");
  }

  private static Map<String, Object> fields(Object value) throws DamagedFeed {
    if (!(value instanceof Map<?, ?> map)) {
      throw new DamagedFeed(
          "is damaged: it holds no object where one is due; mend it or move it away");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach((key, field) -> fields.put(String.valueOf(key), field));
    return fields;
  }
}
