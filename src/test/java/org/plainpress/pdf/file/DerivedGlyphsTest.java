package org.plainpress.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.pdf.draw.DerivedGlyph;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.FontFile;
import org.plainpress.shape.FontSelection;

@DisplayName("Glyphs made of others, in a TrueType font")
class DerivedGlyphsTest {

  private static final FontFile FILE =
      FontSelection.of(new BitSet(), Typeface.ATKINSON).get(0).file();

  @Test
  @DisplayName("stand behind the font's own, with the outlines of their parts in their places")
  void added() throws IOException {
    int glyph = FILE.inked();
    DerivedGlyph stacked =
        new DerivedGlyph(
            List.of(new DerivedGlyph.Part(glyph, 0, 0), new DerivedGlyph.Part(glyph, 30, 700)),
            456);
    DerivedGlyph blank = new DerivedGlyph(List.of(), 7);
    byte[] bytes = DerivedGlyphs.added(FILE.bytes(), List.of(stacked, blank), id -> id);
    try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes))) {
      int count = FILE.glyphCount();
      assertThat(font.getNumberOfGlyphs()).isEqualTo(count + 2);
      assertThat(font.getAdvanceWidth(count)).isEqualTo(456);
      assertThat(font.getAdvanceWidth(count + 1)).isEqualTo(7);
      assertThat(font.getAdvanceWidth(glyph)).isEqualTo(FILE.advance(glyph));
      BoundingBox own = font.getGlyph().getGlyph(glyph).getBoundingBox();
      BoundingBox both = font.getGlyph().getGlyph(count).getBoundingBox();
      assertThat(both.getLowerLeftY()).isEqualTo(own.getLowerLeftY());
      assertThat(both.getUpperRightX()).isEqualTo(own.getUpperRightX() + 30);
      assertThat(both.getUpperRightY()).isEqualTo(own.getUpperRightY() + 700);
      assertThat(font.getGlyph().getGlyph(count).getPath().getBounds2D().getHeight())
          .isEqualTo(both.getHeight());
    }
  }
}
