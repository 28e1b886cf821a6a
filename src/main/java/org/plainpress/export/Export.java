package org.plainpress.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.NewEntry;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.input.Inputs;

/**
 * Reads inputs and writes their editions, both at the same time and a few articles at a time, so
 * that memory does not grow with their number. What fails is told, and the rest is still made.
 */
public final class Export {

  private final ExportSettings settings;
  private final Interruption run = new Interruption();
  private final Tally tally;
  private final FeedFolder feeds;
  private final Site site;

  /**
   * Makes one run.
   *
   * @param listener is told what happens
   */
  public Export(ExportSettings settings, ExportListener listener) {
    this.settings = settings;
    this.tally = new Tally(listener, run, settings.work().failFast());
    this.feeds = new FeedFolder(settings);
    this.site = new Site(settings);
  }

  /** An article as it was read. */
  private record Named(Article article, String input) {}

  /**
   * Reads the inputs and writes their editions, the feeds and the site.
   *
   * @return whether all of it was made
   */
  public boolean run(Inputs inputs, List<Inputs.Input> named) {
    try (ReadAhead reading = new ReadAhead(inputs, named, settings.work().jobs(), run)) {
      Optional<Named> first = next(reading);
      boolean done =
          first.isPresent()
              && isPossible(reading)
              && makeFolder()
              && write(Stream.concat(first.stream(), rest(named, reading)).iterator(), reading);
      tally.end();
      return done && tally.isAllDone() && !run.isEnded();
    } finally {
      run.over();
    }
  }

  /** Returns whether the program was interrupted while the run went on. */
  public boolean isInterrupted() {
    return run.isInterrupted();
  }

  /**
   * Returns the articles after the first, as they are read; where inputs lie in the output folder,
   * all are read before anything is written, since an edition may take the place of an input.
   */
  private Stream<Named> rest(List<Inputs.Input> named, ReadAhead reading) {
    Stream<Named> rest =
        Stream.iterate(next(reading), Optional::isPresent, before -> next(reading))
            .map(Optional::orElseThrow);
    Path output = settings.output().toAbsolutePath().normalize();
    boolean within =
        named.stream()
            .flatMap(input -> input.file().stream())
            .anyMatch(file -> file.toAbsolutePath().normalize().startsWith(output));
    return within ? rest.toList().stream() : rest;
  }

  private boolean write(Iterator<Named> articles, ReadAhead reading) {
    String folder = settings.output().toString();
    try (FolderLock lock =
            FolderLock.take(
                settings.output(), settings.patience(), line -> tally.note(folder, line));
        Spool spool = new Spool(settings.output());
        Manifest manifest = Manifest.open(settings)) {
      run.watch();
      // What editions are called, and what feeds hold, must not change until they are written.
      clearUnfinished(lock);
      return openFeeds(spool) && make(articles, reading, spool, manifest);
    } catch (IOException refused) {
      tally.fail(folder, Failure.reason(refused), refused);
      return false;
    }
  }

  /** Removes what runs that were killed have left. */
  private void clearUnfinished(FolderLock lock) {
    if (lock.isOfSystem()) {
      UnfinishedFiles.clear(settings.output());
      UnfinishedFiles.clear(settings.output().resolve(FeedImages.FOLDER));
      Shard.folders(settings.output()).forEach(UnfinishedFiles::clear);
    }
  }

  /**
   * Writes the editions, the feeds and the site.
   *
   * @return whether that went to its end
   */
  private boolean make(Iterator<Named> articles, ReadAhead reading, Spool spool, Manifest manifest)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(settings.work().jobs(), Export::worker);
    try {
      EditionNames names = new EditionNames(feeds.stored(), site.stored());
      Contents contents = new Contents(settings, feeds, spool);
      Pipeline pipeline = new Pipeline(settings, feeds, names, contents, manifest, tally, workers);
      List<NewEntry> publications =
          settings.bundle().isPresent()
              ? List.of(bundle(settings.bundle().get(), articles, names, pipeline))
              : each(articles, reading, pipeline);
      if (run.isEnded()) {
        // Feeds tell of whole runs: the one that goes on with this writes them.
        manifest.keep();
        return false;
      }
      Listings listings = new Listings(settings, feeds, site, tally, workers);
      if (settings.site()) {
        // Feeds lead to pages.
        listings.pages(publications);
      }
      listings.feeds(pipeline.made());
      if (settings.site()) {
        listings.site(publications);
      }
      return true;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "plainpress-writer");
    thread.setDaemon(true);
    return thread;
  }

  /** Makes editions of each article. */
  private List<NewEntry> each(Iterator<Named> articles, ReadAhead reading, Pipeline pipeline) {
    tally.progress(0);
    while (articles.hasNext()) {
      Named article = articles.next();
      pipeline.add(article.article(), article.input());
      tally.progress(reading.share());
    }
    if (!run.isEnded()) {
      pipeline.addLater();
    }
    pipeline.finish();
    return pipeline.made();
  }

  /** Makes one edition of all articles. */
  private NewEntry bundle(
      Bundle bundle, Iterator<Named> read, EditionNames names, Pipeline pipeline) {
    List<Article> articles = new ArrayList<>();
    String input = "";
    while (read.hasNext()) {
      Named article = read.next();
      input = articles.isEmpty() ? article.input() : input;
      articles.add(article.article());
    }
    Publication publication =
        settings
            .overrides()
            .applyTo(Publication.bundle(bundle.title(), bundle.order().sorted(known(articles))));
    String slug = names.ofBundle(bundle.title(), publication.meta().title());
    return pipeline.bundle(publication, slug, input);
  }

  /** Returns the next article that can be read, and tells of what is between. */
  private Optional<Named> next(ReadAhead reading) {
    Overrides overrides = settings.ofArticles();
    for (Optional<ReadAhead.Read> read = reading.next(); read.isPresent(); read = reading.next()) {
      if (read.get() instanceof ReadAhead.Of of) {
        for (ReadingNote note : of.reading().notes()) {
          tally.note(of.input(), note.toString());
        }
        return Optional.of(new Named(overrides.applyTo(of.reading().article()), of.input()));
      }
      if (read.get() instanceof ReadAhead.Note note) {
        tally.note(note.input(), note.message());
      } else if (read.get() instanceof ReadAhead.Failed failed) {
        tally.fail(failed.input(), failed.message(), failed.cause());
      }
    }
    return Optional.empty();
  }

  /** Returns whether what is said of one article only is said of one. */
  private boolean isPossible(ReadAhead reading) {
    if (!settings.ofArticles().isOfOne()) {
      return true;
    }
    int count = 1;
    while (next(reading).isPresent()) {
      count++;
    }
    if (count > 1) {
      tally.fail(
          settings.ofArticles().ofOne(),
          "of one article only, but " + count + " were read; export it alone");
    }
    return count == 1;
  }

  private boolean makeFolder() {
    try {
      Files.createDirectories(settings.output());
      return true;
    } catch (FileAlreadyExistsException file) {
      tally.fail(settings.output().toString(), "is a file; name a folder with --output", file);
    } catch (IOException unwritable) {
      tally.fail(
          settings.output().toString(),
          "cannot be made (" + Failure.reason(unwritable) + "); name another folder with --output",
          unwritable);
    }
    return false;
  }

  /**
   * Opens the feeds before anything is written, so that one that cannot be gone on with stays as it
   * is.
   */
  private boolean openFeeds(Spool spool) {
    try {
      feeds.open();
      site.open(spool);
      return true;
    } catch (RefusedFeed refused) {
      tally.fail(refused.file(), refused.getMessage(), refused);
      return false;
    }
  }

  /** Returns the articles with the ids by which the folder's feeds know them. */
  private List<Article> known(List<Article> articles) {
    Set<String> ids = new HashSet<>();
    articles.forEach(article -> ids.add(article.meta().id()));
    List<Article> known = new ArrayList<>();
    for (Article article : articles) {
      known.add(feeds.known(article, ids));
      ids.add(known.get(known.size() - 1).meta().id());
    }
    return known;
  }
}
