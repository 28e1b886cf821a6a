package org.plainpress.read.press.phrase;

/**
 * Tells what kind of writing a text is in, as far as the layout of press texts depends on it:
 * whether words stand without spaces, whether letters have capitals, how wide a line is. The
 * scripts of single characters, which choose their fonts, are told by {@code org.plainpress.shape}.
 */
public final class WritingSystems {

  private WritingSystems() {}

  /**
   * Returns whether words of this character's script stand without spaces between them: Han, kana
   * and their wide punctuation.
   */
  public static boolean isSpaceless(char c) {
    return c >= '\u2E80' && c <= '\u9FFF'
        || c >= '\uF900' && c <= '\uFAFF'
        || c >= '\uFF00' && c <= '\uFF60';
  }

  /** Returns whether a text has a letter of a script that has capitals. */
  public static boolean hasCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has a character that {@link #isSpaceless} is true of. */
  public static boolean hasSpaceless(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpaceless(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the width of a text in columns of a fixed-width font: East Asian characters take two.
   */
  public static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += isSpaceless(text.charAt(i)) ? 2 : 1;
    }
    return columns;
  }
}
