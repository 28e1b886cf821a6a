package org.plainpress.epub;

import java.util.List;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.TOCReference;
import org.plainpress.article.Publication;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/**
 * Writes the navigation document (EPUB 3.3, 7): table of contents, landmarks, and the page list.
 */
final class NavDocument {

  /**
   * A page of the paged edition.
   *
   * @param label its number as it is printed
   * @param href the place in the book where it begins
   */
  record PageEntry(String label, String href) {}

  private final Publication publication;
  private final Book book;
  private final List<PageEntry> pages;
  private final Messages messages;
  private final StringBuilder out = new StringBuilder(2048);

  NavDocument(Publication publication, Book book, List<PageEntry> pages) {
    this.publication = publication;
    this.book = book;
    this.pages = pages;
    this.messages = Messages.of(publication.meta().language());
  }

  /** Returns the document. */
  String xhtml() {
    String contents = messages.get("contents");
    XhtmlPage.open(out, publication.meta(), contents + " – " + publication.meta().title());
    out.append("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1 id=\"contents\"");
    XhtmlPage.ownWords(out, messages, publication.meta());
    out.append('>');
    Xml.text(out, contents);
    out.append("</h1>\n");
    List<TOCReference> articles = book.getTableOfContents().getTocReferences();
    out.append("<ol>\n");
    for (int i = 0; i < articles.size(); i++) {
      out.append("<li");
      XhtmlPage.foreign(out, publication.articles().get(i).meta(), publication.meta());
      entry(articles.get(i));
    }
    out.append("</ol>\n</nav>\n");
    landmarks(contents);
    if (!pages.isEmpty()) {
      pageList();
    }
    return XhtmlPage.close(out);
  }

  private void entries(List<TOCReference> entries) {
    out.append("<ol>\n");
    for (TOCReference entry : entries) {
      out.append("<li");
      entry(entry);
    }
    out.append("</ol>\n");
  }

  /** Writes an entry whose {@code <li} is open, with those below it. */
  private void entry(TOCReference entry) {
    out.append("><a");
    Xml.attribute(out, "href", entry.getCompleteHref());
    out.append('>');
    Xml.text(out, entry.getTitle());
    out.append("</a>");
    if (!entry.getChildren().isEmpty()) {
      out.append('\n');
      entries(entry.getChildren());
    }
    out.append("</li>\n");
  }

  private void landmarks(String contents) {
    out.append("<nav epub:type=\"landmarks\" hidden=\"hidden\"");
    Xml.attribute(out, "aria-label", messages.get("landmarks"));
    out.append(">\n<ol>\n");
    if (book.getCoverImage() != null) {
      landmark("cover", BookFile.COVER, messages.get("cover.page"));
    }
    if (publication.isBundle()) {
      landmark("toc", BookFile.CONTENTS + "#toc", contents);
    }
    landmark("bodymatter", ChapterDocument.href(0), messages.get("start"));
    out.append("</ol>\n</nav>\n");
  }

  private void landmark(String type, String href, String text) {
    out.append("<li><a");
    Xml.attribute(out, "epub:type", type);
    Xml.attribute(out, "href", href);
    XhtmlPage.ownWords(out, messages, publication.meta());
    out.append('>');
    Xml.text(out, text);
    out.append("</a></li>\n");
  }

  private void pageList() {
    out.append("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\"");
    Xml.attribute(out, "aria-label", messages.get("pages"));
    out.append(">\n<ol>\n");
    for (PageEntry page : pages) {
      out.append("<li><a");
      Xml.attribute(out, "href", page.href());
      out.append('>');
      Xml.text(out, page.label());
      out.append("</a></li>\n");
    }
    out.append("</ol>\n</nav>\n");
  }
}
