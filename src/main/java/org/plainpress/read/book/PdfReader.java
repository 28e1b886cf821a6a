package org.plainpress.read.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.plainpress.article.Article;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.Unpacking;

/**
 * Reads PDFs that carry our articles as attachments (ISO 19005-3, 6.8). All others are refused,
 * since a PDF shows its words without telling how they belong together.
 */
public final class PdfReader implements ArticleReader {

  private final ReadLimits limits;

  /** Makes a reader with the usual limits. */
  public PdfReader() {
    this(ReadLimits.DEFAULT);
  }

  /**
   * Makes a reader.
   *
   * @param limits say how much attachments may unpack to
   */
  public PdfReader(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    byte[] bytes = source.bytes();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<Reading> readings = new ArrayList<>();
      PdfParts files = new PdfParts(document, new Unpacking(bytes.length, limits));
      for (byte[] json : files.articles()) {
        for (Article article : parsed(json, files)) {
          readings.add(new Reading(article, List.of()));
        }
      }
      if (readings.isEmpty()) {
        throw new UnreadableSource(
            "this PDF carries no article: it was not made by Plainpress, or with nothing attached (ua1-a2a); give what it was made from");
      }
      return readings;
    } catch (InvalidPasswordException locked) {
      throw new UnreadableSource("this PDF is locked by a password", locked);
    } catch (IOException | UncheckedIOException damaged) {
      throw new UnreadableSource("this PDF is damaged", damaged);
    }
  }

  /** Returns the articles of an attachment; none where it is another program's. */
  private static List<Article> parsed(byte[] json, PdfParts files) {
    try {
      return ArticleJson.parse(json, name -> Optional.of(files.image(name)));
    } catch (MalformedArticleJson foreign) {
      // Another program's attachment.
      return List.of();
    }
  }
}
