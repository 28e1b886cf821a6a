package org.plainpress.read.bytes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether bytes make words in an encoding that they are said to be in. */
final class Plausible {

  /** A text in another encoding has more than this share of bytes that are no character. */
  private static final double MOST_BAD = 0.05;

  /**
   * The least share of bytes outside ASCII among those and ASCII's letters in a text that is not
   * written in Latin letters. Polish and Czech have up to a fifth, short lines of them a quarter.
   */
  private static final double LEAST_FOREIGN = 0.4;

  /** Texts in Czech, Polish or Turkish have a larger share of bytes outside ASCII. */
  private static final double LEAST_ACCENTED = 0.03;

  /** So few bytes outside ASCII tell nothing by their share. */
  private static final int FEW = 12;

  /** The most words, of those with letters outside ASCII, that look as no word does. */
  private static final double MOST_ODD = 0.3;

  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Punct}\\p{Digit}]+");
  private static final Pattern HIGH = Pattern.compile("[^\\x00-\\x7f]");

  /** Matches a small letter before a capital one where either is outside ASCII. */
  private static final Pattern TURNED =
      Pattern.compile(
          "\\p{Ll}(?=[^\\x00-\\x7f])\\p{Lu}|(?=[^\\x00-\\x7f])\\p{Ll}\\p{Lu}"
              + "|\\p{L}[\\u0080-\\u009f\\u00a1-\\u00a9\\u00ac-\\u00b6\\u00b8\\u00b9\\u00bb-\\u00bf"
              + "\\u00d7\\u00f7\\u2500-\\u259f\\ufffd]\\p{L}");

  private static final Pattern MIXED =
      Pattern.compile(
          "\\p{IsLatin}[^\\x00-\\x7f\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]"
              + "|[^\\x00-\\x7f\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]\\p{IsLatin}");

  /** Texts of this many letters are not all in capitals: Cyrillic in another encoding is. */
  private static final int LONG = 20;

  private Plausible() {}

  /**
   * Returns whether bytes may be a text in an encoding.
   *
   * @param sample of the text's bytes, as {@link Sample} takes it
   */
  static boolean in(byte[] sample, Encoding encoding) {
    int high = 0;
    int letters = 0;
    int controls = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
      controls += (b & 0xE0) == 0x80 ? 1 : 0;
      letters += b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' ? 1 : 0;
    }
    String text = encoding.textOf(sample);
    long bad = text.chars().filter(c -> c == '\uFFFD').count();
    if (bad > 1 && bad > MOST_BAD * high) {
      return false;
    }
    if (encoding.isEastAsian()) {
      return true;
    }
    boolean foreign = high >= FEW && high >= LEAST_FOREIGN * (high + letters);
    boolean controlled = encoding.name().startsWith("iso-8859-") && controls > MOST_BAD * high;
    return !controlled && !(foreign && encoding.isLatin()) && !isOdd(text) && !isTurned(text);
  }

  /**
   * Returns whether a text has so many bytes outside ASCII that its language tells its encoding.
   */
  static boolean isFull(byte[] sample) {
    int high = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
    }
    return high >= FEW && high >= LEAST_ACCENTED * sample.length;
  }

  /** Returns whether many of the words with letters outside ASCII look as no word does. */
  private static boolean isOdd(String text) {
    int words = 0;
    int odd = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String letters = word.group();
      if (HIGH.matcher(letters).find()) {
        words++;
        odd += TURNED.matcher(letters).find() || MIXED.matcher(letters).find() ? 1 : 0;
      }
    }
    return odd > MOST_ODD * words;
  }

  /** Returns whether small letters of another alphabet than Latin stand where capitals should. */
  private static boolean isTurned(String text) {
    long capitals = text.chars().filter(c -> c > 0x250 && Character.isUpperCase(c)).count();
    long small = text.chars().filter(c -> c > 0x250 && Character.isLowerCase(c)).count();
    return capitals > LONG && capitals > 2 * small && !CyrillicLetters.areWords(text);
  }
}
