package org.plainpress.read.press.phrase;

/** Turns the digits of all scripts into those of ASCII. */
public final class Digits {

  private Digits() {}

  /** Returns a text with the digits of ASCII, such as {@code 2023} for {@code ٢٠٢٣}. */
  public static String ascii(String text) {
    if (text.chars().noneMatch(c -> c > 0x7F && Character.isDigit(c))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c > 0x7F && Character.isDigit(c)) {
        out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return out.toString();
  }
}
