package org.plainpress.markup;

/** Writes well-formed XML into a string. */
public final class Xml {

  private Xml() {}

  public static void text(StringBuilder out, String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> null;
          };
      if (escape != null) {
        out.append(text, from, i).append(escape);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  /** A space, the name, and the value in quotation marks. */
  public static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c);
      }
    }
    out.append('"');
  }

  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text(out, text);
    return out.toString();
  }
}
