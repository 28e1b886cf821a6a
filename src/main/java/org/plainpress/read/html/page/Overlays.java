package org.plainpress.read.html.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Removes what lies over a page until it is answered or closed: dialogs, and notices that ask to
 * agree to cookies. A notice is told by its name (see {@code assets/pages/notices.txt}) and by what
 * it holds, a button or a field to answer with; a section of an article that has such a name has
 * neither.
 */
final class Overlays {

  private static final String DIALOGS =
      "[aria-modal=true], dialog, [role=dialog], [role=alertdialog], [class*=css-modal]";

  /** Selects what a notice can be answered or closed with. */
  private static final String CONTROLS =
      "button, input, select, form, [role=button], [onclick], a[href^=#], a[href^=javascript:],"
          + " a:not([href])";

  /**
   * Selects what only the page or the article itself holds: an element that holds one of these is
   * no notice, whatever its name.
   */
  private static final String ARTICLES = "article, main, [role=main], h1";

  private static final NameWords NOTICES = NameWords.of("notices.txt");

  private Overlays() {}

  /**
   * Removes what lies over a page.
   *
   * @return how many words of text went with it
   */
  static int removeFrom(Document page) {
    Count count = new Count();
    page.body().filter(count);
    return count.words;
  }

  /** Removes overlays and counts their words while it walks a page. */
  private static final class Count implements NodeFilter {
    private int words;

    @Override
    public FilterResult head(Node node, int depth) {
      if (depth > 0 && node instanceof Element element && isOverlay(element)) {
        words += words(element.text());
        return FilterResult.REMOVE;
      }
      return FilterResult.CONTINUE;
    }
  }

  /**
   * Returns whether an element is a dialog, or a notice by its name that can be answered and holds
   * no article.
   */
  private static boolean isOverlay(Element element) {
    if (element.attributesSize() == 0) {
      return element.nameIs("dialog");
    }
    return Query.is(element, DIALOGS)
        || NOTICES.name(element) && asks(element) && !Query.holds(element, ARTICLES);
  }

  /** Returns whether an element is or holds something to answer with. */
  private static boolean asks(Element element) {
    return Query.holds(element, CONTROLS);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
