package org.plainpress.read.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.mark.OwnEditions;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.read.html.page.HtmlPage;

/** Reads JSON Feed 1.0 and 1.1: one article an item. */
public final class JsonFeedReader implements ArticleReader {

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    Map<?, ?> feed = parsed(DecodedText.of(source, notes).text(), notes);
    List<Reading> readings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Object item : list(feed, "items")) {
      try {
        if (item instanceof Map<?, ?> map) {
          item(feed, map, source, seen).ifPresent(readings::add);
        }
      } catch (RuntimeException odd) {
        // Whatever is in an item, the others are read.
        notes.add(ReadingNote.ofWhole("an item of this feed cannot be read and is left out"));
      }
    }
    if (readings.isEmpty()) {
      throw new UnreadableSource("this feed has no items with text");
    }
    return FeedArticle.noted(readings, notes);
  }

  /**
   * Parses a feed.
   *
   * @param notes receives a note where it breaks off
   * @throws UnreadableSource where it is broken or no single object
   */
  private static Map<?, ?> parsed(String json, List<ReadingNote> notes) {
    try {
      List<Object> values = JsonTree.lenient(json);
      if (values.size() == 1 && values.get(0) instanceof Map<?, ?> feed) {
        return feed;
      }
    } catch (MalformedArticleJson broken) {
      Optional<CutJson> cut = CutJson.of(json);
      if (cut.isPresent() && !list(cut.get().feed(), "items").isEmpty()) {
        notes.add(ReadingNote.ofWhole(FeedXml.breaksOff(cut.get().only())));
        return cut.get().feed();
      }
      throw new UnreadableSource(broken.getMessage(), broken);
    }
    throw new UnreadableSource("this JSON is no JSON Feed");
  }

  /** Reads an item; empty where it has neither a title nor content. */
  private static Optional<Reading> item(
      Map<?, ?> feed, Map<?, ?> item, Source source, Set<String> seen) {
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
    String known = url.orElseGet(() -> text(item, "id"));
    if (!known.isEmpty() && !seen.add(known)) {
      article.shares(known);
    }
    people(item).or(() -> people(feed)).orElse(List.of()).forEach(article::author);
    article.publisher(Carried.line(text(feed, "title")));
    article.published(text(item, "date_published"));
    article.modified(text(item, "date_modified"));
    Languages.tag(text(item, "language"))
        .or(() -> Languages.tag(text(feed, "language")))
        .ifPresent(article::language);
    list(item, "tags").forEach(tag -> article.subject(String.valueOf(tag)));
    for (String tag : text(item, "tags").split(",")) {
      article.subject(tag);
    }
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String summary = text(item, "summary");
    if (!summary.isEmpty() && !(html + plain).isEmpty()) {
      article.summary(summary);
    }
    String body =
        !html.isEmpty() ? html : FeedArticle.paragraphs(plain.isEmpty() ? summary : plain);
    attachments(item, base).forEach(article::attach);
    return article.read(body);
  }

  /** Returns the names that an item or feed is signed by, in version 1.0 a single one. */
  private static Optional<List<String>> people(Map<?, ?> holder) {
    List<Object> people = new ArrayList<>(list(holder, "authors"));
    if (people.isEmpty() && holder.get("author") instanceof Map<?, ?> author) {
      people.add(author);
    }
    List<String> names = new ArrayList<>();
    for (Object person : people) {
      if (person instanceof Map<?, ?> map && !text(map, "name").isBlank()) {
        names.add(text(map, "name"));
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Returns the files of an item: its picture, and those that it attaches. */
  private static List<Attachment> attachments(Map<?, ?> item, String base) {
    List<Attachment> files = new ArrayList<>();
    for (String key : List.of("image", "banner_image")) {
      address(text(item, key), base)
          .filter(at -> files.isEmpty())
          .map(at -> new Attachment(at, Attachment.Sort.IMAGE, "", Optional.empty()))
          .ifPresent(files::add);
    }
    for (Object attached : list(item, "attachments")) {
      if (attached instanceof Map<?, ?> file) {
        address(text(file, "url"), base)
            .map(
                at ->
                    new Attachment(
                        at,
                        Attachment.sort(text(file, "mime_type"), "", at),
                        Carried.line(text(file, "title")),
                        Optional.empty()))
            .ifPresent(files::add);
      }
    }
    return files;
  }

  private static Optional<String> address(String url, String base) {
    return FeedArticle.address(url)
        .or(() -> url.isBlank() ? Optional.empty() : HtmlPage.resolve(base, url))
        .flatMap(FeedArticle::address);
  }

  /** Returns a property that is a text or a number; empty where it is neither. */
  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value instanceof String text ? text : value instanceof Number number ? "" + number : "";
  }

  /** Returns a property that is a list; empty where it is none. */
  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }
}
