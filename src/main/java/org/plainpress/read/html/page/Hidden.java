package org.plainpress.read.html.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a page holds but does not show. */
public final class Hidden {

  private static final Set<String> CLASSES =
      Set.of(
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "screenreader",
          "off-screen",
          "offscreen",
          "a11y-hidden",
          "u-hide",
          "hidden",
          "hide",
          "noprint",
          "print-only");

  private Hidden() {}

  public static boolean is(Element element) {
    // Formulas are hidden from eyes or from ears beside an image of them.
    if (element.nameIs("math")) {
      return element.parents().stream()
          .limit(3)
          .anyMatch(parent -> Query.holds(parent, "img[class*=math]"));
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (!style.isEmpty()) {
      String tight = style.toLowerCase(Locale.ROOT).replace(" ", "");
      if (tight.contains("display:none") || tight.contains("visibility:hidden")) {
        return !Query.holds(element, "math");
      }
    }
    if (element.attr("aria-hidden").equals("true") && !holdsPicture(element)) {
      return true;
    }
    for (String name : element.classNames()) {
      if (CLASSES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Images are often hidden from ears only, since their caption says the same. */
  private static boolean holdsPicture(Element element) {
    return Query.holds(element, "img, picture");
  }
}
