package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An entry as it stands in the file of a feed.
 *
 * @param <E> the entries of the same format
 */
public interface StoredEntry<E extends StoredEntry<E>> {

  String id();

  String title();

  /** When its article was published, where that is known. */
  Optional<OffsetDateTime> published();

  /** When it last changed. */
  OffsetDateTime updated();

  /** Sets when it last changed. */
  void update(OffsetDateTime moment);

  /**
   * All that a subscriber reads of it, whatever the markup: changes when, and only when, that does.
   */
  String substance();

  /** What its full content says, and nothing else of it. */
  String content();

  /** Whether it leads to a page on the web, which tells its article from others. */
  boolean hasWebPage();

  /** The names of the editions it leads to, within the feed's folder. */
  List<String> editions();

  /** Takes over the editions of an earlier self that are of formats it does not lead to. */
  void keepEditionsOf(E earlier);

  /** Moves its links within the feed's folder to where that is published now. */
  void move(FeedHead from, FeedHead to);
}
