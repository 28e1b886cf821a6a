package org.plainpress.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.FontFile;
import org.plainpress.shape.FontSelection;

@DisplayName("What a document uses of a font")
class DocumentFontTest {

  private static final FontFile FILE =
      FontSelection.of(new BitSet(), Typeface.ATKINSON).get(0).file();

  private final DocumentFont font = new DocumentFont(FILE, "F1");

  @Test
  @DisplayName("shows a glyph by its own code where it tells its first text, else by a further one")
  void further() {
    assertThat(font.code(70, "fi")).isEqualTo(70);
    assertThat(font.code(70, "fi")).isEqualTo(70);
    int other = font.code(70, "ff");
    assertThat(other).isEqualTo(FILE.glyphCount());
    assertThat(font.code(70, "ff")).isEqualTo(other);
    assertThat(font.code(70, "f")).isEqualTo(other + 1);
    assertThat(font.text(70)).isEqualTo("fi");
    assertThat(font.used().get(70)).isTrue();
    assertThat(font.furtherCodes())
        .extracting(DocumentFont.FurtherCode::text)
        .containsExactly("ff", "f");
  }

  @Test
  @DisplayName("lets a glyph's own code tell one character, unless it tells another text")
  void claim() {
    assertThat(font.claim(9, 'n')).isTrue();
    assertThat(font.claim(9, 'n')).isTrue();
    assertThat(font.claim(9, 'm')).isFalse();
    font.code(70, "fi");
    assertThat(font.claim(70, 'f')).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000", "\uFEFF", "\uFFFE", "\uE000"})
  @DisplayName("knows what PDF/A allows no code to tell")
  void forbidden(String text) {
    assertThat(DocumentFont.isMappable(text)).isFalse();
  }

  @Test
  @DisplayName("shows a glyph that is made of others by one code for each text")
  void derived() {
    DerivedGlyph glyph = new DerivedGlyph(List.of(new DerivedGlyph.Part(5, 0, 100)), 500);
    int first = font.code(glyph, "a");
    assertThat(first).isEqualTo(FILE.glyphCount());
    assertThat(font.code(glyph, "b")).isEqualTo(first + 1);
    assertThat(font.code(glyph, "a")).isEqualTo(first);
    assertThat(font.derived()).containsExactly(Map.entry(glyph, 0));
    assertThat(font.used().get(5)).isTrue();
    assertThat(font.text(5)).isEmpty();
    assertThat(font.advance(font.furtherCodes().get(0))).isEqualTo(500);
  }
}
