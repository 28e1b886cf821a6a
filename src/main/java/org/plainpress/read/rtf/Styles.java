package org.plainpress.read.rtf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.read.draft.StyleRole;

/** The style sheet of a document: what paragraphs are by the names of their styles. */
final class Styles {

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Integer> bases = new HashMap<>();
  private final Map<Integer, Integer> outlines = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private int current;

  /** Takes a control word of the style sheet. */
  void take(String word, int parameter) {
    switch (word) {
      case "s" -> current = parameter;
      case "sbasedon" -> bases.put(current, parameter);
      case "outlinelevel" -> outlines.put(current, parameter);
      default -> {
        // How a style looks tells nothing.
      }
    }
  }

  /** Takes text of the style sheet: names, a semicolon behind each. */
  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ';') {
        names.put(current, name.toString().strip().toLowerCase(Locale.ROOT));
        name.setLength(0);
        current = 0;
      } else {
        name.append(letter);
      }
    }
  }

  /** Returns what a paragraph is by its style, or by one that this is based on. */
  Optional<StyleRole> role(int style) {
    Set<Integer> seen = new HashSet<>();
    Optional<StyleRole> role = Optional.empty();
    for (int at = style; role.isEmpty() && at != 0 && seen.add(at); ) {
      role = StyleRole.named(names.getOrDefault(at, ""));
      at = bases.getOrDefault(at, 0);
    }
    return role;
  }

  /** Returns the level of the heading that a style makes, from 0. */
  Optional<Integer> outline(int style) {
    Set<Integer> seen = new HashSet<>();
    for (int at = style; at != 0 && seen.add(at); at = bases.getOrDefault(at, 0)) {
      String called = names.getOrDefault(at, "");
      if (called.matches("heading [1-9]")) {
        return Optional.of(called.charAt(called.length() - 1) - '1');
      }
      Optional<Integer> told = Optional.ofNullable(outlines.get(at)).filter(level -> level < 9);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }
}
