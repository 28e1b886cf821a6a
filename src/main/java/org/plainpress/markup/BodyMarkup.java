package org.plainpress.markup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plainpress.article.Article;
import org.plainpress.article.Media;

/** Renders the body of an article as XHTML. Made once for a purpose, used from many threads. */
public final class BodyMarkup {

  private final Function<Media.Image, String> images;
  private final Purpose purpose;

  private BodyMarkup(Function<Media.Image, String> images, Purpose purpose) {
    this.images = images;
    this.purpose = purpose;
  }

  /**
   * A heading that a table of contents may lead to.
   *
   * @param level the level that it is shown at, from 2 to 6
   * @param id its id in the document
   * @param text its words
   */
  public record Entry(int level, String id, String text) {}

  /**
   * A body that is rendered.
   *
   * @param xhtml well-formed, without a root element
   * @param headings in reading order; empty for a feed
   */
  public record Rendered(String xhtml, List<Entry> headings) {

    /** {@return below which widths of the page, in em, rows of its tables are cards} */
    public List<Integer> cards() {
      return CardClasses.widths(xhtml);
    }
  }

  /**
   * Returns the renderer for an EPUB.
   *
   * @param images gives the address of an image within the book
   */
  public static BodyMarkup forBook(Function<Media.Image, String> images) {
    return new BodyMarkup(images, Purpose.BOOK);
  }

  /**
   * Returns the renderer for a page of the web: what a book says, in HTML.
   *
   * @param images gives the address of an image
   */
  public static BodyMarkup forPage(Function<Media.Image, String> images) {
    return new BodyMarkup(images, Purpose.PAGE);
  }

  /**
   * Returns the renderer for a feed, whose readers show many articles on one page and keep only the
   * plainest of markup: there are no roles, no links within the article, and none that are not
   * whole.
   *
   * @param images gives the address of an image
   */
  public static BodyMarkup forFeed(Function<Media.Image, String> images) {
    return new BodyMarkup(images, Purpose.FEED);
  }

  /** Returns the address of an image. */
  String address(Media.Image image) {
    return images.apply(image);
  }

  /** Returns what the markup is for. */
  Purpose purpose() {
    return purpose;
  }

  /** Renders the body of an article. */
  public Rendered render(Article article) {
    return render(article, PageBreaks.none());
  }

  /**
   * Renders the body of an article with the page breaks of another edition.
   *
   * @param breaks where pages of that edition begin in the article
   */
  public Rendered render(Article article, PageBreaks breaks) {
    return new BodyRenderer(this, article, breaks).render();
  }

  /**
   * Returns a plain summary: the article's own, else its subtitle, else its first paragraph, cut at
   * a word.
   */
  public static Optional<String> firstWords(Article article) {
    return Summary.of(article);
  }
}
