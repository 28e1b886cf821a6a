package org.plainpress.epub;

import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.markup.ArticleHead;
import org.plainpress.markup.Isolated;
import org.plainpress.markup.PageBreaks;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.settings.Series;
import org.plainpress.xml.Xml;

/**
 * Writes the page that a bundle opens with: its title, and its articles with who wrote them and
 * when. It is a list of links with a line each, so that it reads well aloud.
 */
final class ContentsDocument {

  /** Stands between two parts of a line, and never begins one. */
  private static final String DOT = "\u00a0· ";

  private final Publication publication;
  private final Meta meta;
  private final Optional<Series> series;
  private final Messages messages;
  private final PageBreaks breaks;
  private final StringBuilder out;

  /**
   * Takes the bundle.
   *
   * @param series that it belongs to
   * @param breaks the page breaks that fall before the first article
   */
  ContentsDocument(Publication publication, Optional<Series> series, PageBreaks breaks) {
    this.publication = publication;
    this.series = series;
    this.meta = publication.meta();
    this.messages = Messages.of(meta.language());
    this.breaks = breaks;
    this.out = new StringBuilder(1024 + 256 * publication.articles().size());
  }

  /** Returns the document. */
  String xhtml() {
    XhtmlPage.open(out, meta, meta.title());
    out.append("<header>\n");
    breakBefore(TextPosition.KICKER);
    series.ifPresent(this::series);
    breakBefore(TextPosition.TITLE);
    out.append("<h1 id=\"title\">");
    Xml.text(out, meta.title());
    out.append("</h1>\n");
    breakBefore(TextPosition.BYLINE);
    if (!meta.authors().isEmpty()) {
      String names = String.join(", ", meta.authors());
      out.append("<p class=\"byline\">");
      Xml.text(out, messages.speak(meta.language()) ? messages.get("by", names) : names);
      out.append("</p>\n");
    }
    meta.publisher()
        .ifPresent(
            name -> out.append("<p class=\"dates\">").append(Xml.text(name)).append("</p>\n"));
    breakBefore(TextPosition.DATE);
    meta.published()
        .ifPresent(
            date ->
                out.append("<p class=\"dates\">")
                    .append(ArticleHead.time(meta, date))
                    .append("</p>\n"));
    out.append("</header>\n");
    breakBefore(TextPosition.CONTENTS);
    out.append("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h2 id=\"contents\"");
    XhtmlPage.ownWords(out, messages, meta);
    out.append('>');
    Xml.text(out, messages.get("contents"));
    out.append("</h2>\n<ol class=\"contents\">\n");
    for (int i = 0; i < publication.articles().size(); i++) {
      entry(i, publication.articles().get(i));
    }
    out.append("</ol>\n</nav>\n");
    breaks.finish();
    return XhtmlPage.close(out);
  }

  private void series(Series of) {
    out.append("<p class=\"kicker\">");
    Xml.text(out, of.title());
    // A number alone on a line, or a dot before it, would look lost.
    of.issue()
        .ifPresent(
            number ->
                Xml.text(
                    out, DOT + messages.issue(meta.language(), number).replace(' ', '\u00a0')));
    out.append("</p>\n");
  }

  /** Marks a page break that falls before a one-line place, such as the title. */
  private void breakBefore(int place) {
    breaks.walk().at(place, () -> breaks.before(out));
  }

  private void link(int index, String title) {
    breaks.begin();
    out.append("<a");
    Xml.attribute(out, "href", ChapterDocument.href(index));
    out.append('>');
    breaks.text(out, title);
    out.append("</a>");
    breaks.end(out);
  }

  private void entry(int index, Article article) {
    Meta own = article.meta();
    out.append("<li");
    XhtmlPage.foreign(out, own, meta);
    out.append('>');
    breaks.walk().at(index, () -> entry(index, own));
    out.append("</li>\n");
  }

  private void entry(int index, Meta own) {
    link(index, own.title());
    String about = Messages.bylineWithin(meta, own).orElse("");
    breakBefore(TextPosition.BYLINE);
    if (!about.isEmpty() || own.published().isPresent()) {
      out.append("\n<p class=\"about\">");
      out.append(Isolated.name(about, own.readingDirection()));
      out.append(about.isEmpty() || own.published().isEmpty() ? "" : DOT);
      own.published().ifPresent(date -> out.append(ArticleHead.time(own, date)));
      out.append("</p>");
    }
    breaks.walk().at(TextPosition.SUBTITLE, () -> standfirst(own));
  }

  private void standfirst(Meta own) {
    breaks.before(out);
    breaks.begin();
    if (own.standfirst().isPresent()) {
      out.append("\n<p>");
      breaks.text(out, own.standfirst().get());
      out.append("</p>");
    }
    breaks.end(out);
  }
}
