package org.plainpress.feed.living;

import java.util.List;
import java.util.Optional;
import org.plainpress.feed.FeedPage;

/**
 * What an archive of a feed holds.
 *
 * @param entries its entries
 * @param previous the name of the archive before it
 */
public record ShelvedArchive(List<Remembered> entries, Optional<String> previous) {

  public ShelvedArchive {
    entries = List.copyOf(entries);
  }

  /** Returns what one file of a feed holds. */
  public static ShelvedArchive of(FeedPage<?> page) {
    return new ShelvedArchive(
        page.entries().stream().map(Remembered::of).toList(), page.previousArchive());
  }
}
