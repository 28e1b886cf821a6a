package org.plainpress.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.xml.MathMlParser;

@DisplayName("A formula is said")
class SpeechTest {

  @ParameterizedTest
  @DisplayName("in English words, of which each formula has its own")
  @CsvSource(
      delimiter = '|',
      value = {
        "<mfrac><mi>a</mi><mi>b</mi></mfrac> | a over b",
        "<msup><mi>x</mi><mn>2</mn></msup> | x squared",
        "<msqrt><mi>x</mi></msqrt> | square root of x",
        "<mroot><mi>x</mi><mn>3</mn></mroot> | cube root of x",
        "<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>"
            + " | the fraction a plus 1 over b end of fraction",
        "<msub><mi>x</mi><mi>i</mi></msub><mo>≤</mo><mo>-</mo><mn>2</mn>"
            + " | x sub i is at most minus 2",
        "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
            + "<mi>i</mi> | sum from i equals 1 to n of i",
        "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>x</mi> | integral from 0 to 1 of x",
        "<munder><mo>lim</mo><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder><mi>f</mi>"
            + " | limit as x goes to 0 of f",
        "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable><mo>)</mo>"
            + " | matrix of 1 rows and 2 columns: row 1: 1, 0; end of matrix",
        "<mi>sin</mi><mo>&#x2061;</mo><mi>𝜃</mi> | sine of θ",
        "<mo>&#124;</mo><mi>x</mi><mo>&#124;</mo> | absolute value of x",
        "<mover><mi>x</mi><mo>¯</mo></mover> | x bar",
        "<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac> | n choose k",
        "<msup><mi>f</mi><mo>′</mo></msup> | f prime",
        "<menclose notation='box'><mi>E</mi></menclose> | E in a box",
        "<menclose notation='updiagonalstrike'><mi>a</mi><mi>b</mi></menclose>"
            + " | crossed out a b end of crossed out",
        "<mtable><mtr><mtd columnalign='right'><mi>a</mi></mtd>"
            + "<mtd columnalign='left'><mo>=</mo><mi>b</mi></mtd></mtr></mtable>"
            + " | row 1: a equals b",
      })
  void english(String elements, String words) {
    assertThat(said(elements, "en-GB")).isEqualTo(words);
  }

  @ParameterizedTest
  @DisplayName("in the language of the article, in English where we have no words in that")
  @CsvSource({
    "de, a durch b",
    "fr, a sur b",
    "ja, b 分の a",
    "ar, a على b",
    "pl, a over b",
  })
  void languages(String language, String words) {
    assertThat(said("<mfrac><mi>a</mi><mi>b</mi></mfrac>", language)).isEqualTo(words);
  }

  @Test
  @DisplayName("with all phrases in every language")
  void phrases() throws IOException {
    Set<String> english = phrases(Path.of("assets/speech/en.properties"));
    try (var files = Files.list(Path.of("assets/speech"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(10);
      for (Path file : all) {
        assertThat(phrases(file)).as(file.toString()).containsAll(english);
      }
    }
  }

  /** Returns the keys of a language but those of names, which not every language says in words. */
  private static Set<String> phrases(Path file) throws IOException {
    Properties words = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      words.load(in);
    }
    Set<String> keys = words.stringPropertyNames();
    return keys.stream().filter(key -> !key.startsWith("word.")).collect(Collectors.toSet());
  }

  private static String said(String elements, String language) {
    return Speech.of(
        MathMlParser.parse(
            "<math xmlns='http://www.w3.org/1998/Math/MathML'>" + elements + "</math>"),
        language);
  }
}
