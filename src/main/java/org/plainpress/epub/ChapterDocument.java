package org.plainpress.epub;

import java.util.List;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.ArticleHead;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.markup.PageBreaks;
import org.plainpress.message.Messages;
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
    ArticleHead.render(out, markup, meta, breaks);
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
