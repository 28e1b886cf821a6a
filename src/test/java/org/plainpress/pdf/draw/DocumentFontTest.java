package org.plainpress.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.FontFile;
import org.plainpress.shape.FontLibrary;

@DisplayName("What a document uses of a font")
class DocumentFontTest {

  private static final FontFile FILE =
      FontLibrary.needed(new BitSet(), Typeface.ATKINSON).iterator().next();

  private final DocumentFont font = new DocumentFont(FILE, "F1");

  @Test
  @DisplayName("lets a glyph tell the first text that it stands for, and no other")
  void first() {
    assertThat(font.claim(700, "fi")).isTrue();
    assertThat(font.claim(700, "fi")).isTrue();
    assertThat(font.claim(700, "ff")).isFalse();
    assertThat(font.claim(700, 'f')).isFalse();
    assertThat(font.text(700)).isEqualTo("fi");
    assertThat(font.used().get(700)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000", "\uFEFF", "\uFFFE", "\uE000"})
  @DisplayName("lets no glyph tell what PDF/A does not allow, but has a space for it")
  void forbidden(String text) {
    assertThat(font.claim(7, text)).isFalse();
    assertThat(font.text(7)).isEqualTo(" ");
  }

  @Test
  @DisplayName("knows no text of a glyph that something else tells")
  void untold() {
    font.use(9);
    assertThat(font.text(9)).isEmpty();
    assertThat(font.used().get(9)).isTrue();
    assertThat(font.claim(9, 'n')).isTrue();
  }

  @Test
  @DisplayName(
      "has a code beyond the font's glyphs for each character that is carried, always the same")
  void carriers() {
    int first = font.carrier('a');
    assertThat(first).isGreaterThanOrEqualTo(FILE.glyphCount());
    assertThat(font.carrier('b')).isEqualTo(first + 1);
    assertThat(font.carrier('a')).isEqualTo(first);
    assertThat(font.carriers())
        .containsExactly(Map.entry((int) 'a', first), Map.entry((int) 'b', first + 1));
  }
}
