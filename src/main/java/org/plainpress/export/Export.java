package org.plainpress.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.Feed;
import org.plainpress.feed.FeedEntry;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;

/** Makes editions of inputs. What fails is told, and the rest is still made. */
public final class Export {

  private final ExportSettings settings;
  private final ExportListener listener;
  private final EditionWriters writers;
  private boolean failed;

  public Export(ExportSettings settings, ExportListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.writers = new EditionWriters(settings.pdf(), settings.undated());
  }

  /** A publication, the name its editions have, and the input to name when one fails. */
  private record Job(Publication publication, String slug, String input) {}

  /** An edition in the making: of which job, in which format. */
  private record Pending(
      Job job, Format format, Path file, Future<EditionWriters.Written> written) {}

  /**
   * @return whether all was made
   */
  public boolean run(Inputs inputs, List<Inputs.Input> named) {
    List<String> names = new ArrayList<>();
    List<Article> articles = read(inputs, named, names);
    if (articles.isEmpty() || !isPossible(articles) || !makeFolder()) {
      return false;
    }
    List<Job> jobs = jobs(articles, names);
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Export::worker);
    try {
      List<FeedEntry> entries = write(jobs, workers);
      feeds(entries, workers);
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
    for (Inputs.Input input : named) {
      try {
        for (Reading reading : inputs.read(input)) {
          articles.add(settings.overrides().applyTo(reading.article()));
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
    if (articles.size() > 1 && settings.overrides().isOfOne()) {
      fail(
          "--title, --source",
          "are of one article, but " + articles.size() + " were read; export it alone",
          null);
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
          "cannot be made (" + reason(unwritable) + "); name another folder with --output",
          unwritable);
    }
    return false;
  }

  private List<Job> jobs(List<Article> articles, List<String> names) {
    Slug slugs = new Slug();
    if (settings.bundle().isPresent()) {
      String title = settings.bundle().get();
      return List.of(new Job(Publication.bundle(title, articles), slugs.of(title), names.get(0)));
    }
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      jobs.add(new Job(Publication.of(article), slugs.of(article.meta().title()), names.get(i)));
    }
    return jobs;
  }

  /** Writes the editions of each job; what could be written becomes the entries of feeds. */
  private List<FeedEntry> write(List<Job> jobs, ExecutorService workers) {
    List<Pending> pending = new ArrayList<>();
    // The slowest first, so that the workers end together.
    for (Job job : jobs) {
      for (Format format : List.of(Format.PDF, Format.EPUB)) {
        if (settings.formats().contains(format)) {
          Path file = settings.output().resolve(job.slug() + format.file());
          pending.add(
              new Pending(
                  job,
                  format,
                  file,
                  workers.submit(() -> writers.write(job.publication(), format, file))));
        }
      }
    }
    List<FeedEntry> entries = new ArrayList<>();
    int done = 0;
    for (Job job : jobs) {
      List<Attachment> attachments = new ArrayList<>();
      for (Pending edition : pending.subList(done, Math.min(pending.size(), done + perJob()))) {
        finish(edition, attachments);
        listener.progress(++done, pending.size());
      }
      // The EPUB first: RSS has room for one.
      attachments.sort((a, b) -> a.mediaType().compareTo(b.mediaType()));
      for (Article article : job.publication().articles()) {
        entries.add(new FeedEntry(article, attachments));
      }
    }
    return entries;
  }

  private int perJob() {
    return (int) settings.formats().stream().filter(format -> !format.isFeed()).count();
  }

  private void finish(Pending edition, List<Attachment> attachments) {
    try {
      EditionWriters.Written written = edition.written().get();
      Holdings holdings = Holdings.of(edition.job().publication().articles());
      String words = holdings.words();
      if (written.pages() > 0) {
        words = written.pages() + (written.pages() == 1 ? " page, " : " pages, ") + words;
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
          edition.job().input(),
          "the " + edition.format() + " could not be written: " + reason(failure.getCause()),
          failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      fail(edition.job().input(), "the " + edition.format() + " was interrupted", interrupted);
    }
  }

  private void feeds(List<FeedEntry> entries, ExecutorService workers) {
    Feed feed = Feed.of(entries, settings.baseUrl(), settings.undated());
    List<Format> formats = settings.formats().stream().filter(Format::isFeed).sorted().toList();
    List<Future<Long>> sizes = new ArrayList<>();
    for (Format format : formats) {
      Path file = settings.output().resolve(format.file());
      sizes.add(workers.submit(() -> writers.write(feed, format, file)));
    }
    String count = entries.size() == 1 ? "1 entry" : entries.size() + " entries";
    String links =
        settings.baseUrl().isPresent() ? "" : ", links relative (--base-url makes them absolute)";
    for (int i = 0; i < formats.size(); i++) {
      Path file = settings.output().resolve(formats.get(i).file());
      try {
        listener.written(new Edition(file, sizes.get(i).get(), count + links));
      } catch (ExecutionException failure) {
        fail(
            file.toString(),
            "could not be written: " + reason(failure.getCause()),
            failure.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        fail(file.toString(), "was interrupted", interrupted);
      }
    }
  }

  private void fail(String name, String message, Throwable cause) {
    failed = true;
    listener.failed(name, message, cause);
  }

  /** An exception in a person's words. */
  private static String reason(Throwable failure) {
    if (failure instanceof AccessDeniedException) {
      return "writing is not allowed there";
    }
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
