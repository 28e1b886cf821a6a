package org.plainpress.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Tells where each glyph of a PDF stands. */
public final class PdfGlyphs {

  private PdfGlyphs() {}

  /** Returns the glyphs of a document, page by page. */
  public static List<TextPosition> of(byte[] pdf) throws IOException {
    List<TextPosition> glyphs = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          glyphs.add(text);
        }
      }.getText(document);
    }
    return glyphs;
  }
}
