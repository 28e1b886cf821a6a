package org.plainpress.read.input;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.InputFormat;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;
import org.plainpress.read.archive.HarReader;
import org.plainpress.read.archive.MhtmlReader;
import org.plainpress.read.archive.WaczReader;
import org.plainpress.read.archive.WarcReader;
import org.plainpress.read.book.ArticleJsonReader;
import org.plainpress.read.book.EpubReader;
import org.plainpress.read.book.PdfReader;
import org.plainpress.read.bytes.ByteRange;
import org.plainpress.read.document.DocxReader;
import org.plainpress.read.document.OdtReader;
import org.plainpress.read.feed.FeedReader;
import org.plainpress.read.feed.JsonFeedReader;
import org.plainpress.read.html.HtmlReader;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.read.mail.MailReader;
import org.plainpress.read.markdown.MarkdownReader;
import org.plainpress.read.rtf.RtfReader;
import org.plainpress.read.text.TextReader;
import org.plainpress.settings.ReadSettings;

/**
 * Finds the reader for a source by what it holds. A reader is only made when it is needed: most
 * bring libraries of their own.
 */
public final class Readers implements ArticleReader {

  private final ImageImporter importer;
  private final Optional<InputFormat> forced;
  private final Clock clock;
  private final ReadLimits limits;
  private final boolean explained;

  /** Makes readers that tell formats by what sources hold, and go by the system's clock. */
  public Readers() {
    this(
        new ImageImporter(ReadSettings.LARGEST_IMAGE),
        Optional.empty(),
        Clock.systemUTC(),
        ReadLimits.DEFAULT,
        false);
  }

  /** Makes readers as settings say, which go by the system's clock. */
  static Readers of(ReadSettings settings, ImageImporter importer) {
    return new Readers(
        importer,
        settings.assumed().format(),
        Clock.systemUTC(),
        settings.limits(),
        settings.explained());
  }

  /**
   * Makes readers.
   *
   * @param importer makes the images of books and archives fit for editions
   * @param forced the format of every source, whatever it looks like; empty where what a source
   *     holds tells its format
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told where
   *     nothing in the text does
   * @param limits say how much is read
   * @param explained whether readings tell why
   */
  public Readers(
      ImageImporter importer,
      Optional<InputFormat> forced,
      Clock clock,
      ReadLimits limits,
      boolean explained) {
    this.importer = importer;
    this.forced = forced;
    this.clock = clock;
    this.limits = limits;
    this.explained = explained;
  }

  @Override
  public List<Reading> read(Source source) {
    return reader(format(source)).read(source).stream().map(DeadLinks::noted).toList();
  }

  @Override
  public void read(Source source, Readings readings) {
    reader(format(source)).read(source, noted(readings));
  }

  /** Reads a part of a source: of a web archive, or of lines of JSON. */
  void read(Source source, ByteRange part, Readings readings) {
    if (format(source) == InputFormat.WARC) {
      warc().read(source, part, noted(readings));
    } else {
      read(
          new Source(
              source.name(),
              part.of(source.content()),
              source.address(),
              source.charset(),
              source.encoding(),
              source.pictures()),
          readings);
    }
  }

  /** Returns the format of a source. */
  InputFormat format(Source source) {
    return forced.orElseGet(() -> Signature.of(source));
  }

  private static Readings noted(Readings readings) {
    return new Readings() {
      @Override
      public void accept(Reading reading) {
        readings.accept(DeadLinks.noted(reading));
      }

      @Override
      public void note(ReadingNote note) {
        readings.note(note);
      }

      @Override
      public void unreadable(String message) {
        readings.unreadable(message);
      }
    };
  }

  private WarcReader warc() {
    return new WarcReader(
        new HtmlReader(clock, explained), new TextReader(clock), this::other, importer, limits);
  }

  /** Reads a feed or a text in an archive. */
  private List<Reading> other(Source source) {
    InputFormat told = Signature.of(source);
    return switch (told) {
      case TEXT, HTML, FEED, JSONFEED, MARKDOWN, RTF -> reader(told).read(source);
      default -> List.of();
    };
  }

  private ArticleReader reader(InputFormat format) {
    return switch (format) {
      case TEXT -> forced.isPresent() ? TextReader.ofAny(clock) : new TextReader(clock);
      case HTML -> new HtmlReader(clock, explained);
      case MHTML -> new MhtmlReader(new HtmlReader(clock, explained), importer, limits);
      case MAIL -> new MailReader(importer, clock, limits);
      case FEED -> new FeedReader();
      case JSONFEED -> new JsonFeedReader();
      case MARKDOWN -> new MarkdownReader(clock);
      case DOCX -> new DocxReader(clock, limits);
      case JSON -> new ArticleJsonReader(importer, limits);
      case EPUB -> new EpubReader(importer, clock, limits);
      case PDF -> new PdfReader(limits);
      case WARC -> warc();
      case WACZ -> new WaczReader(warc(), limits);
      case HAR -> new HarReader(new HtmlReader(clock, explained), importer);
      case ODT -> new OdtReader(importer, clock, limits);
      case RTF -> new RtfReader(importer, clock);
    };
  }
}
