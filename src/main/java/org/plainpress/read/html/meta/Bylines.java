package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;

/** Finds the authors that a page shows in its byline, where its metadata names none. */
final class Bylines {

  /** Texts of this many characters or more are no names. */
  private static final int LONGEST = 100;

  /**
   * Selects elements with authors' names, from those that say it plainly to those that merely
   * suggest it. The first that finds a name counts.
   */
  private static final String[] SELECTORS = {
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author], [itemprop=creator]",
    "a[rel=author], [rel~=author]",
    ".byline .author, .byline-name, .author-name, .authorname, .p-author, .entry-author,"
        + " .article-author, .post-author, .author-link, .author__text__name",
    ".byline, [class*=byline], #byline, .author, [class*=writtenby]"
  };

  private Bylines() {}

  /** Returns the names as the page shows them, at most four. */
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

  /**
   * Returns the selected elements below the title, or all if none is below it: above it stand
   * teasers of other articles.
   */
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
