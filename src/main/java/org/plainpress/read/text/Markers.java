package org.plainpress.read.text;

/** Finds the markers of plain text: bullets and numbers of lists, rules, underlines. */
final class Markers {

  private static final String BULLETS = "•·‣▪●○◦■□◆▶►–*-";

  private Markers() {}

  /** Returns the length of a bullet with the white space after it; 0 where there is none. */
  static int bulletLength(String text) {
    if (text.length() < 3 || BULLETS.indexOf(text.charAt(0)) < 0) {
      return 0;
    }
    boolean strong = text.charAt(0) == '•' || text.charAt(0) == '●' || text.charAt(0) == '▪';
    int i = 1;
    while (i < text.length()
        && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\u00a0')) {
      i++;
    }
    return i < text.length() && (i > 1 || strong) ? i : 0;
  }

  /**
   * Returns the length of a number with the white space after it, such as {@code 1. }, {@code 1) },
   * {@code (1) }, {@code a) }, {@code (a) }; 0 where there is none.
   */
  static int ordinalLength(String text) {
    int i = 0;
    boolean bracket = text.startsWith("(");
    if (bracket) {
      i++;
    }
    int from = i;
    while (i < text.length() && i - from < 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean digits = i > from;
    if (!digits && i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
      i++;
    }
    if (i == from || i >= text.length()) {
      return 0;
    }
    char close = text.charAt(i);
    boolean closes =
        close == ')' || !bracket && digits && (close == '.' || close == '．' || close == '、');
    if (!closes) {
      return 0;
    }
    i++;
    int space = i;
    while (i < text.length()
        && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\u00a0')) {
      i++;
    }
    return i < text.length() && (i > space || close == '、' || close == '．') ? i : 0;
  }

  /** Returns the number that a line begins with: 3 for {@code 3. } and {@code c) }; -1 for none. */
  static int ordinal(String text) {
    if (ordinalLength(text) == 0) {
      return -1;
    }
    int from = text.charAt(0) == '(' ? 1 : 0;
    char c = text.charAt(from);
    if (c >= 'a') {
      return c - 'a' + 1;
    }
    int value = 0;
    for (int i = from; text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /** Returns whether a line begins as an item of a list does. */
  static boolean startsItem(String text) {
    return bulletLength(text) > 0 || ordinalLength(text) > 0;
  }

  /** Returns whether a line is a divider: {@code ___}, {@code * * *}, {@code ---}, {@code ⁂}. */
  static boolean isDivider(String text) {
    if (text.equals("⁂")) {
      return true;
    }
    int marks = 0;
    char mark = text.charAt(0);
    if ("_-*=~•·–—+#".indexOf(mark) < 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != mark && c != ' ') {
        return false;
      }
      marks += c == mark ? 1 : 0;
    }
    return marks >= (mark == '—' || mark == '–' ? 2 : 3);
  }

  /** Returns whether a line is a row of {@code =} or {@code -} right below another line. */
  static boolean isUnderline(Line line) {
    return !line.afterGap()
        && (line.text().startsWith("===") || line.text().startsWith("---"))
        && line.text().chars().allMatch(c -> c == line.text().charAt(0));
  }
}
