package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text and the names of classes into words. */
public final class Words {

  private Words() {}

  /**
   * Returns the words of a text in lower case. Each sign of a script that is written without spaces
   * is a word.
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      boolean plain = c >= 'a' && c <= 'z';
      boolean alone = !plain && isUnspaced(c);
      boolean part = plain || !alone && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
      if (part) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
      if (alone) {
        words.add(lower.substring(i, i + 1));
      }
    }
    return words;
  }

  /** Returns whether a character is of a script that puts no spaces between words. */
  private static boolean isUnspaced(char c) {
    return c >= '\u0e00' && c <= '\u0eff' || c >= '\u3040' && c <= '\u9fff';
  }

  /**
   * Adds the words of a list of names, as in an attribute {@code class}, to others. Names are cut
   * at hyphens, underscores, digits and capitals; one or two letters are no word, but for {@code
   * ad}.
   */
  static void ofNames(String names, List<String> words) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i - start > 2 || names.startsWith("ad", start) && i - start == 2) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
      }
    }
  }
}
