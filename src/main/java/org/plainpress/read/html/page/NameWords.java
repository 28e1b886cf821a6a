package org.plainpress.read.html.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A list of words, from {@code assets/pages}, that are looked for in the names of classes and ids.
 * Names are cut into words at hyphens, underscores and capitals; an entry {@code a-b} is two words
 * in a row.
 */
public final class NameWords {

  private final Set<String> words;

  /** The letters that the words begin with. */
  private final BitSet firsts = new BitSet();

  private NameWords(Set<String> words) {
    this.words = words;
    words.forEach(word -> firsts.set(word.charAt(0)));
  }

  /**
   * Reads a list.
   *
   * @param file its name in {@code assets/pages}
   */
  public static NameWords of(String file) {
    try (InputStream in =
        NameWords.class.getResourceAsStream("/org/plainpress/assets/pages/" + file)) {
      Set<String> words = new HashSet<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> words.addAll(Set.of(line.strip().split(" +"))));
      return new NameWords(words);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns whether the class or the id of an element holds one of the words. */
  public boolean name(Element element) {
    return areIn(element.attr("class")) || areIn(element.id());
  }

  /** Returns whether one of the words, or two in a row, stands in a list of names. */
  private boolean areIn(String names) {
    int before = 0;
    int beforeEnd = 0;
    int start = 0;
    int length = names.length();
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean hump =
          i > start
              && i < length
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (!Character.isLetterOrDigit(c) || hump) {
        if (i > start) {
          if (mayBegin(names.charAt(start)) && words.contains(word(names, start, i))
              || beforeEnd > before
                  && mayBegin(names.charAt(before))
                  && words.contains(word(names, before, beforeEnd) + "-" + word(names, start, i))) {
            return true;
          }
          before = start;
          beforeEnd = Character.isWhitespace(c) ? start : i;
        }
        start = hump ? i : i + 1;
      }
    }
    return false;
  }

  /** Returns whether one of the words begins with a letter: by that alone most names are told. */
  private boolean mayBegin(char letter) {
    return firsts.get(Character.toLowerCase(letter));
  }

  private static String word(String names, int start, int end) {
    return names.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
