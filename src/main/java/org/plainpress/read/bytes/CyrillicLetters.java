package org.plainpress.read.bytes;

/**
 * Tells Cyrillic words from what the wrong encoding makes of them by the letters that are common in
 * all languages of the alphabet. In capitals nothing else tells them: the small letters of one
 * encoding are the capitals of another.
 */
final class CyrillicLetters {

  /** Two thirds of the letters of Russian, and more than half of Ukrainian. */
  private static final String COMMON = "ОЕАИНТСРВЛоеаинтсрвл";

  /** Russian of KOI8 that is read in Windows-1251 reaches a third. */
  private static final double LEAST_COMMON = 0.5;

  /** So few letters tell nothing. */
  private static final int FEWEST = 10;

  private CyrillicLetters() {}

  /** Returns whether the Cyrillic letters of a text are those that its words need. */
  static boolean areWords(String text) {
    int all = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2500' && c <= '\u259f') {
        // Lines of boxes among letters: UTF-8 that is read in CP866.
        return false;
      }
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC) {
        all++;
        common += COMMON.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return all >= FEWEST && common >= LEAST_COMMON * all;
  }
}
