package org.plainpress.read.draft;

import org.plainpress.article.Text;

/** Text from a page, made such that every edition can carry it. */
public final class Carried {

  private Carried() {}

  /** Without controls; noncharacters and lone surrogates become U+FFFD. */
  public static String text(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!Text.isCarried(c) && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null) {
        if (Text.isCarried(c)) {
          out.appendCodePoint(c);
        } else if (c == '\r' || c == '\f' || c == 0x0B || c == 0x85) {
          out.append(' ');
        } else if (!Character.isISOControl(c)) {
          out.append('\uFFFD');
        }
      }
      i = next;
    }
    return out == null ? text : out.toString();
  }

  /** One line of carried text, white space folded. */
  public static String line(String text) {
    return Text.folded(text(text));
  }
}
