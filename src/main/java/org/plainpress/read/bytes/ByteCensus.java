package org.plainpress.read.bytes;

/** Counts of bytes that tell what encoding a text that is not UTF-8 may be in. */
final class ByteCensus {

  int controls;
  private int validSequences;
  private int plausible;
  private int implausible;

  static ByteCensus of(byte[] bytes) {
    ByteCensus census = new ByteCensus();
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7F) {
        census.controls++;
      } else if (b >= 0x80) {
        census.high(bytes, i, b);
      }
    }
    return census;
  }

  /** No well-formed UTF-8 sequence, and its high bytes stand where Windows-1252 would have them. */
  boolean isWindows1252() {
    return validSequences == 0 && plausible > implausible;
  }

  private void high(byte[] bytes, int i, int b) {
    int before = i == 0 ? ' ' : bytes[i - 1] & 0xFF;
    int after = i + 1 == bytes.length ? ' ' : bytes[i + 1] & 0xFF;
    if (b >= 0xC2 && b <= 0xF4 && (after & 0xC0) == 0x80) {
      // A lead byte and a continuation: UTF-8, unless it is the start of a broken sequence.
      boolean surrogate = b == 0xED && after >= 0xA0;
      boolean cut = b >= 0xE0 && (i + 2 >= bytes.length || (bytes[i + 2] & 0xC0) != 0x80);
      validSequences += surrogate || cut ? 0 : 1;
    }
    boolean undefined = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    // Quotation marks, dashes and signs (80 to BF) may stand anywhere, letters beside letters.
    boolean letter = b >= 0xC0;
    boolean besideLetter = isAsciiLetter(before) || isAsciiLetter(after);
    if (undefined || letter && !besideLetter) {
      implausible++;
    } else {
      plausible++;
    }
  }

  private static boolean isAsciiLetter(int b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
  }
}
