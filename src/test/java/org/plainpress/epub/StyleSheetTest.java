package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import com.steadystate.css.parser.SACParserCSS21;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.Typeface;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Tables;
import org.w3c.css.sac.CSSParseException;
import org.w3c.css.sac.ErrorHandler;
import org.w3c.css.sac.InputSource;

/**
 * The style sheets of a book, as old parsers take them. What each knows: Adobe's RMSDK (Kobo, older
 * Sony and Nook, Digital Editions) has CSS 2.1 and {@code @font-face}; it drops a sheet that has
 * {@code @media} with a condition, and a book with {@code min()}. crengine (KOReader) skips
 * at-rules since 2021, and lost the rule after one before. MuPDF has CSS 2.1 without logical
 * properties, and gives no {@code display} to elements of HTML5.
 */
@DisplayName("The style sheet of a book")
class StyleSheetTest {

  private static Map<String, byte[]> book = Map.of();

  @BeforeAll
  static void write() {
    EpubSettings settings = EpubSettings.DEFAULT.withEmbedded(Typeface.ATKINSON);
    book = Editions.unzip(Editions.epub(Articles.everything(), settings));
  }

  @Test
  @DisplayName("parses by the grammar of CSS 2.1, and so does what it leaves to newer systems")
  void grammar() throws IOException {
    assertThat(errors(sheet("style.css"))).isEmpty();
    assertThat(errors(sheet("modern.css"))).isEmpty();
    assertThat(errors("@media (monochrome) { a { color: red } }")).isNotEmpty();
  }

  @Test
  @DisplayName("has no at-rule but @font-face, no function but url() and gradients")
  void plain() {
    for (String name : List.of("style.css", "modern.css")) {
      assertThat(found(sheet(name), "@[a-z-]+")).allMatch("@font-face"::equals);
      // The language of a part is selected by a pseudo-class (CSS 2.1, 5.11.4), which is no
      // function.
      assertThat(found(sheet(name), "(?<!:)\\b[a-z-]+\\("))
          .allMatch(
              call ->
                  call.equals("url(")
                      || name.equals("modern.css") && call.equals("linear-gradient("));
    }
    assertThat(sheet("style.css"))
        .doesNotContain("-inline")
        .doesNotContain("-block")
        .doesNotContain(": start")
        .doesNotContain("currentcolor")
        .doesNotContain("break-after: avoid-")
        .doesNotContainPattern("(?m)^ *break-")
        .doesNotContainPattern("\\d(vh|vw|rem)");
  }

  @Test
  @DisplayName("leaves what asks for the width of a table to a sheet of its own, only where one is")
  void cards() {
    assertThat(book).doesNotContainKey("EPUB/cards.css");
    Map<String, byte[]> wide =
        Editions.unzip(Editions.epub(Articles.titled("T", Tables.sailings(9))));
    assertThat(Editions.text(wide, "EPUB/cards.css")).contains("@container", "attr(data-label)");
    assertThat(Editions.text(wide, "EPUB/article-1.xhtml")).contains("href=\"cards.css\"");
    assertThat(Editions.text(wide, "EPUB/nav.xhtml")).doesNotContain("cards.css");
  }

  @Test
  @DisplayName("makes blocks of the elements of HTML5, but not of what is hidden")
  void blocks() {
    String display = sheet("style.css").replaceAll("(?s).*?\\*/\\s*(main.*?)\\}.*", "$1");
    assertThat(display)
        .contains(
            "main",
            "section",
            "article",
            "header",
            "nav",
            "aside",
            "figure",
            "figcaption",
            "block");
    assertThat(sheet("style.css")).containsPattern("\\[hidden\\] \\{\\s*display: none");
  }

  @Test
  @DisplayName("says for text from right to left what it says for text from left to right")
  void directions() {
    String sheet = sheet("style.css");
    for (String rule : List.of(".gap", "blockquote", "th", "ul.labelled", "nav ol", "aside")) {
      assertThat(sheet).contains("html[dir=\"rtl\"] " + rule);
    }
  }

  @Test
  @DisplayName("asks the fonts of scripts before those of signs, which show signs alone")
  void fonts() {
    String families =
        sheet("style.css").replaceAll("(?s).*body \\{\\s*font-family: ([^;]*);.*", "$1");
    assertThat(families)
        .startsWith("\"Atkinson Hyperlegible Next\"")
        .contains("\"Vazirmatn\"")
        .endsWith("sans-serif");
    assertThat(sheet("style.css")).doesNotContain("unicode-range");
    assertThat(found(sheet("modern.css"), "@font-face|unicode-range"))
        .allSatisfy(found -> assertThat(families).contains("Noto"));
    assertThat(found(sheet("modern.css"), "@font-face"))
        .hasSameSizeAs(found(sheet("modern.css"), "unicode-range"));
  }

  private static String sheet(String name) {
    return Editions.text(book, "EPUB/" + name);
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  /** Returns what a strict parser of CSS 2.1 finds wrong, a line each. */
  private static List<String> errors(String sheet) throws IOException {
    List<String> errors = new ArrayList<>();
    SACParserCSS21 parser = new SACParserCSS21();
    parser.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(CSSParseException warning) {
            errors.add(warning.getMessage());
          }

          @Override
          public void error(CSSParseException error) {
            errors.add(error.getLineNumber() + ": " + error.getMessage());
          }

          @Override
          public void fatalError(CSSParseException error) {
            error(error);
          }
        });
    parser.parseStyleSheet(new InputSource(new StringReader(sheet)));
    return errors;
  }
}
