package org.plainpress.feed.living;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.feed.DamagedFeed;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.StoredEntry;

/**
 * What a feed held so far: its current entries, and of those in its archives what tells whether
 * they change.
 *
 * @param last the newest archive's file
 * @param archives how many there are
 */
public record Shelf(
    List<StoredEntry> current,
    Map<String, Archived> archived,
    Optional<String> last,
    int archives) {

  /** Of a feed that begins. */
  public static Shelf empty() {
    return of(List.of());
  }

  /** Of a feed that has no archives. */
  public static Shelf of(List<StoredEntry> current) {
    return new Shelf(current, Map.of(), Optional.empty(), 0);
  }

  /** What is remembered of an entry in an archive. */
  public record Archived(OffsetDateTime updated, String substance) {}

  public Shelf {
    current = List.copyOf(current);
    archived = Map.copyOf(archived);
  }

  /** Opens the archive files that a feed leads to. */
  @FunctionalInterface
  public interface Opener {
    FeedPage open(String fileName) throws DamagedFeed;
  }

  /**
   * @throws DamagedFeed where an archive cannot be read
   */
  public static Shelf of(FeedPage page, Opener opener) throws DamagedFeed {
    Map<String, Archived> archived = new HashMap<>();
    List<String> seen = new ArrayList<>();
    Optional<String> next = page.previousArchive();
    while (next.isPresent()) {
      if (seen.contains(next.get())) {
        throw new DamagedFeed("leads back to itself by its archives; move it away");
      }
      seen.add(next.get());
      FeedPage archive = opener.open(next.get());
      for (StoredEntry entry : archive.entries()) {
        // From the newest on: what stands in an older one was changed since.
        archived.putIfAbsent(entry.id(), new Archived(entry.updated(), entry.substance()));
      }
      next = archive.previousArchive();
    }
    return new Shelf(page.entries(), archived, page.previousArchive(), seen.size());
  }
}
