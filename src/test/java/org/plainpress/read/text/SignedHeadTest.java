package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;

@DisplayName("The head of a stripped text")
class SignedHeadTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("tells authors and date, also on one line and in more languages")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "By Ann Lee, March 2, 2020 | Ann Lee | 2020-03-02",
        "By Ann Lee · 2 March 2020 | Ann Lee | 2020-03-02",
        "Text: Karin Lund  Foto: Nils Borg/2 mars 2020 | Karin Lund | 2020-03-02",
        "By Ann Lee/The Harbour Courier, March 2, 2020 | Ann Lee | 2020-03-02",
        "Por Rita Lima — Rio Claro/22/03/2020 04h00 Atualizado há 2 dias | Rita Lima | 2020-03-22",
        "INTERVIEW: JONAS HELD/2. März 2020 | Jonas Held | 2020-03-02",
        "Autorka: Jana Malá/2. března 2020 | Jana Malá | 2020-03-02",
        "Авторка: Оксана Рудь/2 березня 2020 | Оксана Рудь | 2020-03-02",
        "Írta: Kovács Eszter/2020. március 2. | Kovács Eszter | 2020-03-02",
        "מאת: נעמה לביא/2 במרץ 2020 | נעמה לביא | 2020-03-02",
        "Oleh: Dewi Putri/Senin, 2 Maret 2020 09:15 WIB | Dewi Putri | 2020-03-02",
        "Tác giả: Thu Hằng/Thứ hai, 23/3/2020, 08:00 (GMT+7) | Thu Hằng | 2020-03-23"
      })
  void signed(String lines, String author, String date) {
    Article article =
        read("The harbour opens again after the storm\n\n" + broken(lines) + "\n\n" + PROSE);
    assertThat(article.meta().authors()).containsExactly(author);
    assertThat(article.meta().published().orElseThrow().toString()).startsWith(date);
    assertThat(article.body().toString()).doesNotContain(author);
  }

  @Test
  @DisplayName("of an agency's text without a title is a byline above the agency's name")
  void wire() {
    Article article =
        read(
            "BC-EU--Harbour, 1st Ld-Writethru\nEds: UPDATES with weather.\nBy ANN LEE\nAssociated Press\n\n"
                + "GRANHOLM, Sweden (AP) — The harbour opened on Monday after a week of storms.\n\n"
                + PROSE);
    assertThat(article.meta().authors()).containsExactly("Ann Lee");
    assertThat(article.meta().title()).startsWith("GRANHOLM");
  }

  @Test
  @DisplayName("and the line right above a credit is its caption where all paragraphs stand apart")
  void captionAboveCredit() {
    Article article =
        read(
            "The harbour opens again after the storm\n\n"
                + PROSE
                + "\n\nThe pier cost nine million to build.\nPhoto: Ann Lee\n\n"
                + PROSE);
    Figure figure =
        article.body().stream()
            .filter(Figure.class::isInstance)
            .map(Figure.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(Text.plain(figure.caption())).isEqualTo("The pier cost nine million to build.");
  }

  private static final String PROSE =
      "The first boats came in at noon, and nobody had expected them so soon, the harbour master said.\n\n"
          + "He had been asleep, like everyone else in the town, since the storm had kept them all awake.";

  /** Returns lines that a stroke parts, but for those of a date. */
  private static String broken(String lines) {
    int stroke = lines.indexOf('/');
    boolean date = stroke > 0 && Character.isDigit(lines.charAt(stroke - 1));
    return stroke < 0 || date
        ? lines
        : lines.substring(0, stroke) + "\n" + lines.substring(stroke + 1);
  }

  private static Article read(String text) {
    Source source = new Source("a.txt", text.getBytes(StandardCharsets.UTF_8));
    Reading reading = new TextReader().read(source).get(0);
    return reading.article();
  }
}
