package org.plainpress.epub;

import java.util.List;
import java.util.regex.Pattern;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.TOCReference;
import org.plainpress.article.Meta;
import org.plainpress.xml.Xml;

/**
 * Writes the table of contents and the list of pages as reading systems of EPUB 2 know them
 * (ANSI/NISO Z39.86-2005, 8). epublib's own has no list of pages, and not the id by which a book is
 * known.
 */
final class NcxDocument {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Meta meta;
  private final Book book;
  private final List<NavDocument.PageEntry> pages;
  private final StringBuilder out = new StringBuilder(4096);
  private int order;

  /**
   * Takes the book.
   *
   * @param meta of the publication
   * @param pages the pages of the paged edition, in order
   */
  NcxDocument(Meta meta, Book book, List<NavDocument.PageEntry> pages) {
    this.meta = meta;
    this.book = book;
    this.pages = pages;
  }

  /** Returns the document. */
  String xml() {
    out.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"");
    Xml.attribute(out, "xml:lang", meta.language());
    Xml.attribute(out, "dir", meta.readingDirection().html());
    out.append(">\n<head>\n");
    List<TOCReference> entries = book.getTableOfContents().getTocReferences();
    head("dtb:uid", meta.id());
    head("dtb:depth", Integer.toString(depth(entries)));
    head("dtb:totalPageCount", Integer.toString(pages.size()));
    head("dtb:maxPageNumber", Integer.toString(highest()));
    out.append("</head>\n<docTitle>");
    text(meta.title());
    out.append("</docTitle>\n");
    for (String author : meta.authors()) {
      out.append("<docAuthor>");
      text(author);
      out.append("</docAuthor>\n");
    }
    out.append("<navMap>\n");
    points(entries);
    out.append("</navMap>\n");
    if (!pages.isEmpty()) {
      pageList();
    }
    return out.append("</ncx>\n").toString();
  }

  private void head(String name, String content) {
    out.append("<meta");
    Xml.attribute(out, "name", name);
    Xml.attribute(out, "content", content);
    out.append("/>\n");
  }

  private static int depth(List<TOCReference> entries) {
    return entries.stream().mapToInt(entry -> 1 + depth(entry.getChildren())).max().orElse(0);
  }

  /** Returns the highest number of a page; 0 where none has one. */
  private int highest() {
    return pages.stream().mapToInt(NcxDocument::number).max().orElse(0);
  }

  /** Returns the number that a page is labelled with; 0 for one without, such as {@code iv}. */
  private static int number(NavDocument.PageEntry page) {
    return NUMBER.matcher(page.label()).matches() ? Integer.parseInt(page.label()) : 0;
  }

  private void points(List<TOCReference> entries) {
    for (TOCReference entry : entries) {
      order++;
      out.append("<navPoint id=\"point-").append(order).append("\" playOrder=\"");
      out.append(order).append("\">\n");
      label(entry.getTitle());
      content(entry.getCompleteHref());
      points(entry.getChildren());
      out.append("</navPoint>\n");
    }
  }

  private void pageList() {
    out.append("<pageList>\n");
    for (NavDocument.PageEntry page : pages) {
      order++;
      int number = number(page);
      out.append("<pageTarget id=\"target-").append(order).append("\" playOrder=\"").append(order);
      out.append(number > 0 ? "\" type=\"normal\" value=\"" + number : "\" type=\"front");
      out.append("\">\n");
      label(page.label());
      content(page.href());
      out.append("</pageTarget>\n");
    }
    out.append("</pageList>\n");
  }

  private void label(String text) {
    out.append("<navLabel>");
    text(text);
    out.append("</navLabel>");
  }

  private void text(String text) {
    out.append("<text>");
    Xml.text(out, text);
    out.append("</text>");
  }

  private void content(String href) {
    out.append("\n<content");
    Xml.attribute(out, "src", href);
    out.append("/>\n");
  }
}
