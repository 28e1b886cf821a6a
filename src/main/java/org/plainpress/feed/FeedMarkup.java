package org.plainpress.feed;

import org.plainpress.article.Article;
import org.plainpress.article.Direction;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.markup.Xml;

/** The full content of an entry: the subtitle, which feeds have no field for, and the body. */
final class FeedMarkup {

  private static final BodyMarkup MARKUP = BodyMarkup.forFeed();

  private FeedMarkup() {}

  static String of(Article article) {
    String body = MARKUP.render(article).xhtml();
    StringBuilder out = new StringBuilder(body.length() + 256);
    // Feed readers set text left to right unless told; they know no language but the feed's.
    boolean rtl = article.meta().readingDirection() == Direction.RTL;
    if (rtl) {
      out.append("<div dir=\"rtl\">\n");
    }
    article
        .meta()
        .subtitle()
        .ifPresent(
            subtitle ->
                out.append("<p class=\"subtitle\"><strong>")
                    .append(Xml.text(subtitle))
                    .append("</strong></p>\n"));
    out.append(body);
    return out.append(rtl ? "</div>\n" : "").toString();
  }
}
