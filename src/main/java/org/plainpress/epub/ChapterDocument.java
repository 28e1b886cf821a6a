package org.plainpress.epub;

import java.util.List;
import java.util.Optional;
import org.plainpress.address.Address;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.markup.PageBreaks;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.xml.Xml;

/** Writes the XHTML content document of one article (EPUB 3.3, 6.1). */
final class ChapterDocument {

  private final Publication publication;
  private final int index;
  private final Meta meta;
  private final Messages messages;
  private final PageBreaks breaks;
  private List<BodyMarkup.Entry> headings = List.of();
  private List<Integer> cards = List.of();
  private final StringBuilder out = new StringBuilder(16_384);

  /**
   * Takes the article to write.
   *
   * @param index the index of the article in the publication
   * @param breaks the page breaks that fall in it
   */
  ChapterDocument(Publication publication, int index, PageBreaks breaks) {
    this.publication = publication;
    this.index = index;
    this.meta = publication.articles().get(index).meta();
    this.messages = Messages.of(meta.language());
    this.breaks = breaks;
  }

  /**
   * Returns the name that the article's resources share.
   *
   * @param index the index of the article in the publication
   */
  static String name(int index) {
    return OwnEditions.inBook(index + 1);
  }

  /**
   * Returns the file name of an article's document.
   *
   * @param index the index of the article in the publication
   */
  static String href(int index) {
    return name(index) + ".xhtml";
  }

  /** Returns the headings of the body, once it is rendered. */
  List<BodyMarkup.Entry> headings() {
    return headings;
  }

  /** Returns below which widths of the page, in em, rows of tables are cards, once rendered. */
  List<Integer> cards() {
    return cards;
  }

  /** Returns the document. */
  String xhtml(BodyMarkup markup) {
    XhtmlPage.open(out, meta, meta.title());
    out.append(
        "<main epub:type=\"bodymatter\">\n<section epub:type=\"chapter\" role=\"doc-chapter\">\n<header>\n");
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
                        + "\" epub:type=\"subtitle\" role=\"doc-subtitle\"",
                    subtitle));
    String byline = byline(meta);
    if (!byline.isEmpty()) {
      line(TextPosition.BYLINE, "p", " class=\"byline\"", byline);
    }
    dates();
    meta.source().ifPresent(this::source);
    out.append("</header>\n");
    BodyMarkup.Rendered body = markup.render(publication.articles().get(index), breaks);
    breaks.finish();
    headings = body.headings();
    cards = body.cards();
    if (!cards.isEmpty()) {
      XhtmlPage.link(out, BookFile.CARDS);
    }
    out.append(body.xhtml()).append("</section>\n</main>\n");
    if (publication.isBundle()) {
      neighbours();
    }
    return XhtmlPage.close(out);
  }

  /**
   * Returns who wrote an article and who published it, in the words of its language; empty where
   * that is not known.
   */
  static String byline(Meta meta) {
    Messages messages = Messages.of(meta.language());
    StringBuilder names = new StringBuilder(String.join(", ", meta.authors()));
    meta.publisher()
        .ifPresent(publisher -> names.append(names.length() == 0 ? "" : " · ").append(publisher));
    boolean own = messages.speak(meta.language()) && !meta.authors().isEmpty();
    return own ? messages.get("by", names) : names.toString();
  }

  private void dates() {
    if (meta.published().isEmpty()) {
      return;
    }
    breakBefore(TextPosition.DATE);
    out.append("<p class=\"dates\">")
        .append(ContentsDocument.time(meta, meta.published().get()))
        .append("</p>\n");
  }

  private void source(String address) {
    breakBefore(TextPosition.SOURCE);
    out.append("<p class=\"source\"");
    XhtmlPage.ownWords(out, messages, meta);
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

  /** Marks a page break that falls before a one-line place, such as the byline. */
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

  /** Writes links to the articles before and after this one, and to the contents. */
  private void neighbours() {
    out.append("<nav class=\"neighbours\"");
    XhtmlPage.ownWords(out, messages, meta);
    Xml.attribute(out, "aria-label", messages.get("articles"));
    out.append(">\n<ul>\n");
    if (index > 0) {
      neighbour("previous", index - 1);
    }
    if (index + 1 < publication.articles().size()) {
      neighbour("next", index + 1);
    }
    out.append("<li><a");
    Xml.attribute(out, "href", BookFile.CONTENTS);
    out.append('>');
    Xml.text(out, messages.get("contents"));
    out.append("</a></li>\n</ul>\n</nav>\n");
  }

  private void neighbour(String key, int other) {
    Meta theirs = publication.articles().get(other).meta();
    out.append("<li>");
    Xml.text(out, messages.get(key) + messages.get("colon"));
    out.append("<a");
    Xml.attribute(out, "href", href(other));
    if (!theirs.language().equals(meta.language()) || !messages.speak(meta.language())) {
      XhtmlPage.language(out, theirs.language());
      Xml.attribute(out, "dir", theirs.readingDirection().html());
    }
    out.append('>');
    Xml.text(out, theirs.title());
    out.append("</a></li>\n");
  }
}
