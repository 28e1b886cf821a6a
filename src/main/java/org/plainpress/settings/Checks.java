package org.plainpress.settings;

import org.plainpress.address.Address;
import org.plainpress.article.Text;

/** Checks the values of settings, so that no setting makes an edition that is not valid. */
final class Checks {

  private Checks() {}

  /** Checks that a text is not blank, and that every edition can carry it. */
  static void words(String name, String value) {
    if (value.isBlank() || !value.codePoints().allMatch(Text::isCarried)) {
      throw new IllegalArgumentException(
          name + ": is blank, or holds a character that no edition can carry");
    }
  }

  /** Checks that a text is a number such as 12 or 2018.7 (EPUB 3.3, D.3.6). */
  static void number(String name, String value) {
    if (!value.matches("\\d+(\\.\\d+)*")) {
      throw new IllegalArgumentException(
          name + ": '" + value + "' is not a number such as 12 or 2018.7");
    }
  }

  /** Checks that a text is an address of the web. */
  static void address(String name, String value) {
    if (!Address.isOfWeb(value)) {
      throw new IllegalArgumentException(
          name + ": '" + value + "' is not an address such as https://example.org/");
    }
  }

  /** Checks that a text may stand in a header of HTTP: printable ASCII. */
  static void header(String name, String value) {
    if (value.isBlank() || !isPrintableAscii(value)) {
      throw new IllegalArgumentException(name + ": is blank, or holds more than printable ASCII");
    }
  }

  private static boolean isPrintableAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < 0x20 || value.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }
}
