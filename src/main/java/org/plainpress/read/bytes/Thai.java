package org.plainpress.read.bytes;

/**
 * Tells Thai in one byte a letter (TIS-620), which ICU's detector does not know. Its vowels stand
 * in the places that they must have: above or below a consonant, or before one.
 */
final class Thai {

  /** Fewer letters tell nothing. */
  private static final int FEWEST = 12;

  /** Chinese and Korean of the same bytes have half of such vowels in places that are none. */
  private static final double MOST_MISPLACED = 0.05;

  private Thai() {}

  static boolean isIn(byte[] sample) {
    int letters = 0;
    int vowels = 0;
    int leading = 0;
    int misplaced = 0;
    int run = 0;
    boolean odd = false;
    for (int i = 0; i < sample.length; i++) {
      int code = sample[i] & 0xFF;
      if (code >= 0x80) {
        boolean mark = isMark(code);
        boolean leads = code >= 0xE0 && code <= 0xE4;
        int before = i > 0 ? sample[i - 1] & 0xFF : 0;
        int after = i + 1 < sample.length ? sample[i + 1] & 0xFF : 0xA1;
        letters++;
        run++;
        leading += leads ? 1 : 0;
        vowels += mark || leads ? 1 : 0;
        misplaced += mark && !isConsonant(before) && !isMark(before) ? 1 : 0;
        misplaced += leads && !isConsonant(after) ? 1 : 0;
        misplaced += code < 0xA1 && code != 0x85 || code > 0xFB ? 1 : 0;
      } else {
        odd |= run % 2 != 0;
        run = 0;
      }
    }
    // Words of pairs of bytes are even; and a vowel before its consonant is in every third word.
    boolean single = odd || run % 2 != 0 || leading * 25 > letters;
    return single
        && letters >= FEWEST
        && vowels * 8 > letters
        && misplaced <= MOST_MISPLACED * vowels;
  }

  private static boolean isConsonant(int code) {
    return code >= 0xA1 && code <= 0xCE;
  }

  private static boolean isMark(int code) {
    return code == 0xD1 || code >= 0xD4 && code <= 0xDA || code >= 0xE7 && code <= 0xEE;
  }
}
