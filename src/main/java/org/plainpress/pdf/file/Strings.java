package org.plainpress.pdf.file;

/**
 * Strings within the limit that PDF/A sets (ISO 19005-3, 6.1.13: 32,767 bytes). Words that are
 * longer stand in the pages in full; only what names them for a listener is shortened.
 */
final class Strings {

  private static final int MOST_BYTES = 32_767;

  /** What a text that is not ASCII may hold: two bytes a UTF-16 unit after a byte order mark. */
  private static final int MOST_UNITS = (MOST_BYTES - 2) / 2;

  private static final String SHORTENED = "…";

  private Strings() {}

  /** Returns a text, cut with an ellipsis where it is too long for a string. */
  static String limited(String text) {
    if (text.length() <= MOST_UNITS
        || text.length() <= MOST_BYTES && text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return text;
    }
    int end = MOST_UNITS - SHORTENED.length();
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end)
        + SHORTENED;
  }
}
