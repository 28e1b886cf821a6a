package org.plainpress.shape;

import java.lang.Character.UnicodeScript;

/** Tells the scripts of characters (UAX #24), and which characters are marks on others. */
public final class Scripts {

  /** The scripts of characters below are kept: of most alphabets and all general punctuation. */
  private static final int KEPT = 0x3100;

  /** Filled as characters are asked for. Two threads may both fill a place, with the same value. */
  private static final UnicodeScript[] KNOWN = new UnicodeScript[KEPT];

  private Scripts() {}

  /** Returns whether a character is drawn on the one before it. */
  public static boolean isMark(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Returns a character's script, fast for those that most texts are made of. */
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
