package org.plainpress.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.settings.Typeface;

@DisplayName("A paragraph")
class LineBreakerTest {

  private static final Style STYLE = Style.regular(10);

  private final Shaper shaper = new Shaper("en", Typeface.ATKINSON);

  @AfterEach
  void close() {
    shaper.close();
  }

  @Test
  @DisplayName("is broken between words, each line as full as it gets")
  void words() {
    float width = shaped("the ferry sails").naturalWidth();
    assertThat(lines("the ferry sails daily and", width))
        .containsExactly("the ferry sails ", "daily and");
  }

  @Test
  @DisplayName("is broken at each line feed")
  void lineFeeds() {
    assertThat(lines("one\ntwo\n\nthree", 500)).containsExactly("one\n", "two\n", "\n", "three");
  }

  @Test
  @DisplayName("is not broken behind a hyphen, for which the word would be taken to be hyphenated")
  void hyphen() {
    float narrow = shaped("-known").naturalWidth() + 1;
    assertThat(lines("well-known", narrow)).containsExactly("well", "-known");
    assertThat(lines("a well-known", shaped("well-known").naturalWidth()))
        .containsExactly("a ", "well-known");
  }

  @Test
  @DisplayName("breaks a word that is wider than the line behind a sign in it, else anywhere")
  void longWords() {
    assertThat(lines("example.org/articles", shaped("example.org/art").naturalWidth()))
        .containsExactly("example.org/", "articles");
    float narrow = shaped("mmmm").naturalWidth();
    assertThat(lines("mmmmmmmmmm", narrow)).containsExactly("mmmm", "mmmm", "mm");
  }

  @Test
  @DisplayName("breaks a word of many hyphens before them, even where no letters are between")
  void hyphens() {
    String words = "--option-of-a-program";
    List<String> lines = lines(words, shaped("--option").naturalWidth() + 1);
    assertThat(String.join("", lines)).isEqualTo(words);
    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> !line.endsWith("-"));
  }

  @Test
  @DisplayName("never cuts a letter from its marks")
  void marks() {
    String letters = "e\u0301\u0323".repeat(12);
    assertThat(lines(letters, shaped("eee").naturalWidth()))
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.startsWith("e") && line.endsWith("\u0323"));
  }

  @Test
  @DisplayName("does not count the spaces at the end of a line, of whatever width")
  void spaces() {
    float width = shaped("ferry").naturalWidth();
    assertThat(lines("ferry\u2003ferry\u3000ferry", width))
        .containsExactly("ferry\u2003", "ferry\u3000", "ferry");
  }

  @Test
  @DisplayName("never begin with a reference in brackets, which stays with the word before it")
  void references() {
    float width = shaped("was told again ").naturalWidth();
    assertThat(lines("was told again [40] then", width)).noneMatch(line -> line.startsWith("["));
    assertThat(lines("was told again [sic] then", width))
        .containsExactly("was told again ", "[sic] then");
  }

  @Test
  @DisplayName("of a title are about as long as one another, and as few as they can be")
  void balanced() {
    float width = shaped("The ferry sails again in").naturalWidth();
    String title = "The ferry sails again in spring";
    assertThat(lines(title, width)).containsExactly("The ferry sails again in ", "spring");
    assertThat(
            new TitleBreaker<>(shaped(title))
                .balanced(width).stream()
                    .map(line -> title.substring(line.start(), line.end()))
                    .toList())
        .containsExactly("The ferry sails ", "again in spring");
    assertThat(new TitleBreaker<>(shaped("One line")).balanced(width)).hasSize(1);
  }

  @Test
  @DisplayName("of a title break between phrases in Japanese, and at spaces in Korean")
  void phrases() {
    assertThat(balanced("海沿いの路面電車、三十年ぶりに復活へ", 12)).containsExactly("海沿いの路面電車、", "三十年ぶりに復活へ");
    assertThat(balanced("섬으로 가는 여객선이 봄에 다시 운항", 12))
        .allMatch(line -> line.endsWith(" ") || line.endsWith("운항"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"㌔", "㍿", "㌫", "ゟ", "🈁", "𠮷", "ｶﾞ", "①", "½", "！", "Ａ", "豈", "\uFE0F"})
  @DisplayName("of a title breaks around any character, also of words that stand in one square")
  void squares(String sign) {
    String title = "島まで十" + sign + "の路面電車、三十年ぶりに復活へ";
    assertThat(balanced(title, 12)).hasSize(2);
    assertThat(String.join("", balanced(title, 12))).isEqualTo(title);
  }

  private List<String> balanced(String title, int characters) {
    float width = shaped(title.substring(0, characters)).naturalWidth();
    return new TitleBreaker<>(shaped(title))
        .balanced(width).stream().map(line -> title.substring(line.start(), line.end())).toList();
  }

  @Test
  @DisplayName("is as narrow as its longest word")
  void narrowest() {
    assertThat(LineBreaker.narrowestWidth(shaped("a harbour on the isle")))
        .isCloseTo(shaped("harbour").naturalWidth(), within(0.5f));
  }

  private ShapedText<String> shaped(String words) {
    return shaper.shape(new StyledText<String>().add(words, STYLE, "").add("", STYLE, ""), false);
  }

  private List<String> lines(String words, float width) {
    return LineBreaker.lines(shaped(words), width).stream()
        .map(line -> line.text().source().substring(line.start(), line.end()))
        .toList();
  }
}
