package org.plainpress.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.plainpress.article.Article;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Poppler;

@DisplayName(
    "Words, numbers and signs of both directions, mixed at random, in either direction's text")
class MixedDirectionsTest {

  @RepeatedTest(30)
  @DisplayName("are extracted in the order they are written")
  void order(RepetitionInfo repetition) {
    Article article = MixedParagraphs.article(repetition.getCurrentRepetition());
    String extracted = plain(String.join("", Poppler.pages(Editions.pdf(article))));
    assertThat(article.body())
        .allSatisfy(
            block ->
                assertThat(extracted).contains(plain(Text.plain(((Paragraph) block).content()))));
  }

  @RepeatedTest(30)
  @DisplayName("are extracted in the order they are written where they change style or are links")
  void styled(RepetitionInfo repetition) {
    Article article = MixedParagraphs.styled(repetition.getCurrentRepetition());
    String extracted = plain(String.join("", Poppler.pages(Editions.pdf(article))));
    assertThat(article.body())
        .allSatisfy(
            block ->
                assertThat(extracted).contains(plain(Text.plain(((Paragraph) block).content()))));
  }

  /** Returns text without white space and marks of direction. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u200E\\u200F\\u202A-\\u202E]", "");
  }
}
