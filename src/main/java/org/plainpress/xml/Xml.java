package org.plainpress.xml;

/** Writes text and attributes as well-formed XML 1.0, which is well-formed HTML as well. */
public final class Xml {

  private Xml() {}

  /** Appends text with its markup characters escaped. */
  public static void text(StringBuilder out, String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "";
          };
      if (!escape.isEmpty()) {
        out.append(text, from, i).append(escape);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  /** Appends a space, the name, and the value in quotation marks. */
  public static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        // White space other than spaces would be folded (XML 1.0, 3.3.3).
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c);
      }
    }
    out.append('"');
  }

  /** Returns text with its markup characters escaped. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text(out, text);
    return out.toString();
  }
}
