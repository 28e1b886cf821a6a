package org.plainpress.read.rtf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a document says of itself (RTF 1.9.1, "Information Group"). */
final class Facts {

  private static final Set<String> NAMES =
      Set.of("title", "subject", "author", "keywords", "doccomm", "creatim", "revtim");

  private final Map<String, StringBuilder> texts = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private String name = "";

  /** Takes a control word of the group. */
  void take(String word, int parameter) {
    switch (word) {
      case "yr", "mo", "dy" -> numbers.put(name + word, parameter);
      case "hr", "min", "sec" -> {
        // It is no moment, since no zone is told.
      }
      default -> name = NAMES.contains(word) ? word : "";
    }
  }

  void text(String text) {
    texts.computeIfAbsent(name, one -> new StringBuilder()).append(text);
  }

  /** Returns what a document says by a name, such as {@code author}. */
  Optional<String> of(String called) {
    return Optional.ofNullable(texts.get(called))
        .map(text -> text.toString().strip())
        .filter(text -> !text.isEmpty() && !called.isEmpty());
  }

  /** Returns a day, by ISO 8601. */
  Optional<String> day(String called) {
    int year = numbers.getOrDefault(called + "yr", 0);
    int month = numbers.getOrDefault(called + "mo", 0);
    int day = numbers.getOrDefault(called + "dy", 0);
    return year > 999 && year < 10_000
        ? Optional.of("%04d-%02d-%02d".formatted(year, month, day))
        : Optional.empty();
  }
}
