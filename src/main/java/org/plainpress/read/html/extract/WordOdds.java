package org.plainpress.read.html.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much likelier text is of the article than not, told by a word: one in the names of the
 * classes around it, or one of its own. Only words that many sites use are known. A line of the
 * file is {@code name comment -152} or {@code word subscribe -210}: the natural logarithm of the
 * odds, in hundredths.
 */
public class WordOdds {

  private static final String NAME = "name ";
  private static final String WORD = "word ";

  private final Map<String, Float> names = new HashMap<>();
  private final Map<String, Float> words = new HashMap<>();

  /** Makes a list that knows no word. */
  protected WordOdds() {}

  /**
   * Reads a list.
   *
   * @param lines the file's lines; those that start with {@code #} are remarks
   */
  public static WordOdds read(Iterable<String> lines) {
    WordOdds odds = new WordOdds();
    for (String line : lines) {
      int end = line.lastIndexOf(' ');
      if (line.startsWith("#") || end < NAME.length()) {
        continue;
      }
      float value = Integer.parseInt(line.substring(end + 1)) / 100f;
      Map<String, Float> known = line.startsWith(NAME) ? odds.names : odds.words;
      known.put(line.substring(WORD.length(), end), value);
    }
    return odds;
  }

  /** Reads a list from a stream of UTF-8. */
  static WordOdds read(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(reader.lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the odds that a word in a class name tells; NaN for one that is not known. */
  public float ofName(String name) {
    return names.getOrDefault(name, Float.NaN);
  }

  /**
   * Returns the odds that a word of the text tells; NaN for one that is not known.
   *
   * @param word a word, or two with a space between
   */
  public float ofWord(String word) {
    return words.getOrDefault(word, Float.NaN);
  }
}
