package org.plainpress.read.draft;

import com.ibm.icu.text.Normalizer2;
import org.plainpress.article.Text;

/** Makes text from a source such that every edition can carry it. */
public final class Carried {

  private Carried() {}

  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  private static final char SOFT_HYPHEN = '\u00ad';

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
    String whole = text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace("" + SOFT_HYPHEN, "");
    int composed = COMPOSED.spanQuickCheckYes(whole);
    return composed == whole.length() || isForCompatibility(whole)
        ? whole
        : COMPOSED.normalize(whole);
  }

  /**
   * Returns whether a text has ideographs that are kept for names and for other codes; composing
   * would put others in their place, which look otherwise.
   */
  private static boolean isForCompatibility(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F);
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
