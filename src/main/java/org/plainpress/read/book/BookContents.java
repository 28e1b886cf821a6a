package org.plainpress.read.book;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.read.draft.Carried;

/**
 * What a book's tables of contents call its documents: the navigation document (EPUB 3.3, 7) and
 * the NCX of books before it.
 */
final class BookContents {

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> landmarks = new HashMap<>();

  private BookContents() {}

  static BookContents of(Map<String, byte[]> files) {
    BookContents contents = new BookContents();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".ncx")) {
            contents.ncx(path, xml(bytes));
          }
        });
    files.forEach(
        (path, bytes) -> {
          if (path.matches("(?i).*\\.x?html?") && isNavigation(bytes)) {
            contents.navigation(path, new BookDocument(path, text(bytes)).page());
          }
        });
    return contents;
  }

  /** Returns the words by which the contents lead to a document; empty where they do not. */
  Optional<String> label(String path) {
    return Optional.ofNullable(labels.get(path));
  }

  /** Returns what the landmarks call documents, by their paths (EPUB 3.3, 7.4.3). */
  Map<String, String> landmarks() {
    return landmarks;
  }

  private static boolean isNavigation(byte[] bytes) {
    String text = text(bytes);
    return text.contains("<nav") && (text.contains("toc") || text.contains("landmarks"));
  }

  private void navigation(String path, Document page) {
    for (Element nav : page.select("nav")) {
      if (BookDocument.is(nav, "toc")) {
        nav.select("a[href]").forEach(link -> add(path, link.attr("href"), link.text()));
      } else if (BookDocument.is(nav, "landmarks")) {
        nav.select("a[href]").forEach(link -> landmark(path, link));
      }
    }
  }

  private void landmark(String path, Element link) {
    if (!link.attr("href").contains("#")) {
      new BookDocument(path, "")
          .resolved(link.attr("href"))
          .ifPresent(document -> landmarks.putIfAbsent(document, link.attr("epub:type")));
    }
  }

  private void ncx(String path, Document ncx) {
    for (Element point : ncx.select("navPoint")) {
      Element content = point.selectFirst("> content");
      Element label = point.selectFirst("> navLabel");
      if (content != null && label != null) {
        add(path, content.attr("src"), label.text());
      }
    }
  }

  /** Adds a line of the contents; of several that lead to one document, the first tells of it. */
  private void add(String path, String reference, String words) {
    String line = Carried.line(words);
    if (!line.isEmpty()) {
      new BookDocument(path, "")
          .resolved(reference.split("#")[0])
          .ifPresent(document -> labels.putIfAbsent(document, line));
    }
  }

  private static Document xml(byte[] bytes) {
    return Jsoup.parse(text(bytes), "", Parser.xmlParser());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
