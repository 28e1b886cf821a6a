package org.plainpress.read.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.GuideReference;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;

/**
 * Tells the pages of a book that are of the book as a thing, and no article: its cover, its title
 * pages and what it says of its copyright.
 */
final class FrontMatter {

  /** What pages are by the vocabularies of EPUB 3 and of the guide (OPF 2.0.1, 2.6). */
  private static final Map<String, String> TYPES =
      Map.of(
          "cover", "the cover",
          "titlepage", "the title page",
          "title-page", "the title page",
          "halftitlepage", "the half title",
          "halftitle", "the half title",
          "copyright-page", "the copyright page");

  private static final String TITLE_PAGE = "the title page";

  /** What stands on title pages beside the names. */
  private static final String BETWEEN =
      "\\b(?:by|von|par|de|di|da|por|av|af|door|and|und|et|y|e|en|og|och)\\b";

  private final Map<String, String> named = new HashMap<>();
  private final List<String> titles;
  private final List<String> others;

  private FrontMatter(Book book) {
    titles = book.getMetadata().getTitles().stream().map(FrontMatter::folded).toList();
    Stream<String> people =
        Stream.of(book.getMetadata().getAuthors(), book.getMetadata().getContributors())
            .flatMap(List::stream)
            .flatMap(FrontMatter::names);
    others =
        Stream.concat(people, book.getMetadata().getPublishers().stream())
            .map(FrontMatter::folded)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /**
   * Returns what a book says of its pages.
   *
   * @param contents has its landmarks
   */
  static FrontMatter of(Book book, BookContents contents) {
    FrontMatter pages = new FrontMatter(book);
    contents.landmarks().forEach(pages::add);
    for (GuideReference reference : book.getGuide().getReferences()) {
      String fragment = Optional.ofNullable(reference.getFragmentId()).orElse("");
      if (reference.getResource() != null && fragment.isEmpty()) {
        pages.add(reference.getResource().getHref(), String.valueOf(reference.getType()));
      }
    }
    return pages;
  }

  private void add(String path, String type) {
    Optional.ofNullable(TYPES.get(type.toLowerCase(Locale.ROOT)))
        .ifPresent(what -> named.putIfAbsent(path, what));
  }

  /** Returns both ways round in which a book may sign a name. */
  private static Stream<String> names(Author author) {
    return Stream.of(
        author.getFirstname() + " " + author.getLastname(),
        author.getLastname() + " " + author.getFirstname());
  }

  /**
   * Returns what page a document is, such as "the cover"; empty for one that is no page of those.
   *
   * @param href as the package document writes it
   */
  Optional<String> what(BookDocument document, String href) {
    return typed(document)
        .or(() -> Optional.ofNullable(named.get(document.path())).filter(it -> !isText(document)))
        .or(() -> Optional.ofNullable(named.get(href)).filter(it -> !isText(document)))
        .or(() -> says(document) ? Optional.of(TITLE_PAGE) : Optional.empty());
  }

  /** Returns what a document says that it is, by the element that holds all of it. */
  private static Optional<String> typed(BookDocument document) {
    Element around = document.page().body();
    while (true) {
      for (Map.Entry<String, String> type : TYPES.entrySet()) {
        if (BookDocument.is(around, type.getKey())) {
          return Optional.of(type.getValue());
        }
      }
      if (around.childrenSize() != 1
          || around.child(0).nameIs("a")
          || !around.ownText().isBlank()) {
        return Optional.empty();
      }
      around = around.child(0);
    }
  }

  /**
   * Returns whether a document goes on after its first page: some books call the file a title page
   * that begins with one, and has all else behind it.
   */
  private static boolean isText(BookDocument document) {
    List<Element> headings = document.page().body().select("h1, h2, h3, h4, h5, h6");
    List<String> words = new ArrayList<>();
    headings.forEach(heading -> words.add(folded(heading.text())));
    return words.stream().distinct().count() > 1
        && document.page().body().select("p").stream()
            .anyMatch(paragraph -> paragraph.text().matches("(?s).*[.!?…].+[.!?…].*"));
  }

  /** Returns whether a document says nothing but the book's title and who made the book. */
  private boolean says(BookDocument document) {
    String words = folded(document.page().body().text());
    Optional<String> title =
        titles.stream().filter(one -> !one.isEmpty() && words.contains(one)).findFirst();
    if (title.isEmpty()) {
      return false;
    }
    String rest = words.replace(title.get(), " ");
    for (String other : others) {
      rest = rest.replace(other, " ");
    }
    return rest.replaceAll(BETWEEN, " ").isBlank();
  }

  private static String folded(String text) {
    return Carried.line(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }
}
