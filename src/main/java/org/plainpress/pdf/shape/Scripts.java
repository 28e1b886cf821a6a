package org.plainpress.pdf.shape;

import java.lang.Character.UnicodeScript;

/** The scripts of characters (UAX #24), kept for those that texts are made of. */
final class Scripts {

  /** As far as most alphabets and all general punctuation go. */
  private static final int KEPT = 0x3100;

  /** Two threads may both fill a place, with the same value. */
  private static final UnicodeScript[] KNOWN = new UnicodeScript[KEPT];

  private Scripts() {}

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
