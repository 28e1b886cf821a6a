package org.plainpress.feed;

import java.util.List;
import java.util.Optional;

/**
 * What one file of a feed holds.
 *
 * @param <E> the entries of its format
 * @param fileName its own, for the link to itself
 * @param previousArchive the file of entries older than these (RFC 5005, 4)
 * @param current for an archive, the file that its subscribers read; absent for that file itself
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

  boolean isArchive() {
    return current.isPresent();
  }
}
