package org.plainpress.read.press.phrase;

import java.util.BitSet;
import java.util.Collection;

/**
 * Tells fast, by the last three characters, that none of some folded phrases ends at a place in a
 * line: to fold what stands before every space of a line takes long, and nearly always for nothing.
 */
final class PhraseEnds {

  private static final int BITS = 1 << 16;

  /** How many characters at the end are compared. */
  private static final int COMPARED = 3;

  private final BitSet[] known = {new BitSet(BITS), new BitSet(BITS), new BitSet(BITS)};

  PhraseEnds(Collection<String> phrases) {
    for (String phrase : phrases) {
      int compared = Math.min(COMPARED, phrase.length());
      int hash = 0;
      for (int i = 1; i <= compared; i++) {
        hash = next(hash, phrase.charAt(phrase.length() - i));
      }
      if (compared > 0) {
        known[compared - 1].set(hash);
      }
    }
  }

  /** Returns false where none of the phrases ends before a place in a line that is not folded. */
  boolean mayEnd(String line, int to) {
    int last = to - 1;
    while (last >= 0 && isLeftOut(line.charAt(last))) {
      last--;
    }
    int hash = 0;
    for (int i = 0; i < COMPARED && last - i >= 0; i++) {
      char c = line.charAt(last - i);
      hash = next(hash, Phrases.isSpace(c) ? ' ' : Phrases.folded(c));
      if (known[i].get(hash)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLeftOut(char c) {
    return Phrases.isSpace(c) || Phrases.isDropped(c);
  }

  private static int next(int hash, char c) {
    return hash * 251 + c & BITS - 1;
  }
}
