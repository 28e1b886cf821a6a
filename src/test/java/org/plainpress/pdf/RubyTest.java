package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Inline;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Editions;
import org.plainpress.testing.PdfGlyphs;

@DisplayName("A reading in a PDF")
class RubyTest {

  @Test
  @DisplayName("stands small above its base, in the middle, and the line goes on behind both")
  void above() throws IOException {
    List<TextPosition> glyphs = glyphs("ja", "水", "みず");
    TextPosition base = glyph(glyphs, "水");
    TextPosition first = glyph(glyphs, "み");
    TextPosition last = glyph(glyphs, "ず");
    assertThat(first.getFontSizeInPt()).isLessThan(base.getFontSizeInPt() * 0.7f);
    assertThat(first.getYDirAdj()).isLessThan(base.getYDirAdj() - base.getFontSizeInPt() * 0.8f);
    float middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
    assertThat(middle - base.getXDirAdj() - base.getWidthDirAdj() / 2).isBetween(-0.5f, 0.5f);
    assertThat(glyph(glyphs, "後").getXDirAdj()).isGreaterThan(base.getXDirAdj());
  }

  @Test
  @DisplayName("takes the room it needs where it is wider than its base")
  void wide() throws IOException {
    List<TextPosition> glyphs = glyphs("ja", "志", "こころざし");
    assertThat(glyph(glyphs, "後").getXDirAdj())
        .isGreaterThanOrEqualTo(
            glyph(glyphs, "し").getXDirAdj() + glyph(glyphs, "し").getWidthDirAdj() - 0.1f);
  }

  @Test
  @DisplayName("stands behind its base in brackets where that is long, or runs right to left")
  void behind() throws IOException {
    for (List<TextPosition> glyphs :
        List.of(glyphs("ar", "水", "みず"), glyphs("ja", "水".repeat(9), "みず"))) {
      assertThat(glyph(glyphs, "み").getFontSizeInPt())
          .isEqualTo(glyph(glyphs, "水").getFontSizeInPt());
      assertThat(glyphs).anyMatch(glyph -> glyph.getUnicode().equals("("));
    }
  }

  private static TextPosition glyph(List<TextPosition> glyphs, String character) {
    return glyphs.stream().filter(g -> g.getUnicode().equals(character)).findFirst().orElseThrow();
  }

  private static List<TextPosition> glyphs(String language, String base, String reading)
      throws IOException {
    Meta meta = Meta.builder("1").id(ArticleId.ofContent("ruby")).language(language).build();
    Inline ruby = new Inline.Ruby(List.of(Inline.text(base)), reading);
    Paragraph paragraph = new Paragraph(List.of(Inline.text("前"), ruby, Inline.text("後")));
    byte[] pdf =
        Editions.pdf(Publication.of(new Article(meta, List.of(paragraph))), PdfSettings.DEFAULT);
    return PdfGlyphs.of(pdf);
  }
}
