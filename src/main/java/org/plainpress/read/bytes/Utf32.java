package org.plainpress.read.bytes;

import java.nio.charset.Charset;
import java.util.Optional;

/** Tells UTF-32 without a byte order mark: of each four bytes, the first or last is always zero. */
final class Utf32 {

  /** How many bytes are looked at. */
  private static final int ENOUGH = 4096;

  private Utf32() {}

  /** Returns the byte order of a text; empty where it is not in UTF-32. */
  static Optional<Charset> of(byte[] bytes) {
    int length = Math.min(bytes.length, ENOUGH);
    if (length < 8 || bytes.length % 4 != 0) {
      return Optional.empty();
    }
    boolean little = true;
    boolean big = true;
    for (int i = 0; i + 3 < length; i += 4) {
      // No character is above U+10FFFF, and none of a text is U+0000.
      little &= bytes[i + 3] == 0 && inPlane(bytes[i + 2]) && (bytes[i] | bytes[i + 1]) != 0;
      big &= bytes[i] == 0 && inPlane(bytes[i + 1]) && (bytes[i + 2] | bytes[i + 3]) != 0;
    }
    return little
        ? Optional.of(Charset.forName("UTF-32LE"))
        : big ? Optional.of(Charset.forName("UTF-32BE")) : Optional.empty();
  }

  private static boolean inPlane(byte plane) {
    return plane >= 0 && plane <= 0x10;
  }
}
