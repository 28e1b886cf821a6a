package org.plainpress.read.press.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The phrases of {@code assets/phrases}, of all languages together: a text in one language often
 * carries labels in another. Read once, immutable.
 */
public final class Phrases {

  private static final String FOLDER = "/org/plainpress/assets/phrases/";

  private static final class Holder {
    static final Phrases INSTANCE = new Phrases();
  }

  private final Map<String, List<String>> sections = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Set<String> agencies = new HashSet<>();

  private Phrases() {
    lines("languages.txt").forEach(this::language);
    for (String agency : lines("agencies.txt")) {
      agencies.add(fold(agency));
    }
    for (Map.Entry<String, List<String>> section : sections.entrySet()) {
      String name = section.getKey();
      if (name.startsWith("unavailable") || name.startsWith("boilerplate")) {
        patterns.put(name, PhrasePattern.anyOf(section.getValue()));
      } else {
        sets.put(name, expanded(section.getValue()));
      }
    }
  }

  /** Returns the phrases, read from the program's own files at the first call. */
  public static Phrases get() {
    return Holder.INSTANCE;
  }

  /** Returns whether the whole of a folded line is one of a section's phrases. */
  public boolean matches(String section, String folded) {
    return !folded.isEmpty()
        && Optional.ofNullable(patterns.get(section))
            .orElseThrow(() -> new IllegalArgumentException("there is no section " + section))
            .matcher(folded)
            .matches();
  }

  /** Returns a section's phrases without wildcards, folded. */
  public Set<String> of(String section) {
    return sets.getOrDefault(section, Set.of());
  }

  /** Returns whether a name is that of a known agency. */
  public boolean isAgency(String name) {
    return agencies.contains(fold(name));
  }

  /** Returns the month that a folded word names, 1 to 12; 0 where it names none. */
  public int month(String word) {
    return months.getOrDefault(word, 0);
  }

  /**
   * Folds a text into the form that phrases are compared by: lower case, one kind of apostrophe,
   * single spaces, no punctuation at the end.
   */
  public static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u3000') {
        space = out.length() > 0;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(c == '’' || c == '‘' || c == '`' || c == 'ʼ' ? '\'' : Character.toLowerCase(c));
    }
    int end = out.length();
    while (end > 0 && ".!…。！।:：;,، ".indexOf(out.charAt(end - 1)) >= 0) {
      end--;
    }
    out.setLength(end);
    return out.toString();
  }

  private void language(String language) {
    String section = "";
    int month = 0;
    for (String line : lines(language + ".txt")) {
      if (line.startsWith("== ")) {
        section = line.substring(3, line.length() - 3).strip();
        month = 0;
      } else if (section.equals("months")) {
        month++;
        for (String name : line.split(" ")) {
          months.put(fold(name).replace('_', ' '), month);
        }
      } else if (section.equals("weekdays")) {
        sections.computeIfAbsent(section, s -> new ArrayList<>()).addAll(List.of(line.split(" ")));
      } else {
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
      }
    }
  }

  /** Returns phrases without wildcards with their alternatives written out, folded. */
  private static Set<String> expanded(List<String> phrases) {
    Set<String> set = new HashSet<>();
    for (String phrase : phrases) {
      int open = phrase.indexOf('(');
      int close = phrase.indexOf(')', open);
      if (open < 0) {
        set.add(fold(phrase));
      } else {
        for (String choice : phrase.substring(open + 1, close).split("\\|")) {
          set.addAll(
              expanded(List.of(phrase.substring(0, open) + choice + phrase.substring(close + 1))));
        }
      }
    }
    return set;
  }

  private static List<String> lines(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(String::strip)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
