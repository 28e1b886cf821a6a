package org.plainpress.feed.living;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.StoredEntry;

/**
 * What a feed held so far.
 *
 * @param <E> the entries of the feed's format
 * @param current the entries of its current file
 * @param archived of the entries in its archives, by their ids, what tells whether they change
 * @param last the file name of its newest archive
 * @param archives how many archives there are
 */
public record Shelf<E extends StoredEntry<E>>(
    List<E> current, Map<String, Archived> archived, Optional<String> last, int archives) {

  /** Returns the shelf of a feed that begins. */
  public static <E extends StoredEntry<E>> Shelf<E> empty() {
    return new Shelf<E>(List.of(), Map.of(), Optional.empty(), 0);
  }

  /** Returns the shelf of a feed that has no archives. */
  public static <E extends StoredEntry<E>> Shelf<E> of(List<E> current) {
    return new Shelf<>(current, Map.of(), Optional.empty(), 0);
  }

  /**
   * What is remembered of an entry in an archive.
   *
   * @param updated when it last changed
   * @param substance what a subscriber got of it
   */
  public record Archived(OffsetDateTime updated, String substance) {}

  public Shelf {
    current = List.copyOf(current);
    archived = Map.copyOf(archived);
  }

  /**
   * Opens the archive files that a feed leads to.
   *
   * @param <E> the entries of the feed's format
   * @param <X> what says that one cannot be opened
   */
  @FunctionalInterface
  public interface Opener<E extends StoredEntry<E>, X extends Exception> {

    /** Returns what an archive holds. */
    FeedPage<E> open(String fileName) throws X;
  }

  /**
   * Returns the shelf of a feed that has archives.
   *
   * @param page the feed's current file
   * @param opener opens its archives, from the newest on
   * @param endless makes the complaint that the archives lead back to one another
   * @throws X where an archive cannot be read, or they never end
   */
  public static <E extends StoredEntry<E>, X extends Exception> Shelf<E> of(
      FeedPage<E> page, Opener<E, X> opener, Supplier<X> endless) throws X {
    Map<String, Archived> archived = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Optional<String> next = page.previousArchive();
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        throw endless.get();
      }
      FeedPage<E> archive = opener.open(next.get());
      for (E entry : archive.entries()) {
        // From the newest on: what stands in an older one was changed since.
        archived.putIfAbsent(entry.id(), new Archived(entry.updated(), entry.substance()));
      }
      next = archive.previousArchive();
    }
    return new Shelf<>(page.entries(), archived, page.previousArchive(), seen.size());
  }
}
