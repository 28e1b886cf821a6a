package org.plainpress.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plainpress.article.Publication;
import org.plainpress.pdf.shape.Shaper;

/**
 * Writes a publication as one tagged PDF that is both PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO
 * 19005-3), with its Article JSON attached. Made once, used from many threads. The same publication
 * gives the same bytes.
 */
public final class PdfWriter {

  private final OffsetDateTime undated;

  /**
   * @param undated the date of publications that have none: an attachment must have one
   */
  public PdfWriter(OffsetDateTime undated) {
    this.undated = undated;
  }

  /**
   * @param out receives the PDF; left open
   * @throws IOException only where {@code out} does
   */
  public PdfReport write(Publication publication, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        Shaper shaper = new Shaper(publication.meta().language())) {
      PublicationLayout layout = new PublicationLayout(publication, document, shaper);
      layout.layOut();
      DocumentFile file = new DocumentFile(document, publication, undated);
      file.write(layout, out);
      return new PdfReport(layout.pages().size(), layout.fonts().missing());
    }
  }
}
