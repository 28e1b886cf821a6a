package org.plainpress.feed.living;

import java.util.List;
import java.util.Optional;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.StoredEntry;

/**
 * What one file of a feed is going to hold.
 *
 * @param <E> the entries of its format
 * @param entries its entries, the newest first
 * @param fileName the file's own name
 * @param previousArchive the name of the file that holds the entries before these
 * @param current of an archive, the name of the file that subscribers read
 */
public record PlacedPage<E extends StoredEntry<E>>(
    FeedHead head,
    List<Placed<E>> entries,
    String fileName,
    Optional<String> previousArchive,
    Optional<String> current) {

  /** Returns the page with its entries whole. */
  public FeedPage<E> whole() {
    List<E> whole = entries.stream().map(placed -> placed.entry().get()).toList();
    return new FeedPage<>(head, whole, fileName, previousArchive, current);
  }
}
