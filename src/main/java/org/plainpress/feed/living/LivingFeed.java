package org.plainpress.feed.living;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.StoredEntry;
import org.plainpress.settings.FeedSettings;

/**
 * Goes on with a feed. The same id is the same entry; {@code updated} moves when, and only when,
 * the content does; the newest entries stand first; what does not fit goes to archives that never
 * change (RFC 5005, 4).
 *
 * @param <E> the entries of the feed's format
 */
public final class LivingFeed<E extends StoredEntry<E>> {

  private static final Comparator<StoredEntry<?>> NEWEST_FIRST =
      Comparator.<StoredEntry<?>, OffsetDateTime>comparing(StoredEntry::updated).reversed();

  /** How far apart two entries are that would have changed at the same moment. */
  private static final Duration APART = Duration.ofSeconds(1);

  private final FeedWriter<E> format;
  private final FeedHead head;
  private final int size;
  private final OffsetDateTime now;

  /**
   * Makes what goes on with one feed.
   *
   * @param format writes the feed
   * @param head what the feed says of itself from now on
   * @param size how many entries its current file holds, at least 1
   * @param now when entries change that do not say it themselves
   */
  public LivingFeed(FeedWriter<E> format, FeedHead head, int size, OffsetDateTime now) {
    this.format = format;
    this.head = head;
    this.size = size;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Writes a new feed of all the entries, in one file.
   *
   * @param now when entries change that do not say it themselves
   * @return the file, in UTF-8
   */
  public static <E extends StoredEntry<E>> byte[] start(
      FeedWriter<E> format, List<FeedEntry> entries, FeedSettings settings, OffsetDateTime now) {
    FeedHead head = FeedHead.of(entries, settings);
    LivingFeed<E> feed = new LivingFeed<>(format, head, Integer.MAX_VALUE, now);
    return format.write(feed.merge(Shelf.empty(), entries).current());
  }

  /**
   * What a feed becomes.
   *
   * @param <E> the entries of the feed's format
   * @param current the file that subscribers read
   * @param archives new archives, the oldest first, to be written before that file
   * @param added how many entries are new
   * @param changed how many entries changed
   */
  public record Merged<E extends StoredEntry<E>>(
      FeedPage<E> current, List<FeedPage<E>> archives, int added, int changed) {}

  /**
   * Puts entries into a feed.
   *
   * @param shelf what the feed held so far
   * @param entries what is new or perhaps changed, the newest first
   */
  public Merged<E> merge(Shelf<E> shelf, List<FeedEntry> entries) {
    Map<String, E> known = new LinkedHashMap<>();
    Set<OffsetDateTime> taken = new HashSet<>();
    for (E entry : shelf.current()) {
      known.put(entry.id(), entry);
      taken.add(entry.updated());
    }
    Map<String, E> fresh = new LinkedHashMap<>();
    int added = 0;
    int changed = 0;
    List<FeedEntry> distinct = distinct(entries);
    // From the last on, so that of those that came at the same moment the first is the newest.
    for (int i = distinct.size() - 1; i >= 0; i--) {
      FeedEntry entry = distinct.get(i);
      OffsetDateTime own = entry.meta().lastChanged(now);
      E made = format.entry(head, entry, own);
      Optional<E> current = Optional.ofNullable(known.get(made.id()));
      Optional<E> before = current.or(() -> Optional.ofNullable(shelf.archived().get(made.id())));
      if (before.isEmpty()) {
        added++;
        made.update(free(own, taken));
        made.added(made.updated());
      } else if (!made.substance().equals(before.get().substance())) {
        changed++;
        made.update(free(after(before.get().updated(), own), taken));
      } else if (current.isPresent()) {
        made.update(before.get().updated());
        made.keepEditionsOf(current.get());
      } else {
        // It stands unchanged in an archive.
        continue;
      }
      before.ifPresent(made::addedAs);
      fresh.put(made.id(), made);
    }
    List<E> all = new ArrayList<>(fresh.values());
    known.values().stream().filter(entry -> !fresh.containsKey(entry.id())).forEach(all::add);
    all.sort(NEWEST_FIRST);
    return shelved(shelf, all, added, changed);
  }

  /**
   * Returns the entries with each id once: the last of those that share one, where the first stood.
   */
  private static List<FeedEntry> distinct(List<FeedEntry> entries) {
    Map<String, FeedEntry> byId = new LinkedHashMap<>();
    entries.forEach(entry -> byId.put(entry.meta().id(), entry));
    return new ArrayList<>(byId.values());
  }

  /**
   * Returns when a changed entry changed: when its article says, if that is later than its last
   * change; else now.
   *
   * @param before when it last changed
   * @param own when its article says
   */
  private OffsetDateTime after(OffsetDateTime before, OffsetDateTime own) {
    if (own.isAfter(before)) {
      return own;
    }
    return now.isAfter(before) ? now : before.plus(APART);
  }

  /**
   * Returns the wanted moment, or the next at which no other entry changed, so that all subscribers
   * see the entries in one order.
   *
   * @param taken the moments at which entries changed; the result is added
   */
  private static OffsetDateTime free(OffsetDateTime wanted, Set<OffsetDateTime> taken) {
    OffsetDateTime moment = wanted;
    while (!taken.add(moment)) {
      moment = moment.plus(APART);
    }
    return moment;
  }

  /**
   * Divides entries between the current file and new archives. When an entry that is in no archive
   * would leave the current file, all that are in none are put into archives, the oldest first, as
   * many in each as the file holds. So archives are full, few, and written once; the current file
   * may hold what the newest of them does.
   */
  private Merged<E> shelved(Shelf<E> shelf, List<E> newestFirst, int added, int changed) {
    int kept = Math.min(size, newestFirst.size());
    Set<String> leaving = new HashSet<>();
    List<E> unarchived = new ArrayList<>();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      E entry = newestFirst.get(i);
      boolean isArchived =
          Optional.ofNullable(shelf.archived().get(entry.id()))
              .filter(archived -> archived.updated().isEqual(entry.updated()))
              .isPresent();
      if (!isArchived) {
        unarchived.add(entry);
        if (i >= kept) {
          leaving.add(entry.id());
        }
      }
    }
    List<FeedPage<E>> archives = new ArrayList<>();
    Optional<String> last = shelf.last();
    for (int from = 0; from < unarchived.size() && !leaving.isEmpty(); from += size) {
      List<E> oldest = unarchived.subList(from, Math.min(unarchived.size(), from + size));
      oldest.forEach(entry -> leaving.remove(entry.id()));
      List<E> page = new ArrayList<>(oldest);
      page.sort(NEWEST_FIRST);
      String name = format.archiveName(shelf.archives() + archives.size() + 1);
      archives.add(new FeedPage<>(head, page, name, last, Optional.of(format.fileName())));
      last = Optional.of(name);
    }
    FeedPage<E> current =
        new FeedPage<>(
            head, newestFirst.subList(0, kept), format.fileName(), last, Optional.empty());
    return new Merged<>(current, archives, added, changed);
  }
}
