package org.plainpress.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plainpress.article.Article;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.PageLink;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.Format;

/** Reads inputs and writes their editions. What fails is told, and the rest is still made. */
public final class Export {

  private final ExportSettings settings;
  private final ExportListener listener;
  private final FeedFolder feeds;
  private final Site site;
  private boolean failed;

  /**
   * Makes one run.
   *
   * @param listener is told what happens
   */
  public Export(ExportSettings settings, ExportListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.feeds = new FeedFolder(settings);
    this.site = new Site(settings);
  }

  /**
   * A job whose editions are written.
   *
   * @param attachments the editions as feeds name them
   * @param cover what the publication looks like from outside
   */
  private record Made(
      Job job, List<Attachment> attachments, CompletableFuture<Optional<Media.Image>> cover) {}

  /**
   * Reads the inputs and writes their editions, the feeds and the site.
   *
   * @return whether all of it was made
   */
  public boolean run(Inputs inputs, List<Inputs.Input> named) {
    List<String> names = new ArrayList<>();
    List<Article> articles = read(inputs, named, names);
    if (articles.isEmpty() || !isPossible(articles) || !makeFolder()) {
      return false;
    }
    String folder = settings.output().toString();
    try (FolderLock lock =
        FolderLock.take(
            settings.output(), settings.patience(), line -> listener.note(folder, line))) {
      // What editions are called, and what feeds hold, must not change until they are written.
      clearUnfinished(lock);
      return openFeeds() && make(articles, names);
    } catch (IOException refused) {
      fail(folder, Failure.reason(refused), refused);
      return false;
    }
  }

  /** Removes what runs that were killed have left. */
  private void clearUnfinished(FolderLock lock) {
    if (lock.isOfSystem()) {
      UnfinishedFiles.clear(settings.output());
      UnfinishedFiles.clear(settings.output().resolve(FeedImages.FOLDER));
    }
  }

  /**
   * Writes the editions, the feeds and the site.
   *
   * @return whether all of it was made
   */
  private boolean make(List<Article> articles, List<String> names) {
    List<Job> jobs = jobs(known(articles), names);
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Export::worker);
    try {
      List<Made> made = write(jobs, new EditionWriters(settings, workers));
      List<FeedEntry> publications = settings.site() ? publications(made) : List.of();
      // Feeds lead to pages.
      pages(publications, workers);
      feeds(made, workers);
      if (settings.site()) {
        site(publications);
      }
    } finally {
      workers.shutdownNow();
    }
    return !failed;
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "plainpress-writer");
    thread.setDaemon(true);
    return thread;
  }

  private List<Article> read(Inputs inputs, List<Inputs.Input> named, List<String> names) {
    List<Article> articles = new ArrayList<>();
    Overrides overrides = settings.ofArticles();
    for (Inputs.Input input : named) {
      try {
        for (Reading reading : inputs.read(input)) {
          articles.add(overrides.applyTo(reading.article()));
          names.add(input.name());
          for (ReadingNote note : reading.notes()) {
            listener.note(input.name(), note.toString());
          }
        }
      } catch (UnreadableSource unreadable) {
        fail(input.name(), unreadable.getMessage(), unreadable);
      }
    }
    return articles;
  }

  private boolean isPossible(List<Article> articles) {
    if (articles.size() > 1 && settings.ofArticles().isOfOne()) {
      fail(
          settings.ofArticles().ofOne(),
          "of one article only, but " + articles.size() + " were read; export it alone");
      return false;
    }
    return true;
  }

  private boolean makeFolder() {
    try {
      Files.createDirectories(settings.output());
      return true;
    } catch (FileAlreadyExistsException file) {
      fail(settings.output().toString(), "is a file; name a folder with --output", file);
    } catch (IOException unwritable) {
      fail(
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
  private boolean openFeeds() {
    try {
      feeds.open();
      if (settings.site()) {
        site.open();
      } else {
        site.openKnown();
      }
      return true;
    } catch (RefusedFeed refused) {
      fail(refused.file(), refused.getMessage(), refused);
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

  private List<Job> jobs(List<Article> articles, List<String> names) {
    EditionNames slugs = new EditionNames(feeds.stored(), site.stored());
    if (settings.bundle().isPresent()) {
      Bundle bundle = settings.bundle().get();
      Publication publication =
          settings
              .overrides()
              .applyTo(Publication.bundle(bundle.title(), bundle.order().sorted(articles)));
      return List.of(
          new Job(
              publication,
              slugs.ofBundle(bundle.title(), publication.meta().title()),
              names.get(0)));
    }
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      jobs.add(new Job(Publication.of(article), slugs.of(article), names.get(i)));
    }
    return jobs;
  }

  private List<Made> write(List<Job> jobs, EditionWriters writers) {
    List<EditionWriters.Started> started = jobs.stream().map(writers::start).toList();
    int all = started.stream().mapToInt(job -> job.editions().size()).sum();
    int done = 0;
    List<Made> made = new ArrayList<>();
    for (EditionWriters.Started job : started) {
      List<Attachment> attachments = new ArrayList<>();
      for (EditionWriters.Pending edition : job.editions()) {
        finish(job.job(), edition, attachments);
        listener.progress(++done, all);
      }
      // The EPUB first: RSS has room for one.
      attachments.sort((a, b) -> a.mediaType().compareTo(b.mediaType()));
      made.add(new Made(job.job(), attachments, job.cover()));
    }
    // Feeds list what came at the same moment by its input, in whatever order inputs were named.
    made.sort(Comparator.comparing(written -> written.job().input()));
    return made;
  }

  private void finish(Job job, EditionWriters.Pending edition, List<Attachment> attachments) {
    try {
      EditionWriters.Written written = edition.written().get();
      String words = Holdings.of(job.publication().articles()).words();
      int pages = written.pagination().map(pagination -> pagination.pages().size()).orElse(0);
      if (pages > 0) {
        words = pages + (pages == 1 ? " page, " : " pages, ") + words;
      }
      listener.written(new Edition(edition.file(), written.size(), words));
      written.notes().forEach(note -> listener.note(edition.file().toString(), note));
      attachments.add(
          new Attachment(
              edition.file().getFileName().toString(),
              edition.format().mediaType(),
              written.size()));
    } catch (ExecutionException failure) {
      fail(
          job.input(),
          "the " + edition.format() + " could not be written: " + Failure.reason(failure),
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      fail(job.input(), "the " + edition.format() + " was interrupted", interrupted);
    }
  }

  private void feeds(List<Made> made, ExecutorService workers) {
    if (settings.formats().stream().noneMatch(Format::isFeed)) {
      return;
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (Made job : made) {
      List<Article> articles = job.job().publication().articles();
      List<PageLink> pages = settings.site() ? PageNames.of(job.job()) : List.of();
      for (int i = 0; i < articles.size(); i++) {
        entries.add(
            settings.site()
                ? FeedEntry.of(articles.get(i), job.attachments(), pages.get(i))
                : FeedEntry.of(articles.get(i), job.attachments()));
      }
    }
    List<CompletableFuture<Edition>> written = new ArrayList<>();
    for (FeedFile<?> file : feeds.files()) {
      written.add(CompletableFuture.supplyAsync(() -> feed(file, entries), workers));
    }
    try {
      feeds.images(entries.stream().map(entry -> entry.publication().articles().get(0)).toList());
    } catch (IOException unwritable) {
      fail(
          settings.output().toString(),
          "the images of feeds could not be written: " + Failure.reason(unwritable),
          unwritable);
    }
    for (int i = 0; i < written.size(); i++) {
      String file = settings.output().resolve(feeds.files().get(i).format().file()).toString();
      try {
        listener.written(written.get(i).get());
      } catch (ExecutionException failure) {
        fail(file, "could not be written: " + Failure.reason(failure), failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        fail(file, "was interrupted", interrupted);
      }
    }
    if (feeds.isUnpublished()) {
      listener.note(
          settings.output().toString(),
          "the feeds' links to editions lead nowhere in a feed reader until --base-url says where this folder is published, such as --base-url https://example.org/news/");
    }
  }

  private Edition feed(FeedFile<?> file, List<FeedEntry> entries) {
    try {
      return feeds.write(file, entries);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Returns what the site lists of this run, with its covers and images as files. */
  private List<FeedEntry> publications(List<Made> made) {
    List<FeedEntry> entries = new ArrayList<>();
    for (Made job : made) {
      try {
        Optional<Attachment> cover = Optional.empty();
        Optional<Media.Image> picture = job.cover().join();
        if (picture.isPresent() && !job.attachments().isEmpty()) {
          cover =
              Optional.of(
                  new Attachment(
                      feeds.image(picture.get()),
                      picture.get().type(),
                      picture.get().data().size()));
        }
        Publication publication = job.job().publication();
        feeds.images(publication.articles());
        entries.add(new FeedEntry(publication, job.attachments(), cover, PageNames.of(job.job())));
      } catch (IOException | CompletionException unwritable) {
        fail(
            job.job().input(),
            "the images of its page could not be written: " + Failure.reason(unwritable),
            unwritable);
      }
    }
    return entries;
  }

  /** Writes the page of each article. */
  private void pages(List<FeedEntry> publications, ExecutorService workers) {
    if (publications.isEmpty()) {
      return;
    }
    ArticlePages pages = site.pages(publications);
    List<CompletableFuture<Edition>> written = new ArrayList<>();
    for (FeedEntry entry : publications) {
      for (int i = 0; i < entry.pages().size(); i++) {
        int index = i;
        written.add(CompletableFuture.supplyAsync(() -> page(pages, entry, index), workers));
      }
    }
    for (CompletableFuture<Edition> page : written) {
      try {
        listener.written(page.join());
      } catch (CompletionException failure) {
        fail(
            settings.output().toString(),
            "the page of an article could not be written: " + Failure.reason(failure),
            failure);
      }
    }
  }

  private static Edition page(ArticlePages pages, FeedEntry entry, int index) {
    try {
      return pages.write(entry, index);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void site(List<FeedEntry> publications) {
    try {
      site.write(publications).forEach(listener::written);
    } catch (IOException unwritable) {
      fail(
          settings.output().toString(),
          "the catalogue could not be written: " + Failure.reason(unwritable),
          unwritable);
    }
  }

  private void fail(String name, String message) {
    failed = true;
    listener.failed(name, message, Optional.empty());
  }

  private void fail(String name, String message, Throwable cause) {
    failed = true;
    listener.failed(name, message, Optional.of(cause));
  }
}
