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

  /** Returns the id, by which an entry is the same from run to run. */
  String id();

  /** Returns the title. */
  String title();

  /** Returns when its article was published; empty where that is not known. */
  Optional<OffsetDateTime> published();

  /** Returns when it last changed. */
  OffsetDateTime updated();

  /** Sets when it last changed. */
  void update(OffsetDateTime moment);

  /** Notes when it was first added, for a format that wants a date of what has none. */
  default void added(OffsetDateTime moment) {}

  /** Takes over from its earlier self when it was first added. */
  default void addedAs(E earlier) {}

  /**
   * Returns all that a subscriber gets of it, free of markup: a text that changes when, and only
   * when, the entry does.
   */
  String substance();

  /** Returns the text of its full content. */
  String content();

  /** Returns whether it leads to a page on the web, which tells its article from others. */
  boolean hasWebPage();

  /** Returns the names of the editions that it leads to, within the feed's folder. */
  List<String> editions();

  /** Takes over the links of its earlier self to editions of formats that it does not lead to. */
  void keepEditionsOf(E earlier);

  /** Changes its links within the feed's folder to where that folder is published now. */
  void move(FeedHead from, FeedHead to);
}
