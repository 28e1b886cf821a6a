package org.plainpress.feed.living;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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
    List<Held<E>> current, Map<String, Held<E>> archived, Optional<String> last, int archives) {

  /** Returns the shelf of a feed that begins. */
  public static <E extends StoredEntry<E>> Shelf<E> empty() {
    return new Shelf<E>(List.of(), Map.of(), Optional.empty(), 0);
  }

  /** Returns the shelf of a feed that has no archives. */
  public static <E extends StoredEntry<E>> Shelf<E> of(List<Held<E>> current) {
    return new Shelf<>(current, Map.of(), Optional.empty(), 0);
  }

  public Shelf {
    current = List.copyOf(current);
    archived = Collections.unmodifiableMap(archived);
  }

  /** Returns all entries: the current ones, then those that are in archives only, as they stand. */
  public List<Held<E>> all() {
    Map<String, Held<E>> all = new LinkedHashMap<>();
    current.forEach(entry -> all.put(entry.id(), entry));
    archived.values().forEach(entry -> all.putIfAbsent(entry.id(), entry));
    return List.copyOf(all.values());
  }

  /**
   * Opens the archive files that a feed leads to.
   *
   * @param <X> what says that one cannot be opened
   */
  @FunctionalInterface
  public interface Opener<X extends Exception> {

    /** Returns what an archive holds. */
    ShelvedArchive open(String fileName) throws X;
  }

  /**
   * Returns the shelf of a feed that has archives.
   *
   * @param page the feed's current file
   * @param opener opens its archives, from the newest on
   * @param again finds an entry again by the archive and the id: archives do not stay in memory
   * @param endless makes the complaint that the archives lead back to one another
   * @throws X where an archive cannot be read, or they never end
   */
  public static <E extends StoredEntry<E>, X extends Exception> Shelf<E> of(
      FeedPage<E> page, Opener<X> opener, BiFunction<String, String, E> again, Supplier<X> endless)
      throws X {
    Map<String, Held<E>> archived = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Optional<String> next = page.previousArchive();
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        throw endless.get();
      }
      String name = next.get();
      ShelvedArchive archive = opener.open(name);
      for (Remembered entry : archive.entries()) {
        // From the newest on: what stands in an older one was changed since.
        String id = entry.id();
        archived.computeIfAbsent(id, key -> Held.elsewhere(entry, () -> again.apply(name, id)));
      }
      next = archive.previous();
    }
    List<Held<E>> current = page.entries().stream().map(Held::inMemory).toList();
    return new Shelf<>(current, archived, page.previousArchive(), seen.size());
  }
}
