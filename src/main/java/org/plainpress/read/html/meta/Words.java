package org.plainpress.read.html.meta;

import java.util.Locale;
import org.plainpress.read.press.phrase.WritingSystems;

/** Compares and measures the words of short texts. */
final class Words {

  /** The general categories L, M and N of Unicode, a bit each. */
  private static final int OF_WORDS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private Words() {}

  /** Returns the words of a text in lower case, with single spaces between them. */
  static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean apart = false;
    int next;
    for (int i = 0; i < lower.length(); i = next) {
      int c = lower.codePointAt(i);
      next = i + Character.charCount(c);
      if (!isOfWord(c)) {
        apart = out.length() > 0;
        continue;
      }
      if (apart) {
        out.append(' ');
        apart = false;
      }
      if (next == i + 1) {
        out.append((char) c);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Returns whether a character is a letter, a mark, a number or a low line. */
  private static boolean isOfWord(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
    return (OF_WORDS >> Character.getType(c) & 1) != 0;
  }

  /** Returns whether a text holds a digit of any script. */
  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
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
