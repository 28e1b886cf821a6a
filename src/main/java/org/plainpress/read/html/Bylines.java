package org.plainpress.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote it, as the page itself shows it. */
final class Bylines {

  private static final int LONGEST = 100;

  /** From what says it plainly to what merely suggests it. */
  private static final String[] SELECTORS = {
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "a[rel=author], [rel~=author]",
    ".byline .author, .byline-name, .author-name, .p-author, .entry-author, .article-author, .post-author",
    ".byline, [class*=byline], [id=byline], .author, p.author, span.author, [class*=writtenby], [class*=p-author]"
  };

  private Bylines() {}

  static List<String> in(Document page) {
    for (String selector : SELECTORS) {
      List<String> names = new ArrayList<>();
      for (Element element : page.select(selector)) {
        String text = Carried.line(element.text());
        boolean outside =
            element.closest("aside, footer, [class*=comment], [class*=related]") != null;
        if (!text.isEmpty() && text.length() < LONGEST && !outside && !names.contains(text)) {
          names.add(text);
          if (names.size() == 4 || selector.contains("byline,")) {
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
}
