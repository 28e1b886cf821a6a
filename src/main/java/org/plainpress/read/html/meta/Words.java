package org.plainpress.read.html.meta;

import java.util.Locale;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.WritingSystems;

/** Compares and measures the words of short texts. */
final class Words {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");

  private Words() {}

  /** Returns the words of a text in lower case, with single spaces between them. */
  static String folded(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Returns whether a text is of a script that puts no spaces between words. */
  static boolean isSpaceless(String text) {
    return WritingSystems.hasSpaceless(text);
  }

  /** Returns a number of words as one of eight sizes. */
  static String bin(int words) {
    return words <= 4
        ? "" + words
        : words <= 7 ? "5-7" : words <= 12 ? "8-12" : words <= 18 ? "13-18" : "19-";
  }

  /** Returns a share, 0 to 1, as one of five sizes. */
  static String tenths(double share) {
    return share <= 0
        ? "0"
        : share < 0.34 ? "low" : share < 0.67 ? "half" : share < 1 ? "high" : "all";
  }
}
