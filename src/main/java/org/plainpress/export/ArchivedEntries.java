package org.plainpress.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.StoredEntry;

/**
 * Finds entries in a feed's archives again, which do not stay in memory. The archive that was asked
 * for last stays: a correction seldom comes alone.
 *
 * @param <E> the entries of the feed's format
 */
final class ArchivedEntries<E extends StoredEntry<E>> {

  private final Path folder;
  private final FeedWriter<E> writer;
  private String name = "";
  private Map<String, E> entries = Map.of();

  ArchivedEntries(Path folder, FeedWriter<E> writer) {
    this.folder = folder;
    this.writer = writer;
  }

  /**
   * Returns an entry.
   *
   * @param archive the name of the archive's file
   */
  synchronized E entry(String archive, String id) {
    if (!archive.equals(name)) {
      entries = read(archive);
      name = archive;
    }
    return Optional.ofNullable(entries.get(id)).orElseThrow(() -> changed(archive));
  }

  private Map<String, E> read(String archive) {
    try {
      return FeedFile.read(folder, writer, archive).map(FeedPage::entries).orElseThrow().stream()
          .collect(Collectors.toMap(StoredEntry::id, Function.identity(), (first, same) -> first));
    } catch (RefusedFeed refused) {
      throw changed(archive);
    }
  }

  private IllegalStateException changed(String archive) {
    return new IllegalStateException(
        "the archive " + folder.resolve(archive) + " changed while it was gone on with");
  }
}
