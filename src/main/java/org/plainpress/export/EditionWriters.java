package org.plainpress.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Publication;
import org.plainpress.epub.EpubWriter;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.Feed;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.pdf.PdfReport;
import org.plainpress.pdf.PdfSettings;
import org.plainpress.pdf.PdfWriter;

/** The writer of each format. Used from many threads. */
final class EditionWriters {

  private static final int MOST_NAMED = 12;

  private final EpubWriter epub;
  private final PdfWriter pdf;

  EditionWriters(PdfSettings settings, OffsetDateTime undated) {
    epub = new EpubWriter(undated);
    pdf = new PdfWriter(settings, undated);
  }

  /**
   * @param size in bytes
   * @param pages 0 where the format has none
   */
  record Written(long size, int pages, List<String> notes) {}

  Written write(Publication publication, Format format, Path file) throws IOException {
    return switch (format) {
      case EPUB ->
          new Written(AtomicFile.write(file, out -> epub.write(publication, out)), 0, List.of());
      case PDF -> pdf(publication, file);
      case RSS, ATOM, JSON -> throw new IllegalArgumentException(format + " is a feed");
    };
  }

  private Written pdf(Publication publication, Path file) throws IOException {
    PdfReport[] report = new PdfReport[1];
    long size = AtomicFile.write(file, out -> report[0] = pdf.write(publication, out));
    List<String> notes = new ArrayList<>();
    if (!report[0].missing().isEmpty()) {
      StringBuilder characters = new StringBuilder();
      report[0].missing().stream()
          .limit(MOST_NAMED)
          .forEach(c -> characters.append(String.format(" U+%04X", c)));
      String more = report[0].missing().size() > MOST_NAMED ? " and others" : "";
      notes.add("shown as a box, since no font has them:" + characters + more);
    }
    return new Written(size, report[0].pages(), notes);
  }

  long write(Feed feed, Format format, Path file) throws IOException {
    FeedWriter writer =
        switch (format) {
          case RSS -> new RssWriter();
          case ATOM -> new AtomWriter();
          case JSON -> new JsonFeedWriter();
          case EPUB, PDF -> throw new IllegalArgumentException(format + " is no feed");
        };
    byte[] bytes = writer.write(feed);
    return AtomicFile.write(file, out -> out.write(bytes));
  }
}
