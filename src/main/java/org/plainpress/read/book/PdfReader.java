package org.plainpress.read.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
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
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;

/**
 * Reads PDFs that carry our articles as attachments (ISO 19005-3, 6.8). All others are refused,
 * since a PDF shows its words without telling how they belong together.
 */
public final class PdfReader implements ArticleReader {

  @Override
  public List<Reading> read(Source source) {
    try (PDDocument document = Loader.loadPDF(source.bytes())) {
      List<Reading> readings = new ArrayList<>();
      for (byte[] json : attachments(document).values()) {
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
  private static Map<String, byte[]> attachments(PDDocument document) throws IOException {
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
        files.put(entry.getKey(), file.toByteArray());
      }
    }
    return files;
  }
}
