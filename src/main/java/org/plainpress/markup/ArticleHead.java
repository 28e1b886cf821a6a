package org.plainpress.markup;

import java.util.Optional;
import org.plainpress.address.Address;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.xml.Xml;

/**
 * Renders what stands above the body of an article: kicker, title, subtitle, byline, date, and the
 * link to the original page.
 */
public final class ArticleHead {

  private final StringBuilder out;
  private final Purpose purpose;
  private final Meta meta;
  private final PageBreaks breaks;
  private final Messages messages;

  private ArticleHead(StringBuilder out, BodyMarkup markup, Meta meta, PageBreaks breaks) {
    this.out = out;
    this.purpose = markup.purpose();
    this.meta = meta;
    this.breaks = breaks;
    this.messages = Messages.of(meta.language());
  }

  /**
   * Appends the head of an article.
   *
   * @param markup what it is for
   * @param breaks the page breaks that fall in the article
   */
  public static void render(StringBuilder out, BodyMarkup markup, Meta meta, PageBreaks breaks) {
    new ArticleHead(out, markup, meta, breaks).render();
  }

  private void render() {
    meta.kicker().ifPresent(kicker -> line(TextPosition.KICKER, "p", " class=\"kicker\"", kicker));
    line(TextPosition.TITLE, "h1", " id=\"title\"", meta.title());
    meta.subtitle()
        .ifPresent(
            subtitle ->
                line(
                    TextPosition.SUBTITLE,
                    "p",
                    " class=\""
                        + MarkupClasses.SUBTITLE
                        + "\""
                        + purpose.epubType("subtitle")
                        + " role=\"doc-subtitle\"",
                    subtitle));
    String byline = byline(meta);
    if (!byline.isEmpty()) {
      line(TextPosition.BYLINE, "p", " class=\"byline\"", byline);
    }
    meta.published().ifPresent(this::date);
    meta.source().ifPresent(this::source);
  }

  /**
   * Returns who wrote an article and who published it, in the words of its language; empty where
   * that is not known.
   */
  public static String byline(Meta meta) {
    Messages messages = Messages.of(meta.language());
    StringBuilder names = new StringBuilder(String.join(", ", meta.authors()));
    meta.publisher()
        .ifPresent(publisher -> names.append(names.length() == 0 ? "" : " · ").append(publisher));
    boolean own = messages.speak(meta.language()) && !meta.authors().isEmpty();
    return own ? messages.get("by", names) : names.toString();
  }

  /** Returns a date as a {@code time} element that shows the day in words of the language. */
  public static String time(Meta meta, IsoDate date) {
    Messages messages = Messages.of(meta.language());
    StringBuilder time = new StringBuilder("<time");
    Xml.attribute(time, "datetime", date.iso());
    time.append('>');
    Xml.text(time, messages.speak(meta.language()) ? messages.date(date) : date.day().toString());
    return time.append("</time>").toString();
  }

  private void date(IsoDate date) {
    breakBefore(TextPosition.DATE);
    out.append("<p class=\"dates\">").append(time(meta, date)).append("</p>\n");
  }

  private void source(String address) {
    breakBefore(TextPosition.SOURCE);
    out.append("<p class=\"source\"");
    if (!messages.speak(meta.language())) {
      Xml.attribute(out, "lang", messages.language());
      if (purpose == Purpose.BOOK) {
        Xml.attribute(out, "xml:lang", messages.language());
      }
    }
    out.append('>');
    Optional<String> href = Address.whole(address);
    href.ifPresent(
        whole -> {
          out.append("<a");
          Xml.attribute(out, "href", whole);
          out.append('>');
        });
    Xml.text(out, messages.get("source"));
    if (href.isPresent()) {
      out.append("</a>");
    } else {
      Xml.text(out, messages.get("colon") + address);
    }
    out.append("</p>\n");
  }

  private void line(int place, String element, String attributes, String text) {
    breaks.walk().at(place, () -> line(element, attributes, text));
  }

  private void line(String element, String attributes, String text) {
    breaks.before(out);
    out.append('<').append(element).append(attributes).append('>');
    breaks.begin();
    breaks.text(out, text);
    breaks.end(out);
    out.append("</").append(element).append(">\n");
  }

  /** Marks a page break that falls before a one-line place, such as the date. */
  private void breakBefore(int place) {
    breaks
        .walk()
        .at(
            place,
            () -> {
              breaks.before(out);
              breaks.begin();
              breaks.end(out);
            });
  }
}
