package org.plainpress.read.bytes;

/**
 * Counts of bytes that tell what a text may be encoded in.
 *
 * @param controls how many control characters of ASCII there are, white space aside
 * @param high how many bytes of 0x80 and above there are
 * @param wellFormed how many of those are in well-formed sequences of UTF-8
 */
record ByteCounts(int controls, int high, int wellFormed) {

  static ByteCounts of(byte[] bytes) {
    int controls = 0;
    int high = 0;
    int wellFormed = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7F) {
        controls++;
      } else if (b >= 0x80) {
        int length = Math.max(1, sequence(bytes, i));
        high += length;
        wellFormed += length > 1 ? length : 0;
        i += length - 1;
      }
    }
    return new ByteCounts(controls, high, wellFormed);
  }

  /** Returns the share of the bytes outside ASCII that are well-formed UTF-8, from 0 to 1. */
  double wellFormedShare() {
    return high == 0 ? 1 : (double) wellFormed / high;
  }

  /** Returns how long the well-formed sequence is that starts here; 0 where none does. */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    boolean surrogate = lead == 0xED && (bytes[at + 1] & 0xFF) >= 0xA0;
    return surrogate ? 0 : length;
  }
}
