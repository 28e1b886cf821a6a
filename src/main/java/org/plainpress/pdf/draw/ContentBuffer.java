package org.plainpress.pdf.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects the operators and operands of a content stream (ISO 32000-1, 7.8.2).
 *
 * <p>Each method returns this buffer.
 */
final class ContentBuffer {

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[8192];
  private int length;

  /** Adds operators or operands in ASCII. */
  ContentBuffer op(String ascii) {
    int n = ascii.length();
    ensure(n + 1);
    for (int i = 0; i < n; i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Adds a line feed, which ends an operation. */
  ContentBuffer end() {
    ensure(1);
    bytes[length++] = '\n';
    return this;
  }

  ContentBuffer space() {
    ensure(1);
    bytes[length++] = ' ';
    return this;
  }

  /** Adds a number, rounded to two decimals, and a space. */
  ContentBuffer number(float value) {
    long hundredths = Math.round((double) value * 100);
    if (hundredths < 0) {
      op("-");
      hundredths = -hundredths;
    }
    op(Long.toString(hundredths / 100));
    int rest = (int) (hundredths % 100);
    if (rest != 0) {
      op(".").op(Integer.toString(rest / 10));
      if (rest % 10 != 0) {
        op(Integer.toString(rest % 10));
      }
    }
    return space();
  }

  ContentBuffer integer(int value) {
    return op(Integer.toString(value));
  }

  /** Adds a two-byte character code as four hexadecimal digits. */
  ContentBuffer code(int code) {
    ensure(4);
    bytes[length++] = HEX[code >> 12 & 0xF];
    bytes[length++] = HEX[code >> 8 & 0xF];
    bytes[length++] = HEX[code >> 4 & 0xF];
    bytes[length++] = HEX[code & 0xF];
    return this;
  }

  /**
   * Adds a two-byte character code within a literal string, which has half the bytes of a
   * hexadecimal one.
   */
  ContentBuffer shown(int code) {
    ensure(4);
    shownByte(code >> 8);
    shownByte(code & 0xFF);
    return this;
  }

  /**
   * Adds a byte of a literal string (ISO 32000-1, 7.3.4.2): what would end the string, or be read
   * as a line feed, is escaped.
   */
  private void shownByte(int value) {
    if (value == '(' || value == ')' || value == '\\') {
      bytes[length++] = '\\';
      bytes[length++] = (byte) value;
    } else if (value == '\r') {
      bytes[length++] = '\\';
      bytes[length++] = 'r';
    } else {
      bytes[length++] = (byte) value;
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
