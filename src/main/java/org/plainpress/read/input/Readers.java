package org.plainpress.read.input;

import java.util.List;
import java.util.Optional;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.InputFormat;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.archive.MhtmlReader;
import org.plainpress.read.archive.WarcReader;
import org.plainpress.read.book.ArticleJsonReader;
import org.plainpress.read.book.EpubReader;
import org.plainpress.read.book.PdfReader;
import org.plainpress.read.document.DocxReader;
import org.plainpress.read.feed.FeedReader;
import org.plainpress.read.feed.JsonFeedReader;
import org.plainpress.read.html.HtmlReader;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.read.markdown.MarkdownReader;
import org.plainpress.read.text.TextReader;
import org.plainpress.settings.ReadSettings;

/**
 * Finds the reader for a source by what it holds. A reader is only made when it is needed: most
 * bring libraries of their own.
 */
public final class Readers implements ArticleReader {

  private final ImageImporter importer;
  private final Optional<InputFormat> forced;

  public Readers() {
    this(new ImageImporter(ReadSettings.LARGEST_IMAGE), Optional.empty());
  }

  /**
   * @param forced the format of every source, whatever it looks like
   */
  public Readers(ImageImporter importer, Optional<InputFormat> forced) {
    this.importer = importer;
    this.forced = forced;
  }

  @Override
  public List<Reading> read(Source source) {
    return reader(forced.orElseGet(() -> Signature.of(source))).read(source);
  }

  private ArticleReader reader(InputFormat format) {
    return switch (format) {
      case TEXT -> new TextReader();
      case HTML -> new HtmlReader();
      case MHTML -> new MhtmlReader(new HtmlReader(), importer);
      case FEED -> new FeedReader();
      case JSONFEED -> new JsonFeedReader();
      case MARKDOWN -> new MarkdownReader();
      case DOCX -> new DocxReader();
      case JSON -> new ArticleJsonReader();
      case EPUB -> new EpubReader(importer);
      case PDF -> new PdfReader();
      case WARC -> new WarcReader(new HtmlReader());
    };
  }
}
