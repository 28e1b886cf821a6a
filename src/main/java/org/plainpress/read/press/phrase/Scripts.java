package org.plainpress.read.press.phrase;

/** What the reader needs to know of writing systems. */
public final class Scripts {

  private Scripts() {}

  /** Whether words of this character's script stand without spaces between them: Han, kana. */
  public static boolean isSpaceless(char c) {
    return c >= '\u2E80' && c <= '\u9FFF'
        || c >= '\uF900' && c <= '\uFAFF'
        || c >= '\uFF00' && c <= '\uFF60';
  }

  /** Whether the text's script has capital letters: what a credit's words begin with. */
  public static boolean hasCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
        return true;
      }
    }
    return false;
  }

  public static boolean hasSpaceless(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpaceless(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Width in a fixed-width font: East Asian characters are two columns wide. */
  public static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += isSpaceless(text.charAt(i)) ? 2 : 1;
    }
    return columns;
  }
}
