package org.plainpress.markup;

import java.util.List;
import java.util.Map;
import org.plainpress.article.Formula;
import org.plainpress.article.MathMl;
import org.plainpress.article.MathNode;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.xml.Xml;

/**
 * Renders formulas as MathML with their words as {@code alttext} (MathML Core, 2.1.3).
 *
 * <p>Of elements that it does not know a feed reader shows the characters, which of a fraction is
 * "ab". So in a feed the words stand behind the formula as an annotation: whatever shows MathML
 * does not show it (MathML Core, 3.6), and whatever does not shows it as text.
 */
final class FormulaRenderer {

  /**
   * A formula of no more letters in words is narrower than a page of 320 pixels, which has room for
   * some 30 of its signs: words are longer than signs.
   */
  private static final int NARROW = 40;

  private FormulaRenderer() {}

  /** Appends a formula. */
  static void render(Formula formula, Purpose purpose, StringBuilder out) {
    Map<String, String> words = Map.of("alttext", formula.alt());
    if (purpose == Purpose.PAGE && formula.alt().length() > NARROW) {
      // It scrolls within the page, by the keys too.
      out.append("<span");
      Xml.attribute(out, "class", MarkupClasses.FORMULA);
      out.append(" tabindex=\"0\">").append(MathMl.print(formula.math(), words)).append("</span>");
      return;
    }
    if (purpose.isDocument()) {
      out.append(MathMl.print(formula.math(), words));
      return;
    }
    MathNode math = withoutLines(formula.math());
    String mathMl = MathMl.print(math, words);
    int begin = mathMl.indexOf('>') + 1;
    int end = mathMl.length() - "</math>".length();
    boolean one = math.children().size() == 1;
    out.append(mathMl, 0, begin)
        .append(one ? "<semantics>" : "<semantics><mrow>")
        .append(mathMl, begin, end)
        .append(one ? "" : "</mrow>")
        .append("<annotation encoding=\"text/plain\"> ");
    Xml.text(out, formula.alt());
    out.append("</annotation></semantics></math>");
  }

  /** Returns an element without lines around its parts: feed readers do not know them. */
  private static MathNode withoutLines(MathNode node) {
    if (node.isToken()) {
      return node;
    }
    List<MathNode> children = node.children().stream().map(FormulaRenderer::withoutLines).toList();
    return node.name().equals("menclose")
        ? new MathNode("mrow", Map.of(), children, "")
        : new MathNode(node.name(), node.attributes(), children, "");
  }
}
