package org.plainpress.pdf.file;

import org.plainpress.pdf.tag.Limits;

/**
 * Strings within the limit that PDF/A sets. Words that are longer stand in the pages in full; only
 * what names them for a listener is shortened.
 */
final class Strings {

  /** What a text that is not ASCII may hold: two bytes a UTF-16 unit after a byte order mark. */
  private static final int MOST_UNITS = (Limits.STRING - 2) / 2;

  private static final String SHORTENED = "…";

  private Strings() {}

  /** Returns a text, cut with an ellipsis where it is too long for a string. */
  static String limited(String text) {
    if (text.length() <= MOST_UNITS
        || text.length() <= Limits.STRING && text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return text;
    }
    int end = MOST_UNITS - SHORTENED.length();
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end)
        + SHORTENED;
  }
}
