package org.plainpress.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.plainpress.feed.NewEntry;

/** Writes what tells of editions once they are there: pages of articles, feeds, the catalogue. */
final class Listings {

  /** The most entries of a file that are kept for the file of another feed. */
  private static final int MOST_KEPT = 1_000;

  private final ExportSettings settings;
  private final FeedFolder feeds;
  private final Site site;
  private final Tally tally;
  private final Executor workers;
  private final int window;

  Listings(ExportSettings settings, FeedFolder feeds, Site site, Tally tally, Executor workers) {
    this.settings = settings;
    this.feeds = feeds;
    this.site = site;
    this.tally = tally;
    this.workers = workers;
    this.window = 4 * settings.work().jobs();
  }

  /** A feed that could not be written, and why. */
  private static final class Unwritten extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient FeedFile<?> feed;

    Unwritten(FeedFile<?> feed, Throwable cause) {
      super(cause);
      this.feed = feed;
    }
  }

  /** Writes the page of each article. */
  void pages(List<? extends NewEntry> publications) {
    if (publications.isEmpty()) {
      return;
    }
    ArticlePages pages = site.pages(publications);
    InOrder<Edition> line =
        new InOrder<>(
            workers,
            window,
            tally::written,
            failure ->
                tally.fail(
                    settings.output().toString(),
                    "the page of an article could not be written: " + Failure.reason(failure),
                    failure));
    for (NewEntry entry : publications) {
      for (int i = 0; i < entry.pages().size(); i++) {
        int index = i;
        line.add(() -> unchecked(() -> pages.write(entry.whole(), index)));
      }
    }
    line.finish();
  }

  /** Goes on with the feeds. */
  void feeds(List<? extends NewEntry> listed) {
    if (feeds.files().isEmpty()) {
      return;
    }
    // As many as stand in the files that are written at the same time.
    int most = Math.min(MOST_KEPT, settings.feed().size()) * settings.work().jobs();
    List<NewEntry> entries = new RecentEntries(most).of(listed);
    Map<FeedFile<?>, Throwable> failed = new HashMap<>();
    List<FeedFile.Renewed<?>> renewed = new ArrayList<>();
    InOrder<FeedFile.Renewed<?>> merging =
        new InOrder<>(workers, window, renewed::add, failure -> failed(failure, failed));
    for (FeedFile<?> file : feeds.files()) {
      merging.add(() -> guarded(file, () -> feeds.merge(file, entries)));
    }
    merging.finish();
    archive(renewed, failed);
    Map<FeedFile<?>, CompletableFuture<Edition>> written = new HashMap<>();
    for (FeedFile.Renewed<?> feed : renewed) {
      if (!failed.containsKey(feed.feed())) {
        written.put(
            feed.feed(),
            CompletableFuture.supplyAsync(() -> guarded(feed.feed(), feed::write), workers));
      }
    }
    for (FeedFile<?> file : feeds.files()) {
      CompletableFuture<Edition> edition = written.get(file);
      try {
        if (edition != null) {
          tally.written(edition.join());
        }
      } catch (CompletionException failure) {
        failed(failure, failed);
      }
      if (failed.containsKey(file)) {
        Throwable failure = failed.get(file);
        tally.fail(
            file.path().toString(), "could not be written: " + Failure.reason(failure), failure);
      }
    }
    if (feeds.isUnpublished()) {
      tally.note(
          settings.output().toString(),
          "the feeds' links to editions lead nowhere in a feed reader until --base-url says where this folder is published, such as --base-url https://example.org/news/");
    }
  }

  /** Writes the new archives of all feeds: those together that hold the same entries. */
  private void archive(List<FeedFile.Renewed<?>> renewed, Map<FeedFile<?>, Throwable> failed) {
    InOrder<List<Unwritten>> archiving =
        new InOrder<>(
            workers,
            window,
            failures -> failures.forEach(one -> failed.putIfAbsent(one.feed, one.getCause())),
            failure -> failed(failure, failed));
    int most = renewed.stream().mapToInt(FeedFile.Renewed::archives).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int number = i;
      archiving.add(
          () -> {
            List<Unwritten> failures = new ArrayList<>();
            for (FeedFile.Renewed<?> feed : renewed) {
              try {
                guarded(feed.feed(), () -> feed.archive(number));
              } catch (Unwritten failure) {
                failures.add(failure);
              }
            }
            return failures;
          });
    }
    archiving.finish();
  }

  private static void failed(Throwable failure, Map<FeedFile<?>, Throwable> failed) {
    if (failure.getCause() instanceof Unwritten unwritten) {
      failed.putIfAbsent(unwritten.feed, unwritten.getCause());
    } else {
      throw new IllegalStateException(failure);
    }
  }

  private static <T> T guarded(FeedFile<?> feed, Callable<T> task) {
    try {
      return task.call();
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      throw new Unwritten(feed, failure);
    }
  }

  private static <T> T unchecked(Callable<T> task) {
    try {
      return task.call();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Writes the catalogue and the pages that show it. */
  void site(List<? extends NewEntry> publications) {
    try {
      site.write(publications).forEach(tally::written);
    } catch (IOException | UncheckedIOException unwritable) {
      tally.fail(
          settings.output().toString(),
          "the catalogue could not be written: " + Failure.reason(unwritable),
          unwritable);
    }
  }
}
