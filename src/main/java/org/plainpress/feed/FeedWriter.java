package org.plainpress.feed;

/** Writes one feed format. Made once, used from many threads. */
public interface FeedWriter {

  /** What the file is called in the folder it is published in. */
  String fileName();

  /**
   * @return the feed, in UTF-8
   */
  byte[] write(Feed feed);
}
