package org.plainpress.markup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plainpress.article.Article;
import org.plainpress.article.Media;

/**
 * Renders the body of an article as XHTML. Made once for a purpose, used from many threads.
 *
 * @param images the address of an image that is there
 * @param forBook whether it is for an EPUB: {@code epub:type}, {@code role} and {@code aria-…},
 *     {@code xml:lang} beside {@code lang}, ids, and links within
 */
public record BodyMarkup(Function<Media.Image, String> images, boolean forBook) {

  /**
   * A heading that a table of contents may lead to.
   *
   * @param level as shown, 2 to 6
   */
  public record Entry(int level, String id, String text) {}

  /**
   * @param xhtml well-formed, without a root element
   * @param headings in reading order; empty unless for a book
   */
  public record Rendered(String xhtml, List<Entry> headings) {}

  /** For an EPUB. */
  public static BodyMarkup forBook(Function<Media.Image, String> images) {
    return new BodyMarkup(images, true);
  }

  /**
   * For a feed, whose readers show many articles on one page and keep but the plainest of markup:
   * no roles, no links within the article, none that are not whole.
   */
  public static BodyMarkup forFeed(Function<Media.Image, String> images) {
    return new BodyMarkup(images, false);
  }

  public Rendered render(Article article) {
    return render(article, PageBreaks.none());
  }

  /**
   * @param breaks where pages of another edition begin in the article
   */
  public Rendered render(Article article, PageBreaks breaks) {
    return new BodyRenderer(this, article, breaks).render();
  }

  /** The first words of the body, for a summary where the article has none. */
  public static Optional<String> firstWords(Article article) {
    return Summary.of(article);
  }
}
