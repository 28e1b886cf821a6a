package org.plainpress.feed.living;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * @param archived the entries in its archives by their ids, each as it was put away last
 * @param last the file name of its newest archive
 * @param archives how many archives there are
 */
public record Shelf<E extends StoredEntry<E>>(
    List<E> current, Map<String, E> archived, Optional<String> last, int archives) {

  /** Returns the shelf of a feed that begins. */
  public static <E extends StoredEntry<E>> Shelf<E> empty() {
    return new Shelf<E>(List.of(), Map.of(), Optional.empty(), 0);
  }

  /** Returns the shelf of a feed that has no archives. */
  public static <E extends StoredEntry<E>> Shelf<E> of(List<E> current) {
    return new Shelf<>(current, Map.of(), Optional.empty(), 0);
  }

  public Shelf {
    current = List.copyOf(current);
    archived = Map.copyOf(archived);
  }

  /** Returns all entries: the current ones, then those that are in archives only. */
  public List<E> all() {
    Map<String, E> all = new LinkedHashMap<>();
    current.forEach(entry -> all.put(entry.id(), entry));
    archived.values().stream()
        .sorted(Comparator.comparing(StoredEntry::id))
        .forEach(entry -> all.putIfAbsent(entry.id(), entry));
    return List.copyOf(all.values());
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
    Map<String, E> archived = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Optional<String> next = page.previousArchive();
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        throw endless.get();
      }
      FeedPage<E> archive = opener.open(next.get());
      for (E entry : archive.entries()) {
        // From the newest on: what stands in an older one was changed since.
        archived.putIfAbsent(entry.id(), entry);
      }
      next = archive.previousArchive();
    }
    return new Shelf<>(page.entries(), archived, page.previousArchive(), seen.size());
  }
}
