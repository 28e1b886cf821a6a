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
import java.util.concurrent.ConcurrentHashMap;

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
  private final Map<String, PhrasePattern> patterns = new HashMap<>();
  private final Map<String, Map<Character, List<String>>> byFirst = new ConcurrentHashMap<>();
  private final Map<String, PhraseEnds> ends = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Set<String> agencies = new HashSet<>();
  private final Set<String> agencyStarts = new HashSet<>();

  private Phrases() {
    languages();
    for (String agency : lines("agencies.txt")) {
      String folded = fold(agency);
      agencies.add(folded);
      agencyStarts.add(firstWord(folded));
    }
    for (Map.Entry<String, List<String>> section : sections.entrySet()) {
      String name = section.getKey();
      if (name.startsWith("unavailable") || name.startsWith("boilerplate")) {
        patterns.put(name, PhrasePattern.anyOf(section.getValue()));
      } else {
        Set<String> phrases = new HashSet<>();
        section.getValue().forEach(phrase -> expand(phrase, phrases));
        sets.put(name, phrases);
        ends.put(name, new PhraseEnds(phrases));
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
            .matches(folded);
  }

  /** Returns a section's phrases without wildcards, folded. */
  public Set<String> of(String section) {
    return sets.getOrDefault(section, Set.of());
  }

  /**
   * Returns whether one of a section's phrases may end before a place in a line that is not folded;
   * seldom true where none does, never false where one does.
   */
  public boolean mayEnd(String section, String line, int to) {
    PhraseEnds known = ends.get(section);
    return known != null && known.mayEnd(line, to);
  }

  /** Returns those of a section's phrases that begin with a folded character. */
  public List<String> of(String section, char first) {
    return byFirst
        .computeIfAbsent(section, name -> byFirst(of(name)))
        .getOrDefault(first, List.of());
  }

  private static Map<Character, List<String>> byFirst(Set<String> phrases) {
    Map<Character, List<String>> all = new HashMap<>();
    phrases.forEach(
        phrase -> all.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>()).add(phrase));
    return all;
  }

  /** Returns whether a name is that of a known agency. */
  public boolean isAgency(String name) {
    return agencies.contains(fold(name));
  }

  /** Returns whether the name of a known agency begins with a folded word. */
  public boolean startsAgency(String folded) {
    return agencyStarts.contains(folded);
  }

  /** Returns a phrase up to its first space. */
  static String firstWord(String phrase) {
    int space = phrase.indexOf(' ');
    return space < 0 ? phrase : phrase.substring(0, space);
  }

  /** Returns the words that phrases of these sections begin with. */
  public Set<String> firstWords(String... names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      of(name).forEach(phrase -> words.add(firstWord(phrase)));
    }
    return words;
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
    if (isFolded(text)) {
      return text;
    }
    char[] out = new char[text.length()];
    int end = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = end > 0;
        continue;
      }
      if (space) {
        out[end++] = ' ';
        space = false;
      }
      out[end++] = folded(c);
    }
    while (end > 0 && isDropped(out[end - 1])) {
      end--;
    }
    return new String(out, 0, end);
  }

  /** Returns whether folding leaves a text as it is; not for one with a space, which may be two. */
  private static boolean isFolded(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isSpace(c) || folded(c) != c) {
        return false;
      }
    }
    return length == 0 || !isDropped(text.charAt(length - 1));
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c >= '\u00a0' && isWideSpace(c);
  }

  private static boolean isWideSpace(char c) {
    return c == '\u00a0' || c == '\u202f' || c == '\u3000';
  }

  /** Returns a character, which is no space, folded. */
  static char folded(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
    }
    return c == '’' || c == '‘' || c == 'ʼ' ? '\'' : Character.toLowerCase(c);
  }

  /** Returns whether folding leaves out a character at the end of a text. */
  static boolean isDropped(char c) {
    return !(c >= 'a' && c <= 'z') && ".!…。！।:：;,، ".indexOf(c) >= 0;
  }

  /** Reads the files of all languages, which the build puts one after the other. */
  private void languages() {
    String section = "";
    int month = 0;
    for (String line : lines("all.txt")) {
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

  /** Adds a phrase without wildcards, folded, or all that its alternatives make of it. */
  private static void expand(String phrase, Set<String> phrases) {
    int open = phrase.indexOf('(');
    if (open < 0) {
      phrases.add(fold(phrase));
      return;
    }
    int close = phrase.indexOf(')', open);
    for (String choice : phrase.substring(open + 1, close).split("\\|")) {
      expand(phrase.substring(0, open) + choice + phrase.substring(close + 1), phrases);
    }
  }

  private static List<String> lines(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file " + name + " is missing");
      }
      // A line of ASCII is decoded many times as fast as one among others in all alphabets.
      byte[] bytes = in.readAllBytes();
      List<String> lines = new ArrayList<>();
      for (int start = 0, end; start < bytes.length; start = end + 1) {
        end = start;
        while (end < bytes.length && bytes[end] != '\n') {
          end++;
        }
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
        if (!line.isEmpty() && !line.startsWith("# ")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
