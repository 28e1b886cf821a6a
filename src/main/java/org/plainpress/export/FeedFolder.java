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
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.KnownEntry;
import org.plainpress.feed.NewEntry;
import org.plainpress.feed.RssWriter;
import org.plainpress.feed.living.LaterVersion;
import org.plainpress.settings.Format;

/** Keeps the feeds of a folder, and the images beside them that they name. */
final class FeedFolder {

  private final ExportSettings settings;
  private List<FeedFile<?>> files = List.of();
  private List<KnownEntry> stored = List.of();
  private LaterVersion laterVersions = new LaterVersion(List.of());

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
    List<FeedFile<?>> unasked = new ArrayList<>();
    for (Format format : Format.values()) {
      if (format.isFeed() && settings.formats().contains(format)) {
        opened.add(open(format));
      } else if (format.isFeed()) {
        known(format).ifPresent(unasked::add);
      }
    }
    files = List.copyOf(opened);
    List<KnownEntry> entries = new ArrayList<>();
    opened.forEach(file -> entries.addAll(file.stored()));
    unasked.forEach(file -> entries.addAll(file.stored()));
    stored = List.copyOf(entries);
    laterVersions = new LaterVersion(stored);
  }

  /**
   * Opens a feed that was not asked for, and stays as it is: it tells which article's an edition
   * is.
   */
  private Optional<FeedFile<?>> known(Format format) {
    if (!Files.exists(settings.output().resolve(format.file()))) {
      // Nor is its writer made, which brings a library of its own.
      return Optional.empty();
    }
    try {
      return Optional.of(open(format));
    } catch (RefusedFeed notOurs) {
      return Optional.empty();
    }
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

  /**
   * Returns the entries that the folder's feeds and their archives held, those of the feeds that
   * were asked for first.
   */
  List<KnownEntry> stored() {
    return stored;
  }

  /**
   * Returns the article with the id of the entry that it is a later version of, if it is one.
   *
   * @param taken ids that other articles have
   */
  Article known(Article article, Set<String> taken) {
    return laterVersions
        .of(article, taken)
        .map(id -> article.withMeta(article.meta().toBuilder().id(id).build()))
        .orElse(article);
  }

  /**
   * Returns whether an article seems to be a later version of an entry that has another id.
   *
   * @param taken ids that other articles have
   */
  boolean isLater(Article article, Set<String> taken) {
    return laterVersions.of(article, taken).isPresent();
  }

  /** Returns what a feed becomes: it is gone on with, or begun in the manner of another one. */
  FeedFile.Renewed<?> merge(FeedFile<?> file, List<? extends NewEntry> entries) {
    Optional<FeedHead> sibling =
        files.stream()
            .filter(other -> other.format() != file.format())
            .flatMap(other -> other.head().stream())
            .findFirst();
    return file.merge(entries, sibling);
  }

  /**
   * Returns whether it is not known where the folder is published, so that links to editions lead
   * nowhere for a subscriber.
   */
  boolean isUnpublished() {
    return settings.feed().baseUrl().isEmpty()
        && files.stream()
            .flatMap(file -> file.head().stream())
            .allMatch(head -> head.baseUrl().isEmpty());
  }

  /** Puts the images of an article beside the feeds and pages that name them. */
  void images(Article article) throws IOException {
    for (Figure figure : FeedImages.in(article)) {
      image((Media.Image) figure.media());
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
