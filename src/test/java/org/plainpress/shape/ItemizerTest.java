package org.plainpress.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A paragraph's runs")
class ItemizerTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0xAD, 0x34F, 0x61C, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0xFE00, 0xFE0F, 0xFEFF,
        0xE0001, 0xE0FFF
      })
  @DisplayName("have characters that show nothing in the font of the word, which never lacks them")
  void ignorable(int codePoint) {
    String sign = Character.toString(codePoint);
    for (String text : List.of("fer" + sign + "ry", sign + "ferry")) {
      assertThat(runs(text, false)).noneMatch(TextRun::missing);
      assertThat(runs(text, false)).extracting(TextRun::font).containsOnly(font("ferry"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x378, 0xE000, 0x12345})
  @DisplayName("tell what no font has")
  void missing(int codePoint) {
    List<TextRun<String>> runs = runs("a" + Character.toString(codePoint) + "b", false);
    assertThat(runs).extracting(TextRun::missing).containsExactly(false, true, false);
  }

  @Test
  @DisplayName("have one direction each")
  void directions() {
    assertThat(runs("ferryשלוםferry", false))
        .extracting(TextRun::rightToLeft)
        .containsExactly(false, true, false);
    assertThat(runs("ferry", true)).extracting(TextRun::level).containsExactly((byte) 2);
  }

  @Test
  @DisplayName("end at a space where a text is very long, and somewhere where it has none")
  void lengths() {
    assertThat(runs("ferry ".repeat(1000), false))
        .hasSizeGreaterThan(2)
        .allMatch(run -> run.end() % 6 == 0);
    assertThat(runs("f".repeat(10_000), false))
        .allMatch(run -> run.end() - run.start() <= 2 * GlyphRun.LONGEST);
  }

  private static FontFile font(String text) {
    return runs(text, false).get(0).font();
  }

  private static List<TextRun<String>> runs(String text, boolean rightToLeft) {
    StyledText<String> styled = new StyledText<String>().add(text, Style.regular(10), "");
    return Itemizer.runs(styled, text, rightToLeft, FontFamily.ATKINSON);
  }
}
