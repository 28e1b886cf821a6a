package org.plainpress.feed;

/**
 * The page of an article in the folder of a site.
 *
 * @param href its address, relative to the folder
 * @param title the article's title
 * @param language the article's language, as a BCP 47 tag
 */
public record PageLink(String href, String title, String language) {

  /** The media type of pages. */
  public static final String TYPE = "text/html";
}
