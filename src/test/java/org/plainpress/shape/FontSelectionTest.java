package org.plainpress.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.plainpress.article.Article;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.settings.Typeface;
import org.plainpress.testing.Gallery;

@DisplayName("The fonts that a text needs")
class FontSelectionTest {

  private static final Map<String, Article> GALLERY = Gallery.articles();

  static Stream<String> scripts() {
    return GALLERY.keySet().stream().takeWhile(name -> !name.equals("lists"));
  }

  @Test
  @DisplayName("leave an Arabic comma to the font that joins Arabic letters")
  void comma() {
    assertThat(names("سلام، x")).contains("Vazirmatn-Regular").noneMatch(n -> n.contains("Math"));
    assertThat(names("x ∮")).last().isEqualTo("NotoSansMath-Regular");
  }

  @Test
  @DisplayName("come in one order: the typeface, scripts, signs; signs by their characters alone")
  void order() {
    List<FontSelection.Selected> fonts = select("∮ שלום x ⛴ हिन्दी");
    assertThat(fonts.get(0).file().name()).isEqualTo("AtkinsonHyperlegibleNext-Regular");
    List<Boolean> signs = fonts.stream().map(FontSelection.Selected::ofSigns).toList();
    assertThat(signs).isSorted().contains(true);
    fonts.stream()
        .filter(FontSelection.Selected::ofSigns)
        .forEach(font -> assertThat(font.characters().length()).isGreaterThan(0x2000));
    assertThat(fonts.stream().map(FontSelection.Selected::family))
        .contains("Atkinson Hyperlegible Next", "Noto Sans Hebrew", "Noto Sans Devanagari");
  }

  @Test
  @DisplayName("call themselves what their family is called, the bold too")
  void names() throws Exception {
    for (FontSelection.Selected font : select("귀리 국수 سلام สวัสดี")) {
      TrueTypeFont parsed = new TTFParser(false).parse(new RandomAccessReadBuffer(font.subset()));
      assertThat(parsed.getNaming().getName(1, 3, 1, 0x409))
          .as(font.file().name())
          .isEqualTo(font.family());
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  @DisplayName("shape a text as subsets as they do whole, with all the outlines it shows")
  void shaping(String name) throws Exception {
    String text = text(GALLERY.get(name));
    for (FontSelection.Selected font : select(text)) {
      byte[] subset = font.subset();
      TrueTypeFont parsed = new TTFParser(false).parse(new RandomAccessReadBuffer(subset));
      StringBuilder shown = new StringBuilder();
      text.codePoints()
          .filter(c -> font.file().covers(c) && font.characters().get(c) || c == ' ')
          .forEach(shown::appendCodePoint);
      List<Integer> glyphs = shaped(subset, shown.toString());
      assertThat(glyphs)
          .as(font.file().name())
          .isEqualTo(shaped(font.file().bytes(), shown.toString()));
      for (int glyph : glyphs) {
        boolean ink =
            font.file().outline(glyph).map(o -> !o.path().getBounds().isEmpty()).orElse(false);
        if (ink) {
          assertThat(parsed.getGlyph().getGlyph(glyph).getPath().getBounds())
              .as(font.file().name() + " " + glyph)
              .isEqualTo(font.file().outline(glyph).orElseThrow().path().getBounds());
        }
      }
      assertThat(subset.length).isLessThan(font.file().bytes().length);
    }
  }

  /** Returns the glyphs and advances that HarfBuzz makes of a text. */
  private static List<Integer> shaped(byte[] bytes, String text) {
    ByteBuffer memory = MemoryUtil.memAlloc(bytes.length).put(bytes).flip();
    long blob = HarfBuzz.hb_blob_create(memory, HarfBuzz.HB_MEMORY_MODE_READONLY, 0, null);
    long font = HarfBuzz.hb_font_create(HarfBuzz.hb_face_create(blob, 0));
    long buffer = HarfBuzz.hb_buffer_create();
    List<Integer> glyphs = new ArrayList<>();
    for (String line : text.split("(?<= )")) {
      HarfBuzz.hb_buffer_reset(buffer);
      HarfBuzz.hb_buffer_add_utf16(buffer, MemoryUtil.memUTF16(line, false), 0, line.length());
      HarfBuzz.hb_buffer_guess_segment_properties(buffer);
      HarfBuzz.hb_shape(font, buffer, null);
      var infos = HarfBuzz.hb_buffer_get_glyph_infos(buffer);
      for (int i = 0; infos != null && i < infos.remaining(); i++) {
        glyphs.add(infos.get(i).codepoint());
      }
    }
    HarfBuzz.hb_buffer_destroy(buffer);
    HarfBuzz.hb_font_destroy(font);
    MemoryUtil.memFree(memory);
    return glyphs;
  }

  private static String text(Article article) {
    StringBuilder text = new StringBuilder(article.meta().title());
    article.body().stream()
        .filter(Paragraph.class::isInstance)
        .forEach(p -> text.append(' ').append(Text.plain(((Paragraph) p).content())));
    return text.toString();
  }

  private static List<String> names(String text) {
    return select(text).stream().map(font -> font.file().name()).toList();
  }

  private static List<FontSelection.Selected> select(String text) {
    return FontSelection.of(FontSelection.characters(text), Typeface.ATKINSON);
  }
}
