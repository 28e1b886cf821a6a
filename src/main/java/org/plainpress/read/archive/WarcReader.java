package org.plainpress.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Content;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;

/**
 * Reads web archives (WARC, ISO 28500): one article for each page that was saved with success. Only
 * one record at a time is in memory.
 */
public final class WarcReader implements ArticleReader {

  /** Pages with more bytes than this are left out, with a note. */
  private static final int LARGEST_PAGE = 32 << 20;

  private final ArticleReader pages;

  /**
   * Makes a reader.
   *
   * @param pages reads the pages in the archive
   */
  public WarcReader(ArticleReader pages) {
    this.pages = pages;
  }

  @Override
  public List<Reading> read(Source source) {
    List<Reading> readings = new ArrayList<>();
    List<ReadingNote> unread = new ArrayList<>();
    try (InputStream in = source.content().open();
        var archive = new org.netpreserve.jwarc.WarcReader(in)) {
      for (Optional<WarcRecord> next = archive.next(); next.isPresent(); next = archive.next()) {
        if (next.get() instanceof WarcResponse response) {
          read(response, source, readings, unread);
        }
      }
    } catch (ParsingException broken) {
      if (readings.isEmpty()) {
        throw new UnreadableSource("this archive is damaged: " + broken.getMessage(), broken);
      }
      unread.add(ReadingNote.ofWhole("the archive is damaged behind its last page that was read"));
    } catch (IOException broken) {
      if (readings.isEmpty()) {
        throw new UnreadableSource("this archive is damaged", broken);
      }
      unread.add(ReadingNote.ofWhole("the archive breaks off"));
    }
    if (readings.isEmpty()) {
      throw new UnreadableSource("no page with an article is in this archive");
    }
    return withNotes(readings, unread);
  }

  /**
   * Reads the page that a response holds, if it is one and was served with success.
   *
   * @param readings receives its article
   * @param unread receives a note where no article could be read
   */
  private void read(
      WarcResponse response, Source source, List<Reading> readings, List<ReadingNote> unread)
      throws IOException {
    String target = response.target();
    String type = response.payloadType().base().toString().toLowerCase(Locale.ROOT);
    boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
    HttpResponse http = response.http();
    if (!page || http.status() != 200) {
      return;
    }
    byte[] bytes = http.bodyDecoded().stream().readNBytes(LARGEST_PAGE + 1);
    if (bytes.length > LARGEST_PAGE) {
      unread.add(ReadingNote.ofWhole(target + ": is larger than " + (LARGEST_PAGE >> 20) + " MB"));
      return;
    }
    Optional<String> charset = Optional.ofNullable(http.contentType().parameters().get("charset"));
    try {
      readings.addAll(
          pages.read(
              new Source(
                  target, Content.of(bytes), Optional.of(target), charset, source.pictures())));
    } catch (UnreadableSource none) {
      unread.add(ReadingNote.ofWhole(target + ": " + none.getMessage()));
    }
  }

  /** Adds notes about pages that could not be read to the last article. */
  private static List<Reading> withNotes(List<Reading> readings, List<ReadingNote> unread) {
    if (unread.isEmpty()) {
      return readings;
    }
    int last = readings.size() - 1;
    List<ReadingNote> notes = new ArrayList<>(readings.get(last).notes());
    notes.addAll(unread);
    readings.set(last, new Reading(readings.get(last).article(), notes));
    return readings;
  }
}
