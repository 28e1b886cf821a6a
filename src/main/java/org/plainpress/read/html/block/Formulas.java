package org.plainpress.read.html.block;

import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;

/** Formulas as text: what their author wrote as their alternative, else their own characters. */
public final class Formulas {

  private Formulas() {}

  /** Of {@code math}: its {@code alttext}, its TeX, or its text (MathML Core, 2.1). */
  static String text(Element math) {
    String alternative = math.attr("alttext").strip();
    if (!alternative.isEmpty()) {
      return Carried.line(alternative);
    }
    return Carried.line(
        Query.first(math, "annotation[encoding=application/x-tex]")
            .map(Element::wholeText)
            .orElseGet(math::text));
  }

  /** Of an image of a formula, as Wikipedia and WordPress set them; empty for other images. */
  static String imageText(Element image) {
    String classes = image.className();
    boolean formula =
        classes.contains("math") || classes.contains("latex") || classes.contains("tex ");
    return formula || classes.equals("tex") ? Carried.line(image.attr("alt")) : "";
  }

  static boolean isFormula(Element image) {
    return !imageText(image).isEmpty();
  }
}
