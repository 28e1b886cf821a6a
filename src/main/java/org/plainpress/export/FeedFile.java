package org.plainpress.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plainpress.feed.DamagedFeed;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.NewEntry;
import org.plainpress.feed.StoredEntry;
import org.plainpress.feed.living.Held;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.feed.living.PlacedPage;
import org.plainpress.feed.living.Shelf;
import org.plainpress.feed.living.ShelvedArchive;
import org.plainpress.settings.Format;

/**
 * Keeps one feed of a folder: reads it before anything is written, and goes on with it when all is.
 *
 * @param <E> the entries of its format
 */
final class FeedFile<E extends StoredEntry<E>> {

  /** What the file is called that remembers what the archives of a feed hold. */
  private static final String INDEX = "-archives.index";

  private final Format format;
  private final FeedWriter<E> writer;
  private final ExportSettings settings;
  private final Optional<FeedPage<E>> before;
  private final Shelf<E> shelf;
  private final ArchiveIndex index;

  private FeedFile(
      Format format,
      FeedWriter<E> writer,
      ExportSettings settings,
      Optional<FeedPage<E>> before,
      Shelf<E> shelf,
      ArchiveIndex index) {
    this.format = format;
    this.writer = writer;
    this.settings = settings;
    this.before = before;
    this.shelf = shelf;
    this.index = index;
  }

  /**
   * Opens a feed, and reads it and its archives where there is one already.
   *
   * @throws RefusedFeed where it is damaged or not ours
   */
  static <E extends StoredEntry<E>> FeedFile<E> open(
      Format format, FeedWriter<E> writer, ExportSettings settings) throws RefusedFeed {
    Path folder = settings.output();
    Optional<FeedPage<E>> page = read(folder, writer, writer.fileName());
    ArchiveIndex index = ArchiveIndex.open(folder, format.file().replaceFirst("\\..*", INDEX));
    Shelf<E> shelf =
        page.isEmpty()
            ? Shelf.empty()
            : Shelf.of(
                page.get(),
                name -> archive(folder, writer, name, index),
                new ArchivedEntries<>(folder, writer)::entry,
                () ->
                    new RefusedFeed(
                        folder.resolve(writer.fileName()),
                        "leads back to itself by its archives; move it away"));
    return new FeedFile<>(format, writer, settings, page, shelf, index);
  }

  /** Returns what an archive holds, by the index or else by the file. */
  private static <E extends StoredEntry<E>> ShelvedArchive archive(
      Path folder, FeedWriter<E> writer, String name, ArchiveIndex index) throws RefusedFeed {
    Optional<ShelvedArchive> known = index.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    ShelvedArchive archive =
        read(folder, writer, name)
            .map(ShelvedArchive::of)
            .orElseThrow(
                () ->
                    new RefusedFeed(
                        folder.resolve(name),
                        "is missing, and " + writer.fileName() + " leads to it; put it back"));
    try {
      index.put(name, archive);
    } catch (IOException gone) {
      throw new RefusedFeed(folder.resolve(name), "cannot be read; check that you may", gone);
    }
    return archive;
  }

  /**
   * Reads one file of a feed.
   *
   * @return empty where there is no such file
   * @throws RefusedFeed where it is damaged, not ours, or cannot be read
   */
  static <E extends StoredEntry<E>> Optional<FeedPage<E>> read(
      Path folder, FeedWriter<E> writer, String name) throws RefusedFeed {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(writer.read(name, Files.readAllBytes(file)));
    } catch (DamagedFeed damaged) {
      throw new RefusedFeed(file, damaged.getMessage(), damaged);
    } catch (IOException unreadable) {
      throw new RefusedFeed(file, "cannot be read; check that you may", unreadable);
    }
  }

  /** Returns the feed's format. */
  Format format() {
    return format;
  }

  /** Returns what the feed said of itself so far; empty for a new one. */
  Optional<FeedHead> head() {
    return before.map(FeedPage::head);
  }

  /** Returns the entries that the feed held so far, those of its archives last. */
  List<Held<E>> stored() {
    return shelf.all();
  }

  /**
   * Returns what the feed becomes.
   *
   * @param sibling what another feed of the folder says of itself, for one that begins
   */
  Renewed<E> merge(List<? extends NewEntry> entries, Optional<FeedHead> sibling) {
    FeedHead head =
        head()
            .or(() -> sibling)
            .map(known -> known.with(settings.feed()))
            .orElseGet(() -> FeedHead.of(entries, settings.feed()));
    head().ifPresent(was -> shelf.current().forEach(entry -> entry.entry().move(was, head)));
    LivingFeed<E> feed = new LivingFeed<>(writer, head, settings.feed().size(), settings.now());
    LivingFeed.Merged<E> merged = feed.merge(shelf, entries);
    return new Renewed<>(this, merged);
  }

  /**
   * The files that a feed becomes.
   *
   * @param <E> the entries of its format
   */
  record Renewed<E extends StoredEntry<E>>(FeedFile<E> feed, LivingFeed.Merged<E> merged) {

    /** Returns how many new archives there are. */
    int archives() {
      return merged.archives().size();
    }

    /**
     * Writes a new archive, where there are as many: they must be there before the feed leads to
     * them.
     *
     * @param number the archive's, from 0
     * @return the archive's size in bytes; 0 where there is none
     */
    long archive(int number) throws IOException {
      return number < archives() ? feed.archive(merged.archives().get(number)) : 0;
    }

    /** Writes the file that subscribers read. */
    Edition write() throws IOException {
      feed.index.write();
      long size = feed.write(merged.current().whole());
      return new Edition(feed.path(), size, feed.words(merged));
    }
  }

  /** Returns where the feed is. */
  Path path() {
    return settings.output().resolve(writer.fileName());
  }

  private long archive(PlacedPage<E> placed) throws IOException {
    FeedPage<E> page = placed.whole();
    long size = write(page);
    index.put(page.fileName(), ShelvedArchive.of(page));
    return size;
  }

  private long write(FeedPage<E> page) throws IOException {
    byte[] bytes = writer.write(page);
    return AtomicFile.write(settings.output().resolve(page.fileName()), out -> out.write(bytes));
  }

  private String words(LivingFeed.Merged<E> merged) {
    int count = merged.current().entries().size();
    StringBuilder words = new StringBuilder(count == 1 ? "1 entry" : count + " entries");
    if (before.isPresent()) {
      words.append(", ").append(merged.added()).append(" new, ");
      words.append(merged.changed()).append(" changed");
    }
    if (!merged.archives().isEmpty()) {
      int archives = merged.archives().size();
      words.append(", ").append(archives).append(archives == 1 ? " archive" : " archives");
    }
    return words.toString();
  }
}
