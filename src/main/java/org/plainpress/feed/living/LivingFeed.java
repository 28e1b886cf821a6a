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
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.NewEntry;
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

  private static final Comparator<Placed<?>> NEWEST_FIRST =
      Comparator.<Placed<?>, OffsetDateTime>comparing(Placed::updated).reversed();

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
      FeedWriter<E> format,
      List<? extends NewEntry> entries,
      FeedSettings settings,
      OffsetDateTime now) {
    FeedHead head = FeedHead.of(entries, settings);
    LivingFeed<E> feed = new LivingFeed<>(format, head, Integer.MAX_VALUE, now);
    return format.write(feed.merge(Shelf.empty(), entries).current().whole());
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
      PlacedPage<E> current, List<PlacedPage<E>> archives, int added, int changed) {}

  /**
   * Puts entries into a feed. They are only made whole where what they say must be compared; the
   * pages make them whole when they are written.
   *
   * @param shelf what the feed held so far
   * @param entries what is new or perhaps changed, the newest first
   */
  public Merged<E> merge(Shelf<E> shelf, List<? extends NewEntry> entries) {
    Map<String, Held<E>> known = new LinkedHashMap<>();
    Set<OffsetDateTime> taken = new HashSet<>();
    for (Held<E> entry : shelf.current()) {
      known.put(entry.id(), entry);
      taken.add(entry.updated());
    }
    Map<String, Placed<E>> fresh = new LinkedHashMap<>();
    int added = 0;
    int changed = 0;
    List<NewEntry> distinct = distinct(entries);
    // From the last on, so that of those that came at the same moment the first is the newest.
    for (int i = distinct.size() - 1; i >= 0; i--) {
      NewEntry entry = distinct.get(i);
      OffsetDateTime own = entry.lastChanged(now);
      Optional<Held<E>> current = Optional.ofNullable(known.get(entry.id()));
      Optional<Held<E>> before =
          current.or(() -> Optional.ofNullable(shelf.archived().get(entry.id())));
      if (before.isEmpty()) {
        added++;
        fresh.put(entry.id(), added(entry, free(own, taken)));
      } else if (!before.get().saysWhat(format.entry(head, entry.whole(), own))) {
        changed++;
        OffsetDateTime moment = free(after(before.get().updated(), own), taken);
        fresh.put(entry.id(), changed(entry, before.get(), moment));
      } else if (current.isPresent()) {
        fresh.put(entry.id(), unchanged(entry, current.get()));
      }
      // Else it stands unchanged in an archive.
    }
    List<Placed<E>> all = new ArrayList<>(fresh.values());
    for (Held<E> entry : known.values()) {
      if (!fresh.containsKey(entry.id())) {
        all.add(new Placed<>(entry.id(), entry.updated(), entry::entry));
      }
    }
    all.sort(NEWEST_FIRST);
    return shelved(shelf, all, added, changed);
  }

  private Placed<E> added(NewEntry entry, OffsetDateTime moment) {
    return new Placed<>(
        entry.id(),
        written(moment),
        () -> {
          E made = made(entry, moment);
          made.added(made.updated());
          return made;
        });
  }

  private Placed<E> changed(NewEntry entry, Held<E> before, OffsetDateTime moment) {
    return new Placed<>(
        entry.id(),
        written(moment),
        () -> {
          E made = made(entry, moment);
          made.addedAs(before.entry());
          return made;
        });
  }

  private Placed<E> unchanged(NewEntry entry, Held<E> current) {
    return new Placed<>(
        entry.id(),
        written(current.updated()),
        () -> {
          E made = made(entry, current.updated());
          E before = current.entry();
          made.keepEditionsOf(before);
          made.addedAs(before);
          return made;
        });
  }

  private E made(NewEntry entry, OffsetDateTime updated) {
    E made = format.entry(head, entry.whole(), entry.lastChanged(now));
    made.update(updated);
    return made;
  }

  /** Returns a moment as it is read again from a file, which has whole seconds. */
  private static OffsetDateTime written(OffsetDateTime moment) {
    // Most have whole seconds: a feed of 100,000 articles then keeps them once.
    return moment.getNano() == 0 ? moment : moment.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Returns the entries with each id once: the last of those that share one, where the first stood.
   */
  private static List<NewEntry> distinct(List<? extends NewEntry> entries) {
    Map<String, NewEntry> byId = new LinkedHashMap<>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
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
  private Merged<E> shelved(Shelf<E> shelf, List<Placed<E>> newestFirst, int added, int changed) {
    int kept = Math.min(size, newestFirst.size());
    Set<String> leaving = new HashSet<>();
    List<Placed<E>> unarchived = new ArrayList<>();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      Placed<E> entry = newestFirst.get(i);
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
    List<PlacedPage<E>> archives = new ArrayList<>();
    Optional<String> last = shelf.last();
    for (int from = 0; from < unarchived.size() && !leaving.isEmpty(); from += size) {
      List<Placed<E>> oldest = unarchived.subList(from, Math.min(unarchived.size(), from + size));
      oldest.forEach(entry -> leaving.remove(entry.id()));
      List<Placed<E>> page = new ArrayList<>(oldest);
      page.sort(NEWEST_FIRST);
      String name = format.archiveName(shelf.archives() + archives.size() + 1);
      archives.add(new PlacedPage<>(head, page, name, last, Optional.of(format.fileName())));
      last = Optional.of(name);
    }
    PlacedPage<E> current =
        new PlacedPage<>(
            head,
            List.copyOf(newestFirst.subList(0, kept)),
            format.fileName(),
            last,
            Optional.empty());
    return new Merged<>(current, archives, added, changed);
  }
}
