package org.plainpress.hyphenation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Divides the words of one language by its patterns (F. M. Liang, Word Hy-phen-a-tion by
 * Com-put-er, 1983): {@code hy3ph} says that "hy" and "ph" may be parted, unless a higher even
 * number says that they may not. Immutable, for many threads.
 */
public final class Hyphenator {

  private static final String FOLDER = "/org/plainpress/assets/hyphenation/";

  /** The languages whose patterns may be given away under free licences, and their files. */
  private static final Map<String, String> FILES =
      Map.of(
          "da", "da", "de", "de-1996", "en", "en-us", "es", "es", "fi", "fi", "fr", "fr", "it",
          "it", "pt", "pt");

  /** Where English is spelled, and divided, as in the United States. */
  private static final List<String> AMERICAN = List.of("US", "CA", "PH", "LR");

  private static final Map<String, Hyphenator> LOADED = new ConcurrentHashMap<>();

  /** How many letters stand on the line at least before the hyphen. */
  private static final int BEFORE = 2;

  /** How many letters the next line begins with at least. */
  private static final int AFTER = 3;

  private static final byte[] NONE = {};

  private final boolean capitals;
  private final Map<String, byte[]> patterns = new HashMap<>();
  private final Map<String, List<Integer>> known = new HashMap<>();
  private int longest;

  private Hyphenator(String file) {
    capitals = file.startsWith("de");
    try (InputStream in = Hyphenator.class.getResourceAsStream(FOLDER + file + ".txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("=")) {
          know(line.substring(1));
        } else {
          learn(line);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Returns what divides the words of a language; empty where its patterns are not here.
   *
   * @param language a BCP 47 tag
   */
  public static Optional<Hyphenator> of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean british =
        locale.getLanguage().equals("en")
            && !locale.getCountry().isEmpty()
            && !AMERICAN.contains(locale.getCountry());
    boolean usualScript = locale.getScript().isEmpty() || locale.getScript().equals("Latn");
    return Optional.ofNullable(british ? "en-gb" : FILES.get(locale.getLanguage()))
        .filter(file -> usualScript)
        .map(file -> LOADED.computeIfAbsent(file, Hyphenator::new));
  }

  /** Learns a word whose hyphens are known: {@code as-so-ciate}. */
  private void know(String divided) {
    List<Integer> points = new ArrayList<>();
    String[] parts = divided.split("-");
    int at = 0;
    for (int i = 0; i + 1 < parts.length; i++) {
      at += parts[i].length();
      points.add(at);
    }
    known.put(String.join("", parts), List.copyOf(points));
  }

  private void learn(String pattern) {
    StringBuilder letters = new StringBuilder();
    byte[] levels = new byte[pattern.length() + 1];
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        levels[letters.length()] = (byte) (c - '0');
      } else {
        letters.append(c);
      }
    }
    patterns.put(letters.toString(), Arrays.copyOf(levels, letters.length() + 1));
    longest = Math.max(longest, letters.length());
  }

  /**
   * Returns where a word may be divided: before which of its letters. A name is not divided, nor an
   * abbreviation: what has a capital, unless it is the first of a German word.
   *
   * @param word letters only
   */
  public List<Integer> points(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String afterFirst = word.substring(Math.min(1, word.length()));
    boolean name = capitals ? !lower.endsWith(afterFirst) : !lower.equals(word);
    if (name || lower.length() != word.length() || word.length() < BEFORE + AFTER) {
      return List.of();
    }
    return Optional.ofNullable(known.get(lower)).orElseGet(() -> byPatterns(lower)).stream()
        .filter(point -> point >= BEFORE && point <= word.length() - AFTER)
        .toList();
  }

  private List<Integer> byPatterns(String word) {
    String bounded = "." + word + ".";
    byte[] levels = new byte[bounded.length() + 1];
    for (int from = 0; from < bounded.length(); from++) {
      int most = Math.min(bounded.length(), from + longest);
      for (int to = from + 1; to <= most; to++) {
        byte[] pattern = patterns.getOrDefault(bounded.substring(from, to), NONE);
        for (int i = 0; i < pattern.length; i++) {
          levels[from + i] = (byte) Math.max(levels[from + i], pattern[i]);
        }
      }
    }
    List<Integer> points = new ArrayList<>();
    for (int i = 1; i < word.length(); i++) {
      if (levels[i + 1] % 2 == 1) {
        points.add(i);
      }
    }
    return points;
  }
}
