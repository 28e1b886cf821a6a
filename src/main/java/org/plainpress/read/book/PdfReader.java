package org.plainpress.read.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.plainpress.article.Article;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.mark.OwnEditions;
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
      Unpacking unpacking = new Unpacking(bytes.length, limits);
      for (byte[] json : attachments(document, unpacking).values()) {
        for (Article article : parsed(json)) {
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
    } catch (IOException damaged) {
      throw new UnreadableSource("this PDF is damaged", damaged);
    }
  }

  /** Returns the articles of an attachment; none where it is another program's. */
  private static List<Article> parsed(byte[] json) {
    try {
      return ArticleJson.parse(json);
    } catch (MalformedArticleJson foreign) {
      // Another program's attachment.
      return List.of();
    }
  }

  /** Returns the attachments that are named as ours are, in the order of their names. */
  private static Map<String, byte[]> attachments(PDDocument document, Unpacking unpacking)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names == null || names.getEmbeddedFiles() == null) {
      return files;
    }
    Map<String, PDComplexFileSpecification> embedded = names.getEmbeddedFiles().getNames();
    if (embedded == null) {
      return files;
    }
    for (Map.Entry<String, PDComplexFileSpecification> entry : embedded.entrySet()) {
      PDEmbeddedFile file = entry.getValue() == null ? null : entry.getValue().getEmbeddedFile();
      if (file != null && OwnEditions.isAttachment(entry.getKey())) {
        try (InputStream in = opened(file)) {
          files.put(entry.getKey(), unpacking.read(in));
        }
      }
    }
    return files;
  }

  /**
   * Opens an attachment. PDFBox would inflate all of it at once; packed as ours are, it is inflated
   * as it is read.
   */
  private static InputStream opened(PDEmbeddedFile file) throws IOException {
    COSStream stream = file.getCOSObject();
    boolean deflated = COSName.FLATE_DECODE.equals(only(stream.getFilters()));
    return deflated && !stream.containsKey(COSName.DECODE_PARMS)
        ? new InflaterInputStream(stream.createRawInputStream())
        : file.createInputStream();
  }

  /** Returns a filter, or that of a list of one; a list of several as it is. */
  private static COSBase only(COSBase filters) {
    return filters instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filters;
  }
}
