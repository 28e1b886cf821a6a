package org.plainpress.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.cover.Covers;
import org.plainpress.epub.EpubExtras;
import org.plainpress.epub.EpubWriter;
import org.plainpress.paging.Pagination;
import org.plainpress.pdf.PdfReport;
import org.plainpress.pdf.PdfWriter;
import org.plainpress.settings.Format;

/**
 * Writes the editions of publications in the background. An EPUB carries the pages of the PDF that
 * is made beside it, so it is written once those are known.
 */
final class EditionWriters {

  /** How many characters that no font has are named in a note. */
  private static final int MOST_NAMED = 12;

  /** The formats that are editions of their own, in the order of their media types. */
  static final List<Format> ORDER = List.of(Format.EPUB, Format.PDF);

  private static final CompletableFuture<Optional<Media.Image>> NO_COVER =
      CompletableFuture.completedFuture(Optional.empty());

  private final ExportSettings settings;
  private final Executor workers;
  private final EpubWriter epub;
  private final PdfWriter pdf;

  EditionWriters(ExportSettings settings, Executor workers) {
    this.settings = settings;
    this.workers = workers;
    this.epub = new EpubWriter(settings.epub(), settings.undated());
    this.pdf = new PdfWriter(settings.pdf(), settings.undated());
  }

  /** Where editions are put. */
  @FunctionalInterface
  interface Place {

    /** Keeps what is written under the name of a file. */
    <T> AtomicFile.Written<T> write(Path file, AtomicFile.ReportedContent<T> content)
        throws IOException;
  }

  /**
   * An edition that is in its place.
   *
   * @param size its size in bytes
   * @param pagination where its pages begin; absent where the format has no pages
   * @param notes what a person should know of it, a line each
   */
  record Written(long size, Optional<Pagination> pagination, List<String> notes) {}

  /**
   * An edition in the making.
   *
   * @param file where it will be
   * @param written completes when it is there
   */
  record Pending(Format format, Path file, CompletableFuture<Written> written) {}

  /**
   * A job whose editions are in the making.
   *
   * @param cover what the publication looks like from outside; empty where no edition shows it
   */
  record Started(Job job, List<Pending> editions, CompletableFuture<Optional<Media.Image>> cover) {}

  /** Returns a job whose editions were made before. */
  Started there(Job job, Map<Format, Long> sizes) {
    List<Pending> editions = new ArrayList<>();
    sizes.forEach(
        (format, size) ->
            editions.add(
                new Pending(
                    format,
                    file(job, format),
                    CompletableFuture.completedFuture(
                        new Written(size, Optional.empty(), List.of())))));
    return new Started(job, editions, settings.site() ? cover(job) : NO_COVER);
  }

  private CompletableFuture<Optional<Media.Image>> cover(Job job) {
    return CompletableFuture.supplyAsync(
        () -> Covers.of(settings.epub(), job.publication()), workers);
  }

  /** Starts to write the editions of a job into the output folder. */
  Started start(Job job) {
    return start(job, AtomicFile::writeReported);
  }

  /** Starts to write the editions of a job. */
  Started start(Job job, Place place) {
    boolean wantsEpub = settings.formats().contains(Format.EPUB);
    boolean wantsPdf = settings.formats().contains(Format.PDF);
    // Asked for first, so that nothing waits for what has not begun.
    CompletableFuture<Optional<Media.Image>> cover =
        wantsEpub || settings.site() && wantsPdf ? cover(job) : NO_COVER;
    List<Pending> editions = new ArrayList<>();
    CompletableFuture<Optional<EpubExtras.PagedEdition>> pages =
        CompletableFuture.completedFuture(Optional.empty());
    if (wantsPdf) {
      Path file = file(job, Format.PDF);
      CompletableFuture<Written> written =
          CompletableFuture.supplyAsync(() -> pdf(job.publication(), file, place), workers);
      editions.add(new Pending(Format.PDF, file, written));
      // A PDF that fails leaves the EPUB without pages.
      pages = written.handle((edition, failure) -> paged(job, file, edition));
    }
    if (wantsEpub) {
      Path file = file(job, Format.EPUB);
      CompletableFuture<Written> written =
          pages.thenCombine(
              cover,
              (paged, picture) ->
                  epub(job.publication(), new EpubExtras(picture, paged), file, place));
      editions.add(new Pending(Format.EPUB, file, written));
    }
    return new Started(job, editions, cover);
  }

  private Path file(Job job, Format format) {
    return settings.output().resolve(job.slug() + format.file());
  }

  private static Optional<EpubExtras.PagedEdition> paged(Job job, Path file, Written pdf) {
    String name = file.getFileName() + " (" + job.publication().meta().id() + ")";
    return Optional.ofNullable(pdf)
        .flatMap(Written::pagination)
        .map(pagination -> new EpubExtras.PagedEdition(name, pagination));
  }

  private Written epub(Publication publication, EpubExtras extras, Path file, Place place) {
    try {
      AtomicFile.Written<Path> written =
          place.write(
              file,
              out -> {
                epub.write(publication, extras, out);
                return file;
              });
      return new Written(written.size(), Optional.empty(), List.of());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Written pdf(Publication publication, Path file, Place place) {
    try {
      AtomicFile.Written<PdfReport> written = place.write(file, out -> pdf.write(publication, out));
      PdfReport report = written.report();
      return new Written(written.size(), Optional.of(report.pagination()), notes(report));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static List<String> notes(PdfReport report) {
    if (report.missing().isEmpty()) {
      return List.of();
    }
    StringBuilder characters = new StringBuilder();
    report.missing().stream()
        .limit(MOST_NAMED)
        .forEach(c -> characters.append(String.format(" U+%04X", c)));
    String more = report.missing().size() > MOST_NAMED ? " and others" : "";
    return List.of("shown as a box, since no font has them:" + characters + more);
  }
}
