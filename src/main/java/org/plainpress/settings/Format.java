package org.plainpress.settings;

import java.util.Locale;

/** The formats of editions. */
public enum Format {
  /** EPUB 3.3, for e-readers and screen readers: a file of each article, or one of a bundle. */
  EPUB(".epub", "application/epub+zip"),
  /** Tagged PDF, for print, screen readers and archives: a file of each article or of a bundle. */
  PDF(".pdf", "application/pdf"),
  /** RSS 2.0, a feed of all articles. */
  RSS("rss.xml", "application/rss+xml"),
  /** Atom 1.0 (RFC 4287), a feed of all articles. */
  ATOM("atom.xml", "application/atom+xml"),
  /** JSON Feed 1.1, a feed of all articles. */
  JSON("feed.json", "application/feed+json");

  private final String file;
  private final String mediaType;

  Format(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /** {@return whether one file holds all articles} */
  public boolean isFeed() {
    return !file.startsWith(".");
  }

  /** {@return the usual name of a feed, or the ending of the name of an EPUB or a PDF} */
  public String file() {
    return file;
  }

  /** {@return the media type: {@code application/epub+zip}} */
  public String mediaType() {
    return mediaType;
  }

  /** Returns the name that the command line takes: {@code epub}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
