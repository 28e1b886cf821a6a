package org.plainpress.shape;

import java.lang.Character.UnicodeScript;

/** The scripts of characters (UAX #24), and which characters are marks on others. */
public final class Scripts {

  /** As far as most alphabets and all general punctuation go. */
  private static final int KEPT = 0x3100;

  /** Two threads may both fill a place, with the same value. */
  private static final UnicodeScript[] KNOWN = new UnicodeScript[KEPT];

  private Scripts() {}

  /** Whether it is drawn on the character before it. */
  public static boolean isMark(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Kept for those that texts are made of: it is asked for every character. */
  static UnicodeScript of(int codePoint) {
    if (codePoint >= KEPT) {
      return UnicodeScript.of(codePoint);
    }
    UnicodeScript known = KNOWN[codePoint];
    if (known == null) {
      known = UnicodeScript.of(codePoint);
      KNOWN[codePoint] = known;
    }
    return known;
  }
}
