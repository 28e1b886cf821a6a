package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An entry as it stands in the file of a feed.
 *
 * @param <E> the entries of the same format
 */
public interface StoredEntry<E extends StoredEntry<E>> extends KnownEntry {

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

  /**
   * Returns the name of what its article says, which our words and markup around it do not change;
   * empty for an entry that was written before there were such names.
   */
  Optional<String> contentName();

  /** Takes over the links of its earlier self to editions of formats that it does not lead to. */
  void keepEditionsOf(E earlier);

  /** Changes its links within the feed's folder to where that folder is published now. */
  void move(FeedHead from, FeedHead to);
}
