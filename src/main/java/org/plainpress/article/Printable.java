package org.plainpress.article;

/**
 * Text for terminals and logs. What a source, a name or a server says there may not give orders to
 * the terminal, turn the line round or begin a line of its own.
 */
public final class Printable {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Printable() {}

  /**
   * {@return a text as one line, in which every character that is not shown as itself is named by
   * its code: control characters, line ends, marks of direction, halves of surrogate pairs; {@code
   * \x1b} and {@code \u202e}}
   *
   * @param text the text
   */
  public static String line(String text) {
    if (text.codePoints().allMatch(Printable::isShown)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isShown(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(c < 0x100 ? "\\x%02x" : "\\u%04x", c));
              }
            });
    return out.toString();
  }

  /**
   * {@return JSON in which such characters are escapes, which say the same (RFC 8259, 7)}
   *
   * @param json whole JSON, its lines ended by line feeds
   */
  public static String json(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    json.codePoints()
        .forEach(
            c -> {
              if (isShown(c) || c == '\n') {
                out.appendCodePoint(c);
              } else {
                for (char half : Character.toChars(c)) {
                  out.append(String.format("\\u%04x", (int) half));
                }
              }
            });
    return out.toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      // Both only join or part letters, as Persian and the scripts of India need.
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
