package org.plainpress.read.html.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Recognizes what stands around and within articles without belonging to them: share bars,
 * newsletter boxes, links to other articles. It goes by the names of classes and ids in {@code
 * assets/pages/furniture.txt}, by roles and by elements.
 */
public final class Furniture {

  /**
   * An element with at least this share of the article's characters is never furniture, whatever
   * its name.
   */
  private static final double LARGEST_SHARE = 0.25;

  private static final NameWords NAMES = NameWords.of("furniture.txt");
  private static final Set<String> ELEMENTS =
      Set.of("nav", "form", "menu", "dialog", "button", "footer", "aside", "select");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alert",
          "menu",
          "menubar",
          "toolbar",
          "doc-pagebreak");

  /** The length of the article's text in characters, at least 1. */
  private final int whole;

  /**
   * Makes what tells the furniture of an article, beside which it is small.
   *
   * @param length that of the article's text in characters
   */
  public Furniture(int length) {
    whole = Math.max(1, length);
  }

  /**
   * Returns whether an element is named or built like furniture and is small beside the article.
   */
  public boolean is(Element element) {
    boolean named =
        ELEMENTS.contains(element.normalName())
            || ROLES.contains(element.attr("role"))
            || NAMES.name(element)
            || element.attr("itemprop").equals("author")
            || element.attr("rel").equals("author");
    return named && element.text().length() < LARGEST_SHARE * whole;
  }
}
