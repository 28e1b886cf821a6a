package org.plainpress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plainpress.article.Publication;
import org.plainpress.cover.Covers;
import org.plainpress.epub.EpubExtras;
import org.plainpress.epub.EpubWriter;
import org.plainpress.export.AtomicFile;
import org.plainpress.export.FolderLock;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.feed.StoredEntry;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.pdf.PdfReport;
import org.plainpress.pdf.PdfWriter;
import org.plainpress.settings.Format;

/**
 * Writes the editions of one article or publication, made by {@link Plainpress#editions}. Editions
 * know one another in the order in which they are written: an EPUB that is written after a PDF
 * carries that PDF's pages (a page list and page breaks, EPUB Accessibility 1.1, 3.2), and a feed
 * that is written to a path offers the EPUB and the PDF that were written to the same folder before
 * it. Of several PDFs the last counts. A feed holds all articles and takes the place of a feed that
 * was there, once no run of the command line is writing to its folder; feeds that go on from run to
 * run are what the command line makes. Safe for use by many threads at once; editions that are
 * written at the same moment do not know one another.
 */
public final class Editions {

  /** An edition that was written to a path. */
  private record Written(Format format, Path file, long size) {}

  private final Publication publication;
  private final WriteSettings settings;
  private volatile Optional<EpubExtras.PagedEdition> paged = Optional.empty();
  private final List<Written> written = new CopyOnWriteArrayList<>();

  Editions(Publication publication, WriteSettings settings) {
    this.publication = publication;
    this.settings = settings;
  }

  /**
   * Writes an edition to a file. Whoever looks at the path sees the old file or the whole new one.
   *
   * @param format the format
   * @param file in a folder that exists; replaced where it exists itself
   * @return the file's size in bytes
   * @throws UnwritableEdition where the file cannot be written, or, for a feed, where another run
   *     keeps its folder for more than two minutes; nothing of it is left then
   */
  public long write(Format format, Path file) {
    Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    try {
      AtomicFile.Written<Optional<EpubExtras.PagedEdition>> result =
          format.isFeed() && folder.isPresent()
              ? writtenAlone(format, file, folder.get())
              : written(format, file, folder);
      // Only what is in its place is there to be named by others.
      result.report().ifPresent(pages -> paged = Optional.of(pages));
      Path path = file.toAbsolutePath().normalize();
      written.removeIf(before -> before.file().equals(path));
      written.add(new Written(format, path, result.size()));
      return result.size();
    } catch (IOException failure) {
      throw new UnwritableEdition(
          "the " + format + " could not be written to " + file + ": " + reason(failure), failure);
    }
  }

  private AtomicFile.Written<Optional<EpubExtras.PagedEdition>> written(
      Format format, Path file, Optional<Path> folder) throws IOException {
    return AtomicFile.writeReported(
        file, out -> write(format, out, name(file), attachments(folder)));
  }

  /** Writes a feed while no run goes on with the feeds of its folder. */
  private AtomicFile.Written<Optional<EpubExtras.PagedEdition>> writtenAlone(
      Format format, Path file, Path folder) throws IOException {
    FolderLock lock = FolderLock.take(folder, FolderLock.WAIT, line -> {});
    try {
      return written(format, file, Optional.of(folder));
    } finally {
      lock.close();
    }
  }

  /**
   * Writes an edition to a stream.
   *
   * @param format the format
   * @param out receives the edition, and is left open
   * @throws UnwritableEdition where the stream fails
   */
  public void write(Format format, OutputStream out) {
    try {
      Optional<EpubExtras.PagedEdition> pages =
          write(format, out, publication.meta().title(), List.of());
      out.flush();
      pages.ifPresent(edition -> paged = Optional.of(edition));
    } catch (IOException failure) {
      throw new UnwritableEdition(
          "the " + format + " could not be written: " + reason(failure), failure);
    }
  }

  /** Writes an edition, and returns the pages that an EPUB after it may carry. */
  private Optional<EpubExtras.PagedEdition> write(
      Format format, OutputStream out, String name, List<Attachment> attachments)
      throws IOException {
    switch (format) {
      case EPUB -> epub(out);
      case PDF -> {
        return Optional.of(pdf(out, name));
      }
      case RSS -> feed(new RssWriter(), out, attachments);
      case ATOM -> feed(new AtomWriter(), out, attachments);
      case JSON -> feed(new JsonFeedWriter(), out, attachments);
    }
    return Optional.empty();
  }

  private EpubExtras.PagedEdition pdf(OutputStream out, String name) throws IOException {
    PdfReport report = new PdfWriter(settings.pdf(), settings.undated()).write(publication, out);
    String edition = name + " (" + publication.meta().id() + ")";
    return new EpubExtras.PagedEdition(edition, report.pagination());
  }

  private void epub(OutputStream out) throws IOException {
    EpubExtras extras = new EpubExtras(Covers.of(settings.epub(), publication), paged);
    new EpubWriter(settings.epub(), settings.undated()).write(publication, extras, out);
  }

  private <E extends StoredEntry<E>> void feed(
      FeedWriter<E> writer, OutputStream out, List<Attachment> attachments) throws IOException {
    List<FeedEntry> entries =
        publication.articles().stream().map(article -> FeedEntry.of(article, attachments)).toList();
    out.write(LivingFeed.start(writer, entries, settings.feed(), settings.now()));
  }

  /** Returns the editions that lie in a folder, the EPUB first: RSS has room for one. */
  private List<Attachment> attachments(Optional<Path> folder) {
    List<Attachment> attachments = new ArrayList<>();
    for (Format format : List.of(Format.EPUB, Format.PDF)) {
      for (Written edition : written) {
        if (edition.format() == format
            && folder.equals(Optional.ofNullable(edition.file().getParent()))) {
          attachments.add(new Attachment(name(edition.file()), format.mediaType(), edition.size()));
        }
      }
    }
    return attachments;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such folder; make it first";
    }
    if (failure instanceof FileSystemException file) {
      return Optional.ofNullable(file.getReason()).orElse("it cannot be written there");
    }
    return Optional.ofNullable(failure.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse(failure.getClass().getSimpleName());
  }
}
