package org.plainpress.json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of one JSON object, each taken at most once; {@link #end()} refuses what is left. */
final class JsonFields {

  private final String path;
  private final Map<?, ?> fields;
  private final Set<Object> left;

  private JsonFields(String path, Map<?, ?> fields) {
    this.path = path;
    this.fields = fields;
    this.left = new HashSet<>(fields.keySet());
  }

  static JsonFields of(String path, Object value) {
    if (value instanceof Map<?, ?> fields) {
      return new JsonFields(path, fields);
    }
    throw new MalformedArticleJson(path + ": is not an object");
  }

  String path(String key) {
    return path + "." + key;
  }

  Optional<String> string(String key) {
    return take(key, String.class, "a string").map(text -> nonEmpty(key, text));
  }

  String requiredString(String key) {
    return string(key).orElseThrow(() -> new MalformedArticleJson(path + ": has no '" + key + "'"));
  }

  boolean flag(String key) {
    return take(key, Boolean.class, "true or false").orElse(false);
  }

  int integer(String key, int otherwise) {
    return take(key, Number.class, "a number").map(number -> whole(key, number)).orElse(otherwise);
  }

  /** The array's values; none where the key is absent. */
  List<?> array(String key) {
    return take(key, List.class, "an array").orElse(List.of());
  }

  List<?> requiredArray(String key) {
    if (!fields.containsKey(key)) {
      throw new MalformedArticleJson(path + ": has no '" + key + "'");
    }
    return array(key);
  }

  Object required(String key) {
    left.remove(key);
    Object value = fields.get(key);
    if (value == null) {
      throw new MalformedArticleJson(path + ": has no '" + key + "'");
    }
    return value;
  }

  void end() {
    if (!left.isEmpty()) {
      throw new MalformedArticleJson(
          path + ": the key '" + left.iterator().next() + "' is not known");
    }
  }

  private <T> Optional<T> take(String key, Class<T> type, String what) {
    left.remove(key);
    Object value = fields.get(key);
    if (value != null && !type.isInstance(value)) {
      throw new MalformedArticleJson(path(key) + ": is not " + what);
    }
    return Optional.ofNullable(type.cast(value));
  }

  private String nonEmpty(String key, String text) {
    if (text.isEmpty()) {
      throw new MalformedArticleJson(path(key) + ": is empty; leave the key out");
    }
    return text;
  }

  private int whole(String key, Number number) {
    if (number instanceof Integer whole) {
      return whole;
    }
    throw new MalformedArticleJson(path(key) + ": " + number + " is not a whole number in range");
  }
}
