package org.plainpress.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.DamagedFeed;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.feed.StoredEntry;
import org.plainpress.feed.living.LaterVersion;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.feed.living.Shelf;
import org.plainpress.settings.Format;

/** The feeds of a folder: read before anything is written, gone on with when all is. */
final class FeedFolder {

  private static final Map<Format, FeedWriter> WRITERS = new EnumMap<>(Format.class);

  static {
    WRITERS.put(Format.RSS, new RssWriter());
    WRITERS.put(Format.ATOM, new AtomWriter());
    WRITERS.put(Format.JSON, new JsonFeedWriter());
  }

  private final ExportSettings settings;
  private final Map<Format, FeedPage> pages = new EnumMap<>(Format.class);
  private final Map<Format, Shelf> shelves = new EnumMap<>(Format.class);

  FeedFolder(ExportSettings settings) {
    this.settings = settings;
  }

  /** A feed's file that cannot be gone on with. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final String file;

    Refused(Path file, String message, Throwable cause) {
      super(message, cause);
      this.file = file.toString();
    }

    String file() {
      return file;
    }
  }

  /**
   * Reads the feeds that are to be gone on with, and their archives.
   *
   * @throws Refused where one is damaged or not ours
   */
  void open() throws Refused {
    for (Format format : formats()) {
      FeedWriter writer = WRITERS.get(format);
      Optional<FeedPage> page = page(settings.output(), writer, writer.fileName());
      if (page.isPresent()) {
        pages.put(format, page.get());
        shelves.put(format, shelf(writer, page.get()));
      }
    }
  }

  private Shelf shelf(FeedWriter writer, FeedPage page) throws Refused {
    Path file = settings.output().resolve(writer.fileName());
    Refused[] refused = new Refused[1];
    try {
      return Shelf.of(
          page,
          name -> {
            try {
              return page(settings.output(), writer, name)
                  .orElseThrow(
                      () ->
                          new Refused(
                              settings.output().resolve(name),
                              "is missing, and " + writer.fileName() + " leads to it; put it back",
                              null));
            } catch (Refused archive) {
              refused[0] = archive;
              throw new DamagedFeed(archive.getMessage());
            }
          });
    } catch (DamagedFeed damaged) {
      throw refused[0] != null ? refused[0] : new Refused(file, damaged.getMessage(), damaged);
    }
  }

  /** A file of a feed in the folder, where there is one. */
  static Optional<FeedPage> page(Path folder, FeedWriter writer, String name) throws Refused {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(writer.read(name, Files.readAllBytes(file)));
    } catch (DamagedFeed damaged) {
      throw new Refused(file, damaged.getMessage(), damaged);
    } catch (IOException unreadable) {
      throw new Refused(file, "cannot be read; check that you may", unreadable);
    }
  }

  /** Those asked for. */
  List<Format> formats() {
    return settings.formats().stream().filter(Format::isFeed).sorted().toList();
  }

  /** The entries that the feeds held, of each format in turn. */
  List<StoredEntry> stored() {
    List<StoredEntry> entries = new ArrayList<>();
    pages.values().forEach(page -> entries.addAll(page.entries()));
    return entries;
  }

  /** The article, with the id of the entry that it is a later version of. */
  Article known(Article article, Set<String> taken) {
    return LaterVersion.of(article, stored(), taken)
        .map(id -> article.withMeta(article.meta().toBuilder().id(id).build()))
        .orElse(article);
  }

  /** Goes on with one feed, or begins it. */
  Edition write(Format format, List<FeedEntry> entries) throws IOException {
    FeedWriter writer = WRITERS.get(format);
    FeedPage before = pages.get(format);
    FeedHead head =
        before == null
            ? sibling(format).orElseGet(() -> FeedHead.of(entries, settings.feed()))
            : before.head().with(settings.feed());
    if (before != null) {
      before.entries().forEach(entry -> entry.move(before.head(), head));
    }
    LivingFeed feed = new LivingFeed(writer, head, settings.feed().size(), settings.now());
    LivingFeed.Merged merged = feed.merge(shelves.getOrDefault(format, Shelf.empty()), entries);
    // Archives first: a feed must not lead to what is not there.
    for (FeedPage archive : merged.archives()) {
      write(archive, writer);
    }
    long size = write(merged.current(), writer);
    return new Edition(
        settings.output().resolve(writer.fileName()), size, words(merged, head, before != null));
  }

  private long write(FeedPage page, FeedWriter writer) throws IOException {
    byte[] bytes = writer.write(page);
    return AtomicFile.write(settings.output().resolve(page.fileName()), out -> out.write(bytes));
  }

  private static String words(LivingFeed.Merged merged, FeedHead head, boolean goesOn) {
    int count = merged.current().entries().size();
    StringBuilder words = new StringBuilder(count == 1 ? "1 entry" : count + " entries");
    if (goesOn) {
      words.append(", ").append(merged.added()).append(" new, ");
      words.append(merged.changed()).append(" changed");
    }
    if (!merged.archives().isEmpty()) {
      int archives = merged.archives().size();
      words.append(", ").append(archives).append(archives == 1 ? " archive" : " archives");
    }
    if (head.baseUrl().isEmpty()) {
      words.append(", links relative (--base-url makes them absolute)");
    }
    return words.toString();
  }

  /** What another feed of the folder says of itself, for one that joins it. */
  private Optional<FeedHead> sibling(Format format) {
    return pages.entrySet().stream()
        .filter(page -> page.getKey() != format)
        .map(page -> page.getValue().head().with(settings.feed()))
        .findFirst();
  }

  /** Puts the images of articles beside the feeds that name them. */
  void images(List<FeedEntry> entries) throws IOException {
    for (FeedEntry entry : entries) {
      for (Figure figure : FeedImages.in(entry.publication().articles().get(0))) {
        image((Media.Image) figure.media());
      }
    }
  }

  /** The name of the image's file, which is written unless it is there. */
  String image(Media.Image image) throws IOException {
    String name = FeedImages.name(image);
    Path file = settings.output().resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      AtomicFile.write(file, out -> out.write(image.data().toByteArray()));
    }
    return name;
  }
}
