package org.plainpress.read.tex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexFormulaTest {

  @ParameterizedTest(name = "{0} holds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\\frac{a}{b} | <mfrac><mi>a</mi><mi>b</mi></mfrac>",
        "\\lim_{x \\to 0} x | <munder>",
        "\\binom{n}{k} | linethickness=\"0px\"",
        "\\mathbb{R} | ℝ",
        "\\begin{cases} 1 & x > 0 \\\\ 0 \\end{cases} | <mtable",
        "\\begin{align} a &= b \\label{eq:a} \\\\ c &= d \\end{align} | <mtable",
        "\\operatorname{rank} A | <mi>rank</mi>",
        "\\text{if } x | <mtext>if",
      })
  @DisplayName("TeX as people write it is MathML")
  void converts(String tex, String part) {
    assertThat(TexFormula.mathMl(tex, true)).hasValueSatisfying(m -> assertThat(m).contains(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\frac{a", "\\nosuchcommand{x}", "}", "\\begin{cases} 1", "   "})
  @DisplayName("what is no TeX, or TeX that is not known, is no formula")
  void refuses(String tex) {
    assertThat(TexFormula.mathMl(tex, false)).isEmpty();
  }

  @Test
  @DisplayName("the rows of an environment are not numbered, as MathJax numbers none unless asked")
  void unnumbered() {
    assertThat(TexFormula.mathMl("\\begin{equation} a \\end{equation}", true))
        .hasValueSatisfying(m -> assertThat(m).doesNotContain("mtable").doesNotContain("span"));
  }

  @Test
  @DisplayName(
      "macros that call one another, deep braces and long texts end soon, without a formula")
  void hostile() {
    String doubled =
        "\\def\\a{xx}"
            + "\\def\\b{\\a\\a}\\def\\c{\\b\\b}\\def\\d{\\c\\c}\\def\\e{\\d\\d}\\def\\f{\\e\\e}"
            + "\\def\\g{\\f\\f}\\def\\h{\\g\\g}\\def\\i{\\h\\h}\\def\\j{\\i\\i}\\j\\j\\j\\j";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(TexFormula.mathMl("\\def\\a{\\a\\a}\\a", false)).isEmpty();
          assertThat(TexFormula.mathMl(doubled, false)).isEmpty();
          assertThat(TexFormula.mathMl("{".repeat(500) + "x" + "}".repeat(500), false)).isEmpty();
          assertThat(TexFormula.mathMl("\\sqrt".repeat(700) + "x", false)).isEmpty();
          assertThat(TexFormula.mathMl("x^2".repeat(2000), false)).isEmpty();
        });
  }

  @Test
  @DisplayName("many threads get what one gets")
  void threads() {
    List<String> made =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> TexFormula.mathMl("x_{" + i + "}", false).orElseThrow())
            .toList();
    for (int i = 0; i < made.size(); i++) {
      assertThat(made.get(i)).contains("<mn>" + i + "</mn>");
    }
  }

  @Test
  @DisplayName("a command, a script or a spacing sign tells TeX from words")
  void tellsTex() {
    assertThat(TexFormula.isTex("\\alpha")).isTrue();
    assertThat(TexFormula.isTex("x^2")).isTrue();
    assertThat(TexFormula.isTex("five dollars and six")).isFalse();
  }
}
