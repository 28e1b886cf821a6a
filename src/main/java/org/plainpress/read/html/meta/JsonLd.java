package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.draft.Carried;

/** Reads what a page says of its article in JSON-LD, in the words of schema.org. */
final class JsonLd {

  /** The types of schema.org that are articles. */
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "AdvertiserContentArticle",
          "NewsArticle",
          "AnalysisNewsArticle",
          "AskPublicNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReportageNewsArticle",
          "ReviewNewsArticle",
          "Report",
          "SatiricalArticle",
          "ScholarlyArticle",
          "MedicalScholarlyArticle",
          "SocialMediaPosting",
          "BlogPosting",
          "LiveBlogPosting",
          "DiscussionForumPosting",
          "TechArticle",
          "APIReference");

  /** The properties of the article; none where the page has no JSON-LD of an article. */
  private final Map<?, ?> article;

  private JsonLd(Map<?, ?> article) {
    this.article = article;
  }

  /** Finds the first article in a page's JSON-LD. */
  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data().strip().replaceAll("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", "");
      for (Object value : parsed(json)) {
        Optional<Map<?, ?>> found = article(value, 0);
        if (found.isPresent()) {
          return new JsonLd(found.get());
        }
      }
    }
    return new JsonLd(Map.of());
  }

  /** Parses JSON-LD; returns nothing where it is broken, as it often is. */
  private static List<Object> parsed(String json) {
    try {
      return JsonTree.lenient(json);
    } catch (MalformedArticleJson broken) {
      return List.of();
    }
  }

  /**
   * Returns the first article in a value: the value itself, one in its list, or one in its
   * {@code @graph}.
   *
   * @param depth how deep the value is nested; below 4 levels nothing is looked for
   */
  private static Optional<Map<?, ?>> article(Object value, int depth) {
    if (depth > 4) {
      return Optional.empty();
    }
    if (value instanceof List<?> list) {
      return list.stream().flatMap(item -> article(item, depth + 1).stream()).findFirst();
    }
    if (value instanceof Map<?, ?> map) {
      if (strings(property(map, "@type")).stream().anyMatch(ARTICLES::contains)) {
        return Optional.of(map);
      }
      return property(map, "@graph").flatMap(graph -> article(graph, depth + 1));
    }
    return Optional.empty();
  }

  /** Returns the first text of a property that is not empty. */
  Optional<String> text(String key) {
    return strings(property(article, key)).stream()
        .map(text -> Carried.line(Parser.unescapeEntities(text, false)))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /**
   * Returns the names of the people or organizations that a property tells, as texts or as objects
   * with a name.
   */
  List<String> names(String key) {
    List<String> names = new ArrayList<>();
    property(article, key).ifPresent(value -> collect(value, names));
    return names;
  }

  /** Adds the names in a value to a list, each once. */
  private static void collect(Object value, List<String> names) {
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, names));
    } else if (value instanceof Map<?, ?> map) {
      property(map, "name").ifPresent(name -> collect(name, names));
    } else if (value instanceof String text) {
      String name = Carried.line(Parser.unescapeEntities(text, false));
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
  }

  /**
   * Returns the words of a property that is a list of texts, or one text with commas or semicolons
   * between them.
   */
  List<String> words(String key) {
    Optional<Object> value = property(article, key);
    boolean one = value.filter(String.class::isInstance).isPresent();
    List<String> words = new ArrayList<>();
    for (String text : strings(value)) {
      for (String word : one ? text.split("[,;]") : new String[] {text}) {
        String line = Carried.line(word);
        if (!line.isEmpty() && line.length() < 80 && !words.contains(line)) {
          words.add(line);
        }
      }
    }
    return words;
  }

  /** Returns the value of a property: a text, a number, a list or an object. */
  private static Optional<Object> property(Map<?, ?> map, String key) {
    return Optional.ofNullable(map.get(key));
  }

  /** Returns the texts of a value that is a text or a list of some; nothing of other values. */
  private static List<String> strings(Optional<Object> value) {
    return value.stream()
        .flatMap(one -> one instanceof List<?> list ? list.stream() : Stream.of(one))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }
}
