package org.plainpress.export;

import java.util.Locale;

/** What an article can be made into. */
public enum Format {
  EPUB(".epub", "application/epub+zip"),
  PDF(".pdf", "application/pdf"),
  RSS("rss.xml", "application/rss+xml"),
  ATOM("atom.xml", "application/atom+xml"),
  JSON("feed.json", "application/feed+json");

  private final String file;
  private final String mediaType;

  Format(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /** Whether one file holds all articles of a run. */
  public boolean isFeed() {
    return !file.startsWith(".");
  }

  /** A feed's name, or what an edition's name ends with. */
  String file() {
    return file;
  }

  String mediaType() {
    return mediaType;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
