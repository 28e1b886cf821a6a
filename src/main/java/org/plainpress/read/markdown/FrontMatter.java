package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;

/**
 * What a text says of itself above its first line, as fields:
 *
 * <pre>{@code
 * title: A library on the tram
 * author:
 *   - name: Ada Kestrel
 * }</pre>
 *
 * @param fields their values by their names in lower case: texts, lists and maps
 * @param text what stands below them
 */
record FrontMatter(Map<String, Object> fields, String text) {

  /** Where site generators nest fields of their own. */
  private static final List<String> NESTED = List.of("taxonomies", "params", "extra", "metadata");

  static FrontMatter of(Map<?, ?> parsed, String text) {
    Map<String, Object> fields = new HashMap<>();
    for (String holder : NESTED) {
      if (parsed.get(holder) instanceof Map<?, ?> inner) {
        add(inner, fields);
      }
    }
    add(parsed, fields);
    return new FrontMatter(fields, text);
  }

  private static void add(Map<?, ?> parsed, Map<String, Object> fields) {
    parsed.forEach(
        (name, value) -> {
          if (name != null && value != null) {
            fields.put(String.valueOf(name).strip().toLowerCase(Locale.ROOT), value);
          }
        });
  }

  /** Adds what the fields say to an article. */
  void into(ArticleDraft draft) {
    first("title").ifPresent(draft::title);
    first("subtitle", "deck").ifPresent(draft::subtitle);
    first("kicker", "section").ifPresent(draft::kicker);
    all("authors", "author", "by", "creator").flatMap(FrontMatter::people).forEach(draft::author);
    first("publisher", "site", "publication").ifPresent(draft::publisher);
    first("lang", "language", "locale").ifPresent(draft::language);
    first("description", "summary", "excerpt", "abstract").ifPresent(draft::summary);
    Stream.of("tags", "keywords", "subjects", "categories", "subject")
        .flatMap(this::all)
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .distinct()
        .forEach(draft::subject);
    first("rights", "copyright", "license").ifPresent(draft::rights);
    all("source", "url", "link", "canonical", "canonical_url", "permalink")
        .filter(url -> url.matches("https?://\\S+"))
        .findFirst()
        .ifPresent(draft::source);
    first("date", "published", "created", "publishdate").ifPresent(draft::published);
    first("updated", "modified", "lastmod", "last_modified_at").ifPresent(draft::modified);
  }

  /** Returns the first value of the first of several fields that has one. */
  private Optional<String> first(String... names) {
    return all(names).findFirst();
  }

  /** Returns the values of the first of several fields that has any. */
  private Stream<String> all(String... names) {
    for (String name : names) {
      List<String> values = new ArrayList<>();
      collect(fields.getOrDefault(name, ""), values);
      if (!values.isEmpty()) {
        return values.stream();
      }
    }
    return Stream.empty();
  }

  private static void collect(Object value, List<String> values) {
    if (value instanceof List<?> list) {
      list.stream().filter(one -> one != null).forEach(one -> collect(one, values));
    } else if (value instanceof Map<?, ?> map) {
      Optional<String> name = named(map);
      name.ifPresent(one -> collect(one, values));
      if (name.isEmpty() && map.values().stream().allMatch(one -> one instanceof Map<?, ?>)) {
        // People by keys of their own: {ida: {name: Ida Holm}, jon: {name: Jon Dale}}.
        map.values().forEach(one -> collect(one, values));
      }
    } else {
      String line = Carried.line(String.valueOf(value));
      if (!line.isEmpty()) {
        values.add(line);
      }
    }
  }

  /** Returns the name of a person, or of whatever else is told by parts. */
  private static Optional<String> named(Map<?, ?> map) {
    for (String key : List.of("name", "literal", "display_name", "title", "main", "text", "url")) {
      if (map.get(key) instanceof String name && !name.isBlank()) {
        return Optional.of(name);
      }
      if (map.get(key) instanceof Map<?, ?> parts) {
        // Quarto's: {name: {given: Ida, family: Holm}}.
        return named(parts);
      }
    }
    String whole = Carried.line(part(map, "given", "first") + " " + part(map, "family", "last"));
    if (!whole.isEmpty()) {
      return Optional.of(whole);
    }
    // A person by name, with what is known of them: {Ada Kestrel: {affiliation: …}}.
    return map.size() == 1
        ? map.keySet().stream().map(String::valueOf).findFirst()
        : Optional.empty();
  }

  private static String part(Map<?, ?> map, String... keys) {
    return Stream.of(keys)
        .filter(key -> map.get(key) instanceof String)
        .map(key -> String.valueOf(map.get(key)))
        .findFirst()
        .orElse("");
  }

  private static Stream<String> people(String names) {
    return Stream.of(names.split("\\s*;\\s*"));
  }
}
