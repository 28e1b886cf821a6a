package org.plainpress.feed;

import java.util.List;
import java.util.Optional;

/**
 * What one file of a feed holds.
 *
 * @param <E> the entries of its format
 * @param head what the feed says of itself
 * @param entries its entries, the newest first
 * @param fileName the file's own name, for its link to itself
 * @param previousArchive the name of the file that holds the entries before these (RFC 5005, 4)
 * @param current of an archive, the name of the file that subscribers read; absent for that file
 *     itself
 */
public record FeedPage<E extends StoredEntry<E>>(
    FeedHead head,
    List<E> entries,
    String fileName,
    Optional<String> previousArchive,
    Optional<String> current) {

  public FeedPage {
    entries = List.copyOf(entries);
  }

  /** Returns whether it is an archive, which never changes. */
  boolean isArchive() {
    return current.isPresent();
  }
}
