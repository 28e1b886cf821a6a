package org.plainpress.read.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.article.IsoDate;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.mark.OwnEditions;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;

/** Reads JSON Feed 1.0 and 1.1: one article an item. */
public final class JsonFeedReader implements ArticleReader {

  @Override
  public List<Reading> read(Source source) {
    Map<?, ?> feed = parsed(source.bytes());
    List<Reading> readings = new ArrayList<>();
    for (Object item : list(feed, "items")) {
      if (item instanceof Map<?, ?> map) {
        item(feed, map, source).ifPresent(readings::add);
      }
    }
    if (readings.isEmpty()) {
      throw new UnreadableSource("this feed has no items with text");
    }
    return readings;
  }

  /**
   * Parses a feed.
   *
   * @throws UnreadableSource where it is broken or no single object
   */
  private static Map<?, ?> parsed(byte[] bytes) {
    try {
      List<Object> values = JsonTree.lenient(new String(bytes, StandardCharsets.UTF_8));
      if (values.size() == 1 && values.get(0) instanceof Map<?, ?> feed) {
        return feed;
      }
    } catch (MalformedArticleJson broken) {
      throw new UnreadableSource(broken.getMessage(), broken);
    }
    throw new UnreadableSource("this JSON is no JSON Feed");
  }

  /** Reads an item; empty where it has neither a title nor content. */
  private static Optional<Reading> item(Map<?, ?> feed, Map<?, ?> item, Source source) {
    Optional<String> url =
        FeedArticle.address(text(item, "url"))
            .or(() -> FeedArticle.address(text(item, "external_url")));
    String base =
        url.or(() -> FeedArticle.address(text(feed, "home_page_url")))
            .or(source::address)
            .orElse("");
    FeedArticle article =
        new FeedArticle(feed.containsKey(OwnEditions.JSON_FEED_EXTENSION), base, source.pictures());
    article.id(text(item, "id"));
    article.title(false, text(item, "title"));
    url.ifPresent(article::link);
    List<?> people = list(item, "authors");
    for (Object person : people.isEmpty() ? list(feed, "authors") : people) {
      if (person instanceof Map<?, ?> map) {
        article.author(text(map, "name"));
      }
    }
    if (people.isEmpty() && item.get("author") instanceof Map<?, ?> author) {
      article.author(text(author, "name"));
    }
    article.publisher(Carried.line(text(feed, "title")));
    date(text(item, "date_published")).ifPresent(article::published);
    date(text(item, "date_modified")).ifPresent(article::modified);
    Languages.tag(text(item, "language"))
        .or(() -> Languages.tag(text(feed, "language")))
        .ifPresent(article::language);
    list(item, "tags").forEach(tag -> article.subject(String.valueOf(tag)));
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String summary = text(item, "summary");
    if (!summary.isEmpty() && !(html + plain).isEmpty()) {
      article.summary(summary);
    }
    String body =
        !html.isEmpty() ? html : FeedArticle.paragraphs(plain.isEmpty() ? summary : plain);
    return article.read(body, List.of());
  }

  /** Returns a date; empty where it is none. */
  private static Optional<IsoDate> date(String written) {
    try {
      IsoDate date = IsoDate.parse(written);
      return Optional.of(date.time().map(FeedArticle::date).orElse(date));
    } catch (IllegalArgumentException noDate) {
      return Optional.empty();
    }
  }

  /** Returns a property that is a text; empty where it is none. */
  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  /** Returns a property that is a list; empty where it is none. */
  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }
}
