package org.plainpress.read.html.block;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;

/** Reads formulas as text: the alternative that their author wrote, else their own characters. */
public final class Formulas {

  private Formulas() {}

  /**
   * Returns the text of a {@code math} element: its {@code alttext}, else its TeX, else its
   * characters (MathML Core, 2.1).
   */
  static String text(Element math) {
    String alternative = math.attr("alttext").strip();
    if (!alternative.isEmpty()) {
      return Carried.line(alternative);
    }
    return Carried.line(
        Optional.of(math.attr("data-tex"))
            .filter(tex -> !tex.isBlank())
            .orElseGet(() -> withoutInvisible(math.text())));
  }

  /**
   * Returns characters without the operators that nobody sees (Unicode, U+2061 to U+2064): the
   * space after a function's name stays, what is multiplied stands together as it is drawn.
   */
  private static String withoutInvisible(String characters) {
    return characters.replace('\u2061', ' ').replaceAll("[\u2062-\u2064]", "");
  }

  /**
   * Returns the text of an image of a formula, as Wikipedia and WordPress make them; empty for
   * other images.
   */
  static String imageText(Element image) {
    String classes = image.className();
    boolean formula =
        classes.contains("math") || classes.contains("latex") || classes.contains("tex ");
    return formula || classes.equals("tex") ? Carried.line(image.attr("alt")) : "";
  }

  /** Returns whether an image shows a formula whose text is known. */
  static boolean isFormula(Element image) {
    return !imageText(image).isEmpty();
  }
}
