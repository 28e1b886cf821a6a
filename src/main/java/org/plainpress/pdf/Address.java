package org.plainpress.pdf;

import java.nio.charset.StandardCharsets;

/** Addresses as URI actions want them: ASCII (ISO 32000-1, 12.6.4.7). */
final class Address {

  private Address() {}

  static String ascii(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        out.append((char) b);
      } else {
        out.append('%')
            .append(Character.forDigit(b >> 4 & 0xF, 16))
            .append(Character.forDigit(b & 0xF, 16));
      }
    }
    return out.toString();
  }
}
