package org.plainpress.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Holds the style sheets and the script of a site. */
public final class SiteStyle {

  /** The file of the style sheet of articles' pages. */
  public static final String ARTICLE_FILE = "article.css";

  /** The file of the script that searches. */
  public static final String SEARCH_FILE = "search.js";

  /** The file of the style sheet of the pages that list a folder. */
  public static final String LIST_FILE = "site.css";

  private SiteStyle() {}

  /** Returns the style sheet of articles' pages: that of our books, and what the web adds. */
  public static String article() {
    return load("styles/epub.css") + load("styles/epub-modern.css") + load("styles/article.css");
  }

  /** Returns the style sheet of the pages that list a folder. */
  public static String list() {
    return load("styles/site.css");
  }

  /** Returns the script that searches. */
  public static String search() {
    return load("site/search.js");
  }

  /** Returns the name of the file of the rules that make cards of the rows of tables. */
  public static String cardsFile(int width) {
    return "cards_" + width + ".css";
  }

  /**
   * Returns the rules that make cards of the rows of tables.
   *
   * @param width below which width of the page they are cards, in em
   */
  public static String cards(int width) {
    return load("styles/epub-cards.css").replace("999", Integer.toString(width));
  }

  private static String load(String name) {
    try (InputStream in = SiteStyle.class.getResourceAsStream("/org/plainpress/assets/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
