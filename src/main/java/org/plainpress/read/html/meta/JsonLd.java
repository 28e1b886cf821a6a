package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.plainpress.read.html.page.Query;

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

  /** The types of what pages are of that are no articles but have an author and a day as these. */
  private static final Set<String> OTHER_WORKS = Set.of("Recipe", "HowTo", "CreativeWork");

  /** Values that are nested deeper than this many levels are not looked at. */
  private static final int DEEPEST = 6;

  /** The properties of the article; none where the page has no JSON-LD of any. */
  private final Map<?, ?> article;

  /** All objects with a type, in the order of the page. */
  private final List<Map<?, ?>> objects = new ArrayList<>();

  /** The objects that others refer to, by their {@code @id}: those that say most. */
  private final Map<String, Map<?, ?>> byId = new HashMap<>();

  /**
   * Reads all of a page's JSON-LD. The first article in it is the page's, else the first recipe.
   */
  JsonLd(Document page) {
    for (Element script : Query.all(page, "script[type=application/ld+json]")) {
      String json = script.data().strip().replaceAll("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", "");
      parsed(json).forEach(value -> collectObjects(value, 0));
    }
    article = first(ARTICLES).or(() -> first(OTHER_WORKS)).orElse(Map.of());
  }

  private Optional<Map<?, ?>> first(Set<String> kinds) {
    for (Map<?, ?> object : objects) {
      if (types(object).anyMatch(kinds::contains)) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  private void collectObjects(Object value, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> collectObjects(item, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      if (map.containsKey("@type")) {
        objects.add(map);
      }
      if (map.get("@id") instanceof String id && map.size() > 1) {
        byId.merge(id, map, (one, other) -> other.size() > one.size() ? other : one);
      }
      map.values().forEach(item -> collectObjects(item, depth + 1));
    }
  }

  private static Stream<String> types(Map<?, ?> object) {
    return strings(property(object, "@type")).stream();
  }

  /** Returns the texts of a property of all that is no article, such as the page. */
  List<String> elsewhere(String key) {
    return objects.stream()
        .filter(object -> object != article)
        .flatMap(object -> strings(property(object, key)).stream())
        .map(text -> Carried.line(Parser.unescapeEntities(text, false)))
        .toList();
  }

  /** Returns the names of all objects of a type, such as {@code Person}. */
  List<String> named(String type) {
    List<String> names = new ArrayList<>();
    for (Map<?, ?> object : objects) {
      if (types(object).anyMatch(type::equals)) {
        collect(object, names);
      }
    }
    return names;
  }

  /** Parses JSON-LD; returns nothing where it is broken, as it often is. */
  private static List<Object> parsed(String json) {
    try {
      return JsonTree.lenient(json);
    } catch (MalformedArticleJson broken) {
      return List.of();
    }
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
  private void collect(Object value, List<String> names) {
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, names));
    } else if (value instanceof Map<?, ?> map) {
      Optional<Object> known =
          property(map, "@id").map(byId::get).flatMap(whole -> property(whole, "name"));
      property(map, "name").or(() -> known).ifPresent(name -> collect(name, names));
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
