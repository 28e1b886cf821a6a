package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.article.IsoDate;
import org.plainpress.mark.OwnEditions;

/** An item of a JSON Feed, as the values of its JSON object. */
public final class JsonEntry implements StoredEntry<JsonEntry> {

  private static final String MODIFIED = "date_modified";
  private static final String EDITIONS = "attachments";

  /** The address of an item's page. */
  static final String PAGE = "url";

  /** What our extension of an item calls the name of what its article says. */
  static final String CONTENT_NAME = "content";

  private final Map<String, Object> item;
  private Optional<String> home;

  /**
   * Takes an item.
   *
   * @param home the address of the feed's folder
   */
  JsonEntry(Map<String, Object> item, Optional<String> home) {
    this.item = item;
    this.home = home;
  }

  /**
   * Returns this item.
   *
   * @throws DamagedFeed where it has no id or no date, by which it is found again
   */
  JsonEntry checked() throws DamagedFeed {
    String of = " of an item; mend it or move it away";
    if (string(item, "id").isEmpty()) {
      throw new DamagedFeed("is damaged: there is no id" + of);
    }
    if (moment().isEmpty()) {
      throw new DamagedFeed("is damaged: there is no date" + of);
    }
    return this;
  }

  /** Returns the values of the JSON object. */
  Map<String, Object> item() {
    return item;
  }

  /** Returns a value that is a string and not blank; empty for any other. */
  static Optional<String> string(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  @Override
  public String id() {
    return string(item, "id").orElseThrow();
  }

  @Override
  public String title() {
    return string(item, "title").orElse("");
  }

  @Override
  public Optional<OffsetDateTime> published() {
    return string(item, "date_published").flatMap(XmlFeedWriter::moment);
  }

  @Override
  public OffsetDateTime updated() {
    return moment().orElseThrow();
  }

  private Optional<OffsetDateTime> moment() {
    return string(item, MODIFIED)
        .or(() -> string(item, "date_published"))
        .flatMap(XmlFeedWriter::moment);
  }

  @Override
  public void update(OffsetDateTime moment) {
    item.put(MODIFIED, IsoDate.utc(moment));
  }

  @Override
  public String substance() {
    Map<String, Object> said = new LinkedHashMap<>(item);
    said.keySet()
        .removeAll(List.of(MODIFIED, EDITIONS, "image", PAGE, OwnEditions.JSON_FEED_EXTENSION));
    said.computeIfPresent(
        "content_html", (key, html) -> FeedMarkup.substance(String.valueOf(html)));
    return said.toString();
  }

  @Override
  public Optional<String> contentName() {
    return item.get(OwnEditions.JSON_FEED_EXTENSION) instanceof Map<?, ?> own
        ? string(own, CONTENT_NAME)
        : Optional.empty();
  }

  @Override
  public String content() {
    return string(item, "content_html").map(FeedMarkup::substance).orElse("");
  }

  @Override
  public boolean hasWebPage() {
    return item.containsKey(PAGE) && ownPage().isEmpty();
  }

  private Optional<String> ownPage() {
    return string(item, PAGE).filter(address -> XmlEntry.isOwnPage(address, home));
  }

  @Override
  public List<String> editions() {
    List<String> names = new ArrayList<>();
    for (Map<String, Object> edition : attachments(item)) {
      string(edition, "url").map(at -> XmlEntry.within(at, home)).ifPresent(names::add);
    }
    return names;
  }

  private static List<Map<String, Object>> attachments(Map<String, Object> item) {
    List<Map<String, Object>> found = new ArrayList<>();
    if (item.get(EDITIONS) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> map) {
          Map<String, Object> edition = new LinkedHashMap<>();
          map.forEach((key, value) -> edition.put(String.valueOf(key), value));
          found.add(edition);
        }
      }
    }
    return found;
  }

  @Override
  public void keepEditionsOf(JsonEntry earlier) {
    List<Map<String, Object>> own = attachments(item);
    List<Object> types = new ArrayList<>();
    own.forEach(edition -> types.add(edition.get("mime_type")));
    for (Map<String, Object> edition : attachments(earlier.item)) {
      if (!types.contains(edition.get("mime_type"))) {
        own.add(edition);
      }
    }
    if (!own.isEmpty()) {
      item.put(EDITIONS, own);
    }
    if (!item.containsKey(PAGE)) {
      earlier.ownPage().ifPresent(page -> item.put(PAGE, page));
    }
  }

  @Override
  public void move(FeedHead from, FeedHead to) {
    List<Map<String, Object>> editions = attachments(item);
    for (Map<String, Object> edition : editions) {
      edition.computeIfPresent("url", (key, url) -> moved(String.valueOf(url), from, to));
    }
    if (!editions.isEmpty()) {
      item.put(EDITIONS, editions);
    }
    ownPage().ifPresent(page -> item.put(PAGE, moved(page, from, to)));
    home = to.baseUrl();
    item.computeIfPresent("image", (key, url) -> moved(String.valueOf(url), from, to));
    if (from.baseUrl().isPresent()) {
      String images = from.address(FeedImages.FOLDER);
      item.computeIfPresent(
          "content_html",
          (key, html) -> String.valueOf(html).replace(images, to.address(FeedImages.FOLDER)));
    }
  }

  private static String moved(String address, FeedHead from, FeedHead to) {
    return XmlEntry.moved(address, from, to);
  }
}
