package org.plainpress.epub;

import org.plainpress.article.Article;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.markup.Address;
import org.plainpress.markup.Xml;
import org.plainpress.message.Messages;

/** The XHTML content document of one article (EPUB 3.3, 6.1). */
final class ChapterDocument {

  private final Meta meta;
  private final Messages messages;
  private final String body;
  private final StringBuilder out;

  ChapterDocument(Article article, String body) {
    this.meta = article.meta();
    this.messages = Messages.of(meta.language());
    this.body = body;
    this.out = new StringBuilder(body.length() + 2048);
  }

  String xhtml() {
    XhtmlPage.open(out, meta, meta.title());
    out.append(
        "<main epub:type=\"bodymatter\">\n<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"title\">\n<header>\n");
    meta.kicker().ifPresent(kicker -> line("kicker", "", kicker));
    out.append("<h1 id=\"title\">");
    Xml.text(out, meta.title());
    out.append("</h1>\n");
    meta.subtitle()
        .ifPresent(
            subtitle ->
                line("subtitle", " epub:type=\"subtitle\" role=\"doc-subtitle\"", subtitle));
    byline();
    dates();
    out.append("</header>\n").append(body);
    meta.source().ifPresent(this::source);
    out.append("</section>\n</main>\n");
    return XhtmlPage.close(out);
  }

  private void byline() {
    if (meta.authors().isEmpty() && meta.publisher().isEmpty()) {
      return;
    }
    StringBuilder names = new StringBuilder();
    for (String author : meta.authors()) {
      names.append(names.length() == 0 ? "" : ", ").append(author);
    }
    meta.publisher()
        .ifPresent(publisher -> names.append(names.length() == 0 ? "" : " · ").append(publisher));
    boolean own = messages.speak(meta.language()) && !meta.authors().isEmpty();
    line("byline", "", own ? messages.get("by", names) : names.toString());
  }

  private void dates() {
    if (meta.published().isEmpty()) {
      return;
    }
    IsoDate date = meta.published().get();
    out.append("<p class=\"dates\"><time");
    Xml.attribute(out, "datetime", date.iso());
    out.append('>');
    Xml.text(out, messages.speak(meta.language()) ? messages.date(date) : date.day().toString());
    out.append("</time></p>\n");
  }

  private void source(String address) {
    out.append("<p class=\"source\"");
    if (!messages.speak(meta.language())) {
      Xml.attribute(out, "lang", messages.language());
      Xml.attribute(out, "xml:lang", messages.language());
    }
    out.append("><a");
    Xml.attribute(out, "href", Address.valid(address));
    out.append('>');
    Xml.text(out, messages.get("source"));
    out.append("</a></p>\n");
  }

  private void line(String type, String attributes, String text) {
    out.append("<p class=\"").append(type).append('"').append(attributes).append('>');
    Xml.text(out, text);
    out.append("</p>\n");
  }
}
