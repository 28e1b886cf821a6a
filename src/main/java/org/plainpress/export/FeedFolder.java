package org.plainpress.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.feed.StoredEntry;
import org.plainpress.feed.living.LaterVersion;
import org.plainpress.settings.Format;

/** Keeps the feeds of a folder, and the images beside them that they name. */
final class FeedFolder {

  private final ExportSettings settings;
  private List<FeedFile<?>> files = List.of();

  FeedFolder(ExportSettings settings) {
    this.settings = settings;
  }

  /**
   * Opens the feeds that were asked for, in the order of their formats.
   *
   * @throws RefusedFeed where one that is there already is damaged or not ours
   */
  void open() throws RefusedFeed {
    List<FeedFile<?>> opened = new ArrayList<>();
    for (Format format : settings.formats().stream().filter(Format::isFeed).sorted().toList()) {
      opened.add(open(format));
    }
    files = List.copyOf(opened);
  }

  private FeedFile<?> open(Format format) throws RefusedFeed {
    return switch (format) {
      case RSS -> FeedFile.open(format, new RssWriter(), settings);
      case ATOM -> FeedFile.open(format, new AtomWriter(), settings);
      case JSON -> FeedFile.open(format, new JsonFeedWriter(), settings);
      case EPUB, PDF -> throw new IllegalArgumentException(format + " is no feed");
    };
  }

  /** Returns the feeds that are open. */
  List<FeedFile<?>> files() {
    return files;
  }

  /** Returns the entries that the feeds held, of each format in turn. */
  List<StoredEntry<?>> stored() {
    List<StoredEntry<?>> entries = new ArrayList<>();
    files.forEach(file -> entries.addAll(file.stored()));
    return entries;
  }

  /**
   * Returns the article with the id of the entry that it is a later version of, if it is one.
   *
   * @param taken ids that other articles have
   */
  Article known(Article article, Set<String> taken) {
    return LaterVersion.of(article, stored(), taken)
        .map(id -> article.withMeta(article.meta().toBuilder().id(id).build()))
        .orElse(article);
  }

  /** Goes on with a feed, or begins it in the manner of another feed of the folder. */
  Edition write(FeedFile<?> file, List<FeedEntry> entries) throws IOException {
    Optional<FeedHead> sibling =
        files.stream()
            .filter(other -> other.format() != file.format())
            .flatMap(other -> other.head().stream())
            .findFirst();
    return file.write(entries, sibling);
  }

  /** Puts the images of articles beside the feeds that name them. */
  void images(List<FeedEntry> entries) throws IOException {
    for (FeedEntry entry : entries) {
      for (Figure figure : FeedImages.in(entry.publication().articles().get(0))) {
        image((Media.Image) figure.media());
      }
    }
  }

  /** Returns the name of an image's file, which is written unless it is there already. */
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
