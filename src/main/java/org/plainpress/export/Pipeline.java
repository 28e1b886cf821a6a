package org.plainpress.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.plainpress.article.Article;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.NewEntry;
import org.plainpress.feed.PageLink;
import org.plainpress.settings.Format;

/**
 * Makes the editions of articles as they come, a bounded number of them at a time, and keeps of
 * each only what feeds and the catalogue need. Names are given and results told in the order in
 * which articles come, so that how many work at the same time changes nothing.
 */
final class Pipeline {

  private final ExportSettings settings;
  private final FeedFolder feeds;
  private final EditionNames names;
  private final EditionWriters writers;
  private final Contents contents;
  private final Manifest manifest;
  private final Tally tally;
  private final Executor workers;
  private final Deque<InFlight> open = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final List<Aside> aside = new ArrayList<>();
  private final List<Made> made = new ArrayList<>();
  private int count;

  Pipeline(
      ExportSettings settings,
      FeedFolder feeds,
      EditionNames names,
      Contents contents,
      Manifest manifest,
      Tally tally,
      Executor workers) {
    this.settings = settings;
    this.feeds = feeds;
    this.names = names;
    this.writers = new EditionWriters(settings, workers);
    this.contents = contents;
    this.manifest = manifest;
    this.tally = tally;
    this.workers = workers;
  }

  /** An article whose editions are in the making. */
  private record InFlight(
      int number,
      EditionWriters.Started started,
      CompletableFuture<Contents.Kept> kept,
      CompletableFuture<Optional<Attachment>> cover,
      boolean skipped) {}

  /** An article that waits for the end of the run. */
  private record Aside(int number, String input, Supplier<Article> article) {}

  /** An article whose editions are there. */
  private record Made(String input, int number, NewEntry entry) {}

  /** Takes an article, once there is room for it. */
  void add(Article article, String input) {
    int number = count++;
    if (!ids.add(article.meta().id())) {
      tally.note(input, sameId(article.meta()));
    }
    if (feeds.isLater(article, ids)) {
      // Perhaps the entry that it seems to be a later version of is itself still to come.
      aside.add(new Aside(number, input, contents.keepAside(article)));
    } else {
      start(article, input, number);
    }
  }

  /** Returns what to tell of an article whose id another has. */
  static String sameId(Meta meta) {
    return "'"
        + meta.title()
        + "' has the id of an article before it ("
        + meta.id()
        + "): each has editions, but feeds and the site list only the last";
  }

  /** Takes the articles that had to wait for the others. */
  void addLater() {
    for (Aside waiting : aside) {
      Article article = feeds.known(waiting.article().get(), ids);
      ids.add(article.meta().id());
      start(article, waiting.input(), waiting.number());
    }
    aside.clear();
  }

  private void start(Article article, String input, int number) {
    String slug = names.of(article.meta(), settings.work().shard().folder(article.meta(), number));
    makeFolder(slug.substring(0, slug.lastIndexOf('/') + 1));
    Job job = new Job(Publication.of(article), slug, input);
    Optional<Map<Format, Long>> there =
        settings.work().resume()
            ? manifest.done(slug, article.meta().id(), Contents.hash(article))
            : Optional.empty();
    EditionWriters.Started started =
        there.map(sizes -> writers.there(job, sizes)).orElseGet(() -> writers.start(job));
    open.add(
        new InFlight(
            number,
            started,
            CompletableFuture.supplyAsync(() -> contents.keep(article, number), workers),
            cover(started),
            there.isPresent()));
    if (open.size() > 2 * settings.work().jobs() + 1) {
      retire(open.removeFirst());
    }
  }

  private void makeFolder(String folder) {
    if (!folder.isEmpty() && folders.add(folder)) {
      Path path = settings.output().resolve(folder);
      try {
        Files.createDirectories(path);
      } catch (IOException unwritable) {
        tally.fail(path.toString(), "cannot be made: " + Failure.reason(unwritable), unwritable);
      }
    }
  }

  private CompletableFuture<Optional<Attachment>> cover(EditionWriters.Started started) {
    return settings.site()
        ? started.cover().thenApplyAsync(picture -> picture.map(this::coverFile), workers)
        : CompletableFuture.completedFuture(Optional.empty());
  }

  private Attachment coverFile(Media.Image picture) {
    try {
      return new Attachment(feeds.image(picture), picture.type(), picture.data().size());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Waits for all that are in the making. */
  void finish() {
    while (!open.isEmpty()) {
      retire(open.removeFirst());
    }
    // Feeds list what came at the same moment by its input, in whatever order inputs were named.
    made.sort(Comparator.comparing(Made::input).thenComparing(Made::number));
  }

  private void retire(InFlight article) {
    Job job = article.started().job();
    List<String> notes = new ArrayList<>();
    List<Attachment> editions = editions(article.started(), notes, article.skipped());
    List<PageLink> pages = settings.site() ? PageNames.of(job) : List.of();
    try {
      Contents.Kept kept = article.kept().join();
      kept.unwritable().ifPresent(failure -> failImages(job, failure));
      Optional<Attachment> cover =
          editions.isEmpty() ? Optional.empty() : coverOf(job, article.cover());
      made.add(
          new Made(
              job.input(),
              article.number(),
              KeptEntry.of(job.publication().meta(), editions, cover, pages, kept.article())));
      remember(article, kept.hash(), editions, notes);
    } catch (CompletionException failure) {
      tally.fail(
          job.input(),
          "the article could not be kept for feeds and pages: " + Failure.reason(failure),
          failure);
    }
  }

  private void remember(
      InFlight article, String hash, List<Attachment> editions, List<String> notes) {
    Job job = article.started().job();
    if (article.skipped()) {
      tally.skipped();
      return;
    }
    if (editions.size() < article.started().editions().size()) {
      return;
    }
    tally.done();
    try {
      manifest.add(job.input(), job.publication().meta().id(), hash, editions, notes);
    } catch (IOException unwritable) {
      tally.fail(
          settings.output().resolve(Manifest.FILE).toString(),
          "could not be written: " + Failure.reason(unwritable),
          unwritable);
    }
  }

  private Optional<Attachment> coverOf(Job job, CompletableFuture<Optional<Attachment>> cover) {
    try {
      return cover.join();
    } catch (CompletionException unwritable) {
      failImages(job, unwritable);
      return Optional.empty();
    }
  }

  private void failImages(Job job, Throwable failure) {
    tally.fail(
        job.input(),
        "the images of its page could not be written: " + Failure.reason(failure),
        failure);
  }

  /** Waits for the editions of a job, tells of them, and returns them. */
  private List<Attachment> editions(
      EditionWriters.Started started, List<String> notes, boolean silent) {
    Job job = started.job();
    List<Attachment> editions = new ArrayList<>();
    for (EditionWriters.Pending edition : started.editions()) {
      try {
        EditionWriters.Written written = edition.written().join();
        if (!silent) {
          tell(job, edition, written);
        }
        notes.addAll(written.notes());
        editions.add(
            new Attachment(
                job.slug() + edition.format().file(),
                edition.format().mediaType(),
                written.size()));
      } catch (CompletionException failure) {
        tally.fail(
            job.input(),
            "the " + edition.format() + " could not be written: " + Failure.reason(failure),
            failure);
      }
    }
    // The EPUB first: RSS has room for one.
    editions.sort(Comparator.comparing(Attachment::mediaType));
    return editions;
  }

  private void tell(Job job, EditionWriters.Pending edition, EditionWriters.Written written) {
    String words = Holdings.of(job.publication().articles()).words();
    int pages = written.pagination().map(pagination -> pagination.pages().size()).orElse(0);
    if (pages > 0) {
      words = pages + (pages == 1 ? " page, " : " pages, ") + words;
    }
    tally.written(new Edition(edition.file(), written.size(), words));
    written.notes().forEach(note -> tally.note(edition.file().toString(), note));
  }

  /** Returns the articles that were made, in the order in which feeds list them. */
  List<NewEntry> made() {
    return made.stream().map(Made::entry).toList();
  }

  /**
   * Makes one edition of all articles, which stay in memory for it.
   *
   * @return the bundle as the catalogue will tell of it; what feeds tell is in {@link #made()}
   */
  NewEntry bundle(Publication publication, String slug, String input) {
    Job job = new Job(publication, slug, input);
    EditionWriters.Started started = writers.start(job);
    CompletableFuture<Optional<Attachment>> cover = cover(started);
    if (contents.isListed()) {
      for (Article article : publication.articles()) {
        try {
          feeds.images(article);
        } catch (IOException unwritable) {
          failImages(job, unwritable);
        }
      }
    }
    List<Attachment> editions = editions(started, new ArrayList<>(), false);
    tally.done();
    List<PageLink> pages = settings.site() ? PageNames.of(job) : List.of();
    for (int i = 0; i < publication.articles().size(); i++) {
      Article article = publication.articles().get(i);
      made.add(
          new Made(
              input,
              i,
              pages.isEmpty()
                  ? FeedEntry.of(article, editions)
                  : FeedEntry.of(article, editions, pages.get(i))));
    }
    Optional<Attachment> picture = editions.isEmpty() ? Optional.empty() : coverOf(job, cover);
    return new FeedEntry(publication, editions, picture, pages);
  }
}
