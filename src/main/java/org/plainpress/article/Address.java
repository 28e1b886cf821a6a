package org.plainpress.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes addresses as RFC 3986 wants them. */
public final class Address {

  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private Address() {}

  /**
   * {@return the address with every character that may not stand in one percent-encoded (RFC 3986,
   * 2)}
   *
   * @param address the address
   */
  public static String valid(String address) {
    StringBuilder out = new StringBuilder(address.length());
    boolean fragment = false;
    for (int i = 0; i < address.length(); ) {
      int c = address.codePointAt(i);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
      boolean brokenPercent = c == '%' && !isEscape(address, i);
      boolean stray = (c == '[' || c == ']') && i > 12 || c == '#' && fragment;
      fragment |= c == '#';
      if (plain && !brokenPercent && !stray) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          escape(out, b);
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /**
   * Returns the address as it is seen from anywhere: an absolute address as it is, a relative one
   * resolved against the page that it stands on.
   *
   * @param address the address
   * @param page the address of that page
   * @return empty where the address is malformed, or relative and the page has none
   */
  public static Optional<String> whole(String address, Optional<String> page) {
    String valid = valid(address);
    try {
      URI uri = new URI(valid);
      if (uri.isAbsolute()) {
        return Optional.of(valid);
      }
      return page.map(Address::valid)
          .map(URI::create)
          .map(base -> base.resolve(uri).toString())
          .filter(resolved -> resolved.contains("://"));
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * {@return the address with spaces and characters beyond ASCII percent-encoded, and all else as
   * it is: what a URI action of a PDF takes (ISO 32000-1, 12.6.4.7)}
   *
   * @param address the address
   */
  public static String ascii(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        out.append((char) b);
      } else {
        escape(out, b);
      }
    }
    return out.toString();
  }

  /**
   * {@return whether an address is one of the web: http or https, with a host, without white space}
   *
   * @param address the address
   */
  public static boolean isOfWeb(String address) {
    return address.matches("(?i)https?://[^\\s/]\\S*");
  }

  private static boolean isEscape(String address, int at) {
    return at + 2 < address.length()
        && Character.digit(address.charAt(at + 1), 16) >= 0
        && Character.digit(address.charAt(at + 2), 16) >= 0;
  }

  private static void escape(StringBuilder out, byte b) {
    out.append('%').append(hex(b >> 4)).append(hex(b));
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
  }
}
