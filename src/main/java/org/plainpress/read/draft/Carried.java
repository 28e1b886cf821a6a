package org.plainpress.read.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.plainpress.article.Text;

/** Makes text from a source such that every edition can carry it. */
public final class Carried {

  private Carried() {}

  /** Before this character, all is composed already: the first combining mark is U+0300. */
  private static final char FIRST_MARK = '\u0300';

  private static final char SOFT_HYPHEN = '\u00ad';

  /**
   * Ideographs that are kept for names and for other codes; composing would put others in their
   * place, which look otherwise.
   */
  private static final Pattern COMPATIBILITY =
      Pattern.compile("[\\uf900-\\ufaff\\x{2f800}-\\x{2fa1f}]");

  /**
   * Returns a text that every edition can carry: without control characters, with U+FFFD in place
   * of noncharacters and lone surrogates, and in the one form by which words are found and spoken
   * alike: composed, and without soft hyphens, since no edition hyphenates.
   */
  public static String text(String text) {
    return composed(carried(text));
  }

  /**
   * Returns a text in Unicode's Normalization Form C (UAX #15) and without soft hyphens; one with
   * ideographs that this form would replace stays as it is but for the hyphens.
   */
  public static String composed(String text) {
    boolean plain = true;
    for (int i = 0; plain && i < text.length(); i++) {
      plain = text.charAt(i) < FIRST_MARK && text.charAt(i) != SOFT_HYPHEN;
    }
    if (plain) {
      return text;
    }
    String whole = text.replace("" + SOFT_HYPHEN, "");
    return COMPATIBILITY.matcher(whole).find()
        ? whole
        : Normalizer.normalize(whole, Normalizer.Form.NFC);
  }

  private static String carried(String text) {
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
