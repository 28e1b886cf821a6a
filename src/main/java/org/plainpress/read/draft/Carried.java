package org.plainpress.read.draft;

import org.plainpress.article.Text;

/** Makes text from a source such that every edition can carry it. */
public final class Carried {

  private Carried() {}

  /**
   * Returns a text that every edition can carry: without control characters, and with U+FFFD in
   * place of noncharacters and lone surrogates.
   */
  public static String text(String text) {
    int fine = 0;
    while (fine < text.length() && Text.isCarried(text.codePointAt(fine))) {
      fine += Character.charCount(text.codePointAt(fine));
    }
    if (fine == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, fine);
    text.substring(fine).codePoints().forEach(c -> append(c, out));
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    if (Text.isCarried(c)) {
      out.appendCodePoint(c);
    } else if (c == '\r' || c == '\f' || c == 0x0B || c == 0x85) {
      out.append(' ');
    } else if (!Character.isISOControl(c)) {
      out.append('\uFFFD');
    }
  }

  /** Returns a text that every edition can carry as one line, with white space folded. */
  public static String line(String text) {
    return Text.folded(text(text));
  }
}
