package org.plainpress.read.html.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes figures and captions of the custom elements that are called so: {@code <news-figure><img>
 * <news-caption>… <news-credit>…</news-credit></news-caption></news-figure>}.
 */
final class CustomElements {

  private static final Pattern CAPTION = Pattern.compile("[a-z]\\w*(?:-\\w+)*-(?:fig)?caption");
  private static final Pattern FIGURE =
      Pattern.compile("[a-z]\\w*(?:-\\w+)*-(?:figure|image|photo|picture)");

  private CustomElements() {}

  /** Names those elements of a page as HTML does. */
  static void settle(Document page) {
    List<Element> captions =
        page.stream()
            .filter(element -> element.normalName().endsWith("caption"))
            .filter(element -> CAPTION.matcher(element.normalName()).matches())
            .toList();
    for (Element caption : captions) {
      Optional<Element> around = figure(caption);
      if (around.isPresent()) {
        around.get().tagName("figure");
        caption.tagName("figcaption");
        for (Element part : Query.all(caption, "*")) {
          if (part.normalName().endsWith("-credit")) {
            part.tagName("span").addClass("credit");
          }
        }
      }
    }
  }

  /** Returns the custom element around a caption that is called a figure and holds a picture. */
  private static Optional<Element> figure(Element caption) {
    return caption.parents().stream()
        .filter(around -> FIGURE.matcher(around.normalName()).matches())
        .findFirst()
        .filter(around -> Query.holds(around, "img, picture, amp-img"));
  }
}
