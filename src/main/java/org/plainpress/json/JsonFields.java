package org.plainpress.json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the values of one JSON object by their keys; {@link #end} refuses the keys that are left.
 */
final class JsonFields {

  private final String path;
  private final Map<?, ?> fields;
  private final Set<Object> left;

  private JsonFields(String path, Map<?, ?> fields) {
    this.path = path;
    this.fields = fields;
    this.left = new HashSet<>(fields.keySet());
  }

  /**
   * Returns the fields of an object.
   *
   * @param path where the object stands, for complaints: {@code article.body[3]}
   * @throws MalformedArticleJson where the value is no object
   */
  static JsonFields of(String path, Object value) {
    if (value instanceof Map<?, ?> fields) {
      return new JsonFields(path, fields);
    }
    throw new MalformedArticleJson(path + ": is not an object");
  }

  /** Returns the path of a field, for complaints. */
  String path(String key) {
    return path + "." + key;
  }

  /** Returns whether the object has a key. */
  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** Returns a string that may be absent, but not empty. */
  Optional<String> string(String key) {
    return take(key, String.class, "a string").map(text -> nonEmpty(key, text));
  }

  /** Returns a string that must be there. */
  String requiredString(String key) {
    return string(key).orElseThrow(() -> new MalformedArticleJson(path + ": has no '" + key + "'"));
  }

  /** Returns a truth value; false where the key is absent. */
  boolean flag(String key) {
    return take(key, Boolean.class, "true or false").orElse(false);
  }

  /** Returns a whole number, or {@code otherwise} where the key is absent. */
  int integer(String key, int otherwise) {
    return take(key, Number.class, "a number").map(number -> whole(key, number)).orElse(otherwise);
  }

  /** Returns the values of an array; none where the key is absent. */
  List<?> array(String key) {
    return take(key, List.class, "an array").orElse(List.of());
  }

  /** Returns the values of an array that must be there. */
  List<?> requiredArray(String key) {
    if (!fields.containsKey(key)) {
      throw new MalformedArticleJson(path + ": has no '" + key + "'");
    }
    return array(key);
  }

  /** Returns a value of any type that must be there. */
  Object required(String key) {
    left.remove(key);
    Object value = fields.get(key);
    if (value == null) {
      throw new MalformedArticleJson(path + ": has no '" + key + "'");
    }
    return value;
  }

  /**
   * Checks that every key of the object was asked for.
   *
   * @throws MalformedArticleJson where one was not, which names it
   */
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
