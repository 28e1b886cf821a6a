package org.plainpress.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Poppler;

@DisplayName(
    "Words, numbers and signs of both directions, mixed at random, in either direction's text")
class MixedDirectionsTest {

  private static final String[] ARABIC = {
    "عاد", "القارب", "إلى", "الجزيرة", "بعد", "توقف", "لا", "الآن", "أشهر."
  };
  private static final String[] HEBREW = {"המעבורת", "לאי", "חוזרת", "לפעול", "שלום,"};
  private static final String[] LATIN = {
    "Lorem", "ipsum", "Harbour", "Tickets", "Tokyo", "AVA", "fi", "office", "Ljubljana"
  };
  private static final String[] NUMBERS = {"12", "3.5", "45%", "6:30", "1,250", "2024", "-7"};

  @RepeatedTest(30)
  @DisplayName("are extracted in the order they are written")
  void order(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    boolean rightToLeft = repetition.getCurrentRepetition() % 2 == 0;
    List<Block> body = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      body.add(Paragraph.of(words(random, rightToLeft)));
    }
    Meta meta =
        Meta.builder("T")
            .id(ArticleId.ofContent("mixed"))
            .language(rightToLeft ? "ar" : "en")
            .build();
    String extracted = plain(String.join("", Poppler.pages(Editions.pdf(new Article(meta, body)))));
    assertThat(body)
        .allSatisfy(
            block ->
                assertThat(extracted).contains(plain(Text.plain(((Paragraph) block).content()))));
  }

  private static String words(Random random, boolean rightToLeft) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String[] of =
          switch (random.nextInt(8)) {
            case 0, 1 -> LATIN;
            case 2 -> NUMBERS;
            case 3 -> HEBREW;
            default -> rightToLeft || random.nextBoolean() ? ARABIC : LATIN;
          };
      String word = of[random.nextInt(of.length)];
      words.append(
          switch (random.nextInt(12)) {
            case 0 -> "(" + word + ") ";
            case 1 -> "«" + word + "» ";
            case 2 -> word + ", ";
            case 3 -> word + ": ";
            default -> word + " ";
          });
    }
    return words.toString();
  }

  /** Returns text without white space and marks of direction. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u200E\\u200F\\u202A-\\u202E]", "");
  }
}
