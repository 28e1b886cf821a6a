package org.plainpress.epub;

import java.util.List;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.TOCReference;
import org.plainpress.article.Publication;
import org.plainpress.markup.Xml;
import org.plainpress.message.Messages;

/** The navigation document (EPUB 3.3, 7): table of contents and landmarks. */
final class NavDocument {

  private final Publication publication;
  private final Book book;
  private final String start;
  private final Messages messages;
  private final StringBuilder out = new StringBuilder(2048);

  /**
   * @param start where the text begins
   */
  NavDocument(Publication publication, Book book, String start) {
    this.publication = publication;
    this.book = book;
    this.start = start;
    this.messages = Messages.of(publication.meta().language());
  }

  String xhtml() {
    String contents = messages.get("contents");
    XhtmlPage.open(out, publication.meta(), contents + " – " + publication.meta().title());
    out.append(
        "<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"contents\">\n<h1 id=\"contents\"");
    language();
    out.append('>');
    Xml.text(out, contents);
    out.append("</h1>\n");
    entries(book.getTableOfContents().getTocReferences());
    out.append("</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\"");
    Xml.attribute(out, "aria-label", messages.get("landmarks"));
    out.append(">\n<ol>\n");
    landmark("toc", "#toc", contents);
    landmark("bodymatter", start, messages.get("start"));
    out.append("</ol>\n</nav>\n");
    return XhtmlPage.close(out);
  }

  private void language() {
    if (!messages.speak(publication.meta().language())) {
      Xml.attribute(out, "lang", messages.language());
      Xml.attribute(out, "xml:lang", messages.language());
    }
  }

  private void entries(List<TOCReference> entries) {
    out.append("<ol>\n");
    for (TOCReference entry : entries) {
      out.append("<li><a");
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
    out.append("</ol>\n");
  }

  private void landmark(String type, String href, String text) {
    out.append("<li><a");
    Xml.attribute(out, "epub:type", type);
    Xml.attribute(out, "href", href);
    language();
    out.append('>');
    Xml.text(out, text);
    out.append("</a></li>\n");
  }
}
