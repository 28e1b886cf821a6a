package org.plainpress.read.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Takes of a text's bytes those that tell its encoding. */
final class Sample {

  /** How many bytes ICU's detector looks at. */
  private static final int ENOUGH = 12_000;

  /** How many bytes of markup words are looked for in. */
  private static final int ENOUGH_MARKUP = 400_000;

  private static final Pattern NO_WORDS =
      Pattern.compile("(?si)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->|<[!/?a-z][^>]*>");

  private Sample() {}

  /** Returns the bytes from the line on that the first byte outside ASCII is on. */
  static byte[] of(byte[] bytes) {
    int start = lineStart(bytes, firstHigh(bytes));
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + ENOUGH));
  }

  /**
   * Returns bytes of markup without tags and what is between those that is no text. No encoding but
   * the escaped ones has a second byte that is a bracket.
   */
  static byte[] ofMarkup(byte[] bytes) {
    int length = Math.min(bytes.length, ENOUGH_MARKUP);
    String markup = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String words = NO_WORDS.matcher(markup).replaceAll(" ").replaceAll("\\s*\\n\\s*", "\n");
    byte[] text = words.getBytes(StandardCharsets.ISO_8859_1);
    return of(firstHigh(text) < text.length ? text : bytes);
  }

  private static int firstHigh(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    return first;
  }

  /** Returns where the line starts that a place is on: no character is cut in two there. */
  private static int lineStart(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }
}
