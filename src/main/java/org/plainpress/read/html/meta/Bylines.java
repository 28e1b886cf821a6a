package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;

/** Who wrote it, as the page itself shows it. */
final class Bylines {

  private static final int LONGEST = 100;

  /** From what says it plainly to what merely suggests it. */
  private static final String[] SELECTORS = {
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author], [itemprop=creator]",
    "a[rel=author], [rel~=author]",
    ".byline .author, .byline-name, .author-name, .authorname, .p-author, .entry-author,"
        + " .article-author, .post-author, .author-link, .author__text__name",
    ".byline, [class*=byline], #byline, .author, [class*=writtenby]"
  };

  private Bylines() {}

  static List<String> in(Document page) {
    for (String selector : SELECTORS) {
      List<String> names = new ArrayList<>();
      for (Element element : afterTitle(page, selector)) {
        String text = Carried.line(element.text());
        boolean outside =
            element.closest("aside, footer, [class*=comment], [class*=related]") != null;
        if (!text.isEmpty() && text.length() < LONGEST && !outside && !names.contains(text)) {
          names.add(text);
          if (names.size() == 4 || selector.contains("class*=byline")) {
            break;
          }
        }
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Those below the title, if any are: above it stand teasers of other articles. */
  private static List<Element> afterTitle(Document page, String selector) {
    List<Element> found = page.select(selector);
    Element title = page.selectFirst("h1");
    if (title == null || found.isEmpty()) {
      return found;
    }
    List<Element> after = new ArrayList<>();
    boolean passed = false;
    for (Element element : page.select(selector + ", h1")) {
      passed |= element == title;
      if (passed && found.contains(element)) {
        after.add(element);
      }
    }
    return after.isEmpty() ? found : after;
  }
}
