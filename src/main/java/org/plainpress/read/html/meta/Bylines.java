package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;

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
            Query.isWithin(element, "aside, footer, [class*=comment], [class*=related]");
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
    Optional<Element> title = Query.first(page, "h1");
    if (title.isEmpty() || found.isEmpty()) {
      return found;
    }
    List<Element> after = new ArrayList<>();
    boolean passed = false;
    for (Element element : page.select(selector + ", h1")) {
      passed |= element == title.get();
      if (passed && found.contains(element)) {
        after.add(element);
      }
    }
    return after.isEmpty() ? found : after;
  }
}
