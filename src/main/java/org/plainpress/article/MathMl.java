package org.plainpress.article;

import java.util.Map;

/** Prints formulas as MathML. */
public final class MathMl {

  private MathMl() {}

  /**
   * {@return a formula as MathML}
   *
   * @param math the {@code math} element
   * @param more attributes that the element gets beside its own, such as {@code alttext}
   */
  public static String print(MathNode math, Map<String, String> more) {
    StringBuilder out = new StringBuilder();
    print(math, more, out);
    return out.toString();
  }

  static void print(MathNode node, Map<String, String> more, StringBuilder out) {
    out.append('<').append(node.name());
    if (node.name().equals("math")) {
      attribute("xmlns", MathNode.NAMESPACE, out);
    }
    node.attributes().forEach((name, value) -> attribute(name, value, out));
    more.forEach((name, value) -> attribute(name, value, out));
    if (node.children().isEmpty() && node.text().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    escaped(node.text(), out);
    node.children().forEach(child -> print(child, Map.of(), out));
    out.append("</").append(node.name()).append('>');
  }

  private static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    escaped(value, out);
    out.append('"');
  }

  private static void escaped(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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
  }
}
