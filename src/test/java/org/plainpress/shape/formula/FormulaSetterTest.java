package org.plainpress.shape.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Formula;
import org.plainpress.article.MathNode;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.Inset;
import org.plainpress.shape.Shaper;
import org.plainpress.testing.Formulas;

@DisplayName("A formula is set")
class FormulaSetterTest {

  private static final Shaper SHAPER = new Shaper("en", Typeface.ATKINSON);

  @AfterAll
  static void close() {
    SHAPER.close();
  }

  @Test
  @DisplayName("as a fraction with a bar between what stands above and below it")
  void fraction() {
    Inset fraction = set("<mfrac><mi>a</mi><mi>b</mi></mfrac>", true);
    assertThat(fraction.rules()).hasSize(1);
    Inset.Rule bar = fraction.rules().get(0);
    assertThat(sign(fraction, "a").y()).isGreaterThan(bar.y() + bar.height());
    assertThat(sign(fraction, "b").y()).isLessThan(0);
    assertThat(bar.width()).isGreaterThan(4).isLessThanOrEqualTo(fraction.width());
  }

  @Test
  @DisplayName("with smaller scripts at its corners, raised and lowered")
  void scripts() {
    Inset power = set("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", false);
    assertThat(sign(power, "2").size()).isLessThan(sign(power, "x").size());
    assertThat(sign(power, "2").y()).isPositive();
    assertThat(sign(power, "i").y()).isNegative();
    Inset large =
        new FormulaSetter(SHAPER)
            .pieces(math("<msup><mi>x</mi><mn>2</mn></msup>"), 18, 18, false)
            .get(0);
    assertThat(sign(large, "2").size()).isEqualTo(18);
  }

  @Test
  @DisplayName("with limits above and below a sum that has room, else beside it")
  void limits() {
    String sum = "<munderover><mo>∑</mo><mi>k</mi><mi>n</mi></munderover>";
    Inset display = set(sum, true);
    Inset inline = set(sum, false);
    assertThat(sign(display, "k").x()).isLessThan(sign(inline, "k").x());
    assertThat(display.ascent() + display.descent())
        .isGreaterThan(inline.ascent() + inline.descent());
  }

  @Test
  @DisplayName(
      "with fences and roots as tall as what is in them, put together from parts if need be")
  void stretched() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      rows.append("<mtr><mtd><mn>1</mn></mtd></mtr>");
    }
    String table = "<mtable>" + rows + "</mtable>";
    Inset matrix = set("<mo>(</mo>" + table + "<mo>)</mo>", true);
    assertThat(sign(matrix, "(").parts()).hasSizeGreaterThan(2);
    Inset root = set("<msqrt>" + table + "</msqrt>", true);
    assertThat(root.ascent() + root.descent()).isGreaterThan(190);
    assertThat(root.rules()).hasSize(1);
    assertThat(set("<mo>(</mo><mi>x</mi><mo>)</mo>", true).glyphs().get(0).parts()).hasSize(1);
  }

  @Test
  @DisplayName("with the sides of equations beside one another at their sign")
  void aligned() {
    String row =
        "<mtr><mtd columnalign='right'>%s</mtd><mtd columnalign='left'><mo>=</mo></mtd></mtr>";
    String narrow = String.format(row, "<mi>a</mi>");
    String wide = String.format(row, "<mi>b</mi><mi>b</mi><mi>b</mi>");
    Inset set = set("<mtable>" + narrow + wide + "</mtable>", true);
    List<Float> signs =
        set.glyphs().stream().filter(s -> s.text().equals("=")).map(Inset.Sign::x).toList();
    assertThat(signs).hasSize(2);
    assertThat(signs.get(0)).isEqualTo(signs.get(1));
    assertThat(sign(set, "a").x()).isGreaterThan(sign(set, "b").x());
  }

  @Test
  @DisplayName("with lines around and through what they enclose")
  void enclosed() {
    assertThat(set("<menclose notation='box'><mi>x</mi></menclose>", true).rules()).hasSize(4);
    Inset struck = set("<menclose notation='updiagonalstrike'><mi>x</mi></menclose>", true);
    assertThat(struck.rules()).hasSize(1);
    assertThat(struck.rules().get(0).rise()).isPositive();
    assertThat(struck.width()).isEqualTo(set("<mi>x</mi>", true).width());
  }

  @Test
  @DisplayName("with italic letters of variables that are copied as the source has them")
  void letters() {
    Inset letters = set("<mi>x</mi><mi>sin</mi><mi mathvariant='normal'>x</mi>", false);
    assertThat(letters.glyphs())
        .extracting(Inset.Sign::text)
        .containsExactly("x", "s", "i", "n", "x");
    assertThat(letters.glyphs().get(0).parts()).isNotEqualTo(letters.glyphs().get(4).parts());
  }

  @Test
  @DisplayName("in pieces that begin with relations, which together are as wide as the whole")
  void pieces() {
    List<Inset> pieces =
        new FormulaSetter(SHAPER)
            .pieces(
                math("<mi>a</mi><mo>=</mo><mi>b</mi><mo>+</mo><mi>c</mi><mo>≤</mo><mi>d</mi>"),
                12,
                6,
                true);
    assertThat(pieces).hasSize(3);
    assertThat(pieces.get(1).glyphs().get(0).text()).isEqualTo("=");
    assertThat(FormulaSetter.joined(pieces).glyphs()).hasSize(7);
  }

  @Test
  @DisplayName("without fault, whatever it holds")
  void all() {
    for (Formula formula : Formulas.all()) {
      for (boolean display : new boolean[] {true, false}) {
        Inset set =
            FormulaSetter.joined(new FormulaSetter(SHAPER).pieces(formula.math(), 12, 6, display));
        assertThat(set.width()).as(formula.alt()).isPositive();
        assertThat(set.ascent()).as(formula.alt()).isPositive();
      }
    }
  }

  private static Inset.Sign sign(Inset inset, String text) {
    return inset.glyphs().stream().filter(s -> s.text().equals(text)).findFirst().orElseThrow();
  }

  private static MathNode math(String elements) {
    return Formulas.of(elements).math();
  }

  private static Inset set(String elements, boolean display) {
    return FormulaSetter.joined(new FormulaSetter(SHAPER).pieces(math(elements), 12, 6, display));
  }
}
