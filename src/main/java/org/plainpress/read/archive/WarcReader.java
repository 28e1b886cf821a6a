package org.plainpress.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Content;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ByteRange;
import org.plainpress.read.image.ImageImporter;

/**
 * Reads web archives (WARC, ISO 28500): one article for each page that was saved with success. A
 * record that is broken costs that record, and is told. Only one at a time is in memory.
 */
public final class WarcReader implements ArticleReader {

  /** The most lost records that are told one by one; an archive may hold thousands. */
  private static final int MOST_TOLD = 20;

  /** Matches an address that ends as those of pages do, and not as those of images. */
  private static final Pattern MAY_BE_PAGE =
      Pattern.compile("(?i)^[^?#]*(?:/[^./?#]*|\\.(?:x?html?|php|aspx?|jsp|cgi))(?:[?#].*)?$");

  private final ArticleReader pages;
  private final ArticleReader texts;
  private final ArticleReader others;
  private final ImageImporter importer;
  private final ReadLimits limits;

  /**
   * Makes a reader.
   *
   * @param pages reads the pages in the archive
   * @param texts reads what others made texts of (conversion records)
   * @param others reads feeds and texts, whatever they are
   * @param importer makes the images in the archive fit for editions
   * @param limits say how large a page may be
   */
  public WarcReader(
      ArticleReader pages,
      ArticleReader texts,
      ArticleReader others,
      ImageImporter importer,
      ReadLimits limits) {
    this.pages = pages;
    this.texts = texts;
    this.others = others;
    this.importer = importer;
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    Collected collected = new Collected();
    read(source, collected);
    return collected.withNotes();
  }

  @Override
  public void read(Source source, Readings readings) {
    Told told = new Told();
    readPages(source, ByteRange.WHOLE, readings, told);
    // Only what no page of the archive has is missing, and may be a page.
    if (told.none && !told.revisited.isEmpty() && told.saved.isEmpty()) {
      throw new UnreadableSource(
          "this archive only says that its pages did not change (revisit records); read the archive"
              + " that holds them");
    }
    told.revisited.removeAll(told.saved);
    told.revisited.removeIf(at -> !MAY_BE_PAGE.matcher(at).find());
    if (!told.none && !told.revisited.isEmpty()) {
      told.unread.add(
          "pages of which it only says that they did not change (revisit records): "
              + told.revisited.stream().limit(MOST_TOLD).collect(Collectors.joining(", "))
              + (told.revisited.size() > MOST_TOLD ? " and more" : ""));
    }
    if (told.none) {
      throw new UnreadableSource(
          "no page with an article is in this archive"
              + Stream.concat(told.unread.stream(), told.brokenOff.stream())
                  .findFirst()
                  .map(first -> ": " + first)
                  .orElse(""));
    }
    if (!told.documents.isEmpty()) {
      readings.note(
          ReadingNote.ofWhole(
              "left out files in this archive that are no page: "
                  + told.documents.entrySet().stream()
                      .map(one -> one.getValue() + " " + one.getKey())
                      .collect(Collectors.joining(", "))
                  + "; give them as files of their own"));
    }
    tell(told, readings);
  }

  /**
   * Reads the pages of a part of an archive, whose images may be anywhere in the archive. That the
   * part holds no page is no fault.
   *
   * @param part one of {@link WarcParts#of}
   */
  public void read(Source source, ByteRange part, Readings readings) {
    Told told = new Told();
    readPages(source, part, readings, told);
    tell(told, readings);
  }

  /** What there is to tell of an archive once its pages are read. */
  private static final class Told {

    /** Types of documents that are not read out of an archive. */
    private static final Map<String, String> DOCUMENTS =
        Map.of(
            "application/pdf",
            "PDF",
            "application/epub+zip",
            "EPUB",
            "application/msword",
            "Word",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Word",
            "application/vnd.oasis.opendocument.text",
            "ODT",
            "application/json",
            "JSON",
            "message/rfc822",
            "e-mail");

    private boolean none = true;
    private final List<String> unread = new ArrayList<>();
    private final Set<String> saved = new HashSet<>();
    private final Set<String> converted = new HashSet<>();
    private final Set<String> revisited = new LinkedHashSet<>();

    /** Records within which the archive ends. */
    private final List<String> brokenOff = new ArrayList<>();

    /** How many files of each type hold text that is not read. */
    private final Map<String, Integer> documents = new TreeMap<>();

    private void leftOut(String type) {
      Optional.ofNullable(DOCUMENTS.get(type))
          .ifPresent(kind -> documents.merge(kind, 1, Integer::sum));
    }
  }

  private void readPages(Source source, ByteRange part, Readings readings, Told told) {
    WarcImages images = new WarcImages(source.content(), importer, limits);
    try (WarcRecords records =
        new WarcRecords(
            source.content(),
            part.from(),
            lost -> {
              if (lost.offset() < part.to()) {
                (lost.breaksOff() ? told.brokenOff : told.unread).add(lost.toString());
              }
            })) {
      Optional<WarcRecords.Found> next = records.next();
      while (next.isPresent() && next.get().offset() < part.to()) {
        Optional<SavedPage> page = page(next.get(), told);
        if (next.get().record() instanceof WarcRevisit) {
          next.get().address().ifPresent(told.revisited::add);
        } else if (page.isPresent()) {
          told.saved.add(page.get().address());
        }
        next = records.next();
        // Only then is it known whether the record ended where it said.
        boolean again =
            page.filter(one -> one.isText() && told.converted.contains(one.address())).isPresent();
        page.filter(one -> !one.isText()).ifPresent(one -> told.converted.add(one.address()));
        if (page.isPresent() && !again && records.lastWasWhole()) {
          List<Reading> ofPage = read(page.get(), images, told.unread);
          told.none &= ofPage.isEmpty();
          ofPage.forEach(readings::accept);
        }
      }
    } catch (IOException unreadable) {
      told.unread.add(
          "the archive cannot be read further (" + WarcRecords.reason(unreadable) + ")");
    }
  }

  /**
   * Returns the page in a record, if it holds one that was served with success.
   *
   * @param told receives a note where it cannot be read, or is another document
   */
  private Optional<SavedPage> page(WarcRecords.Found found, Told told) {
    try {
      if (found.record() instanceof WarcResource resource) {
        return SavedPage.of(resource, limits, told::leftOut);
      }
      if (found.record() instanceof WarcConversion conversion) {
        return SavedPage.of(conversion, limits);
      }
      return found.record() instanceof WarcResponse response
          ? SavedPage.of(response, limits, told::leftOut)
          : Optional.empty();
    } catch (EOFException brokenOff) {
      // The records tell so themselves, since this one does not end where it says.
      return Optional.empty();
    } catch (IOException | RuntimeException broken) {
      told.unread.add(found.lost(WarcRecords.reason(broken)).toString());
      return Optional.empty();
    }
  }

  /**
   * Returns the article of a page.
   *
   * @param unread receives a note where no article could be read
   */
  private List<Reading> read(SavedPage page, WarcImages images, List<String> unread) {
    try {
      ArticleReader reader =
          switch (page.kind()) {
            case PAGE -> pages;
            case CONVERTED -> texts;
            case OTHER -> others;
          };
      return reader.read(
          new Source(
              page.address(),
              Content.of(page.bytes()),
              Optional.of(page.address()),
              page.charset(),
              images));
    } catch (UnreadableSource none) {
      unread.add(page.address() + ": " + none.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      // One page that no reader was prepared for must not take the others with it.
      unread.add(page.address() + ": cannot be read (" + fault.getClass().getSimpleName() + ")");
    }
    return List.of();
  }

  /** Tells of pages that could not be read. */
  private static void tell(Told told, Readings readings) {
    List<String> unread = told.unread;
    unread.stream().limit(MOST_TOLD).map(ReadingNote::ofWhole).forEach(readings::note);
    told.brokenOff.forEach(readings::unreadable);
    if (unread.size() > MOST_TOLD) {
      readings.note(ReadingNote.ofWhole((unread.size() - MOST_TOLD) + " more pages were not read"));
    }
  }
}
