package org.plainpress.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an article is about, in a list of many,")
class StandfirstTest {

  private static final String SHORT = "The ferry sails again, and the island is glad of it.";

  @Test
  @DisplayName("is whole where it is short")
  void whole() {
    assertThat(Standfirst.shortened(SHORT)).isEqualTo(SHORT);
  }

  @Test
  @DisplayName("ends with a sentence where sentences fill half of the room")
  void sentence() {
    String two = SHORT + " " + SHORT.replace("island", "council of the four islands");
    assertThat(Standfirst.shortened(two + " And this is said once more at length.")).isEqualTo(two);
  }

  @Test
  @DisplayName("does not end with an abbreviation, but between words")
  void abbreviation() {
    String words =
        "The chair of the harbour board told an assembly of islanders on Friday that Mr. "
            + "Sinclair would sail with the first of them, and that nobody would pay for anything";
    assertThat(Standfirst.shortened(words))
        .isEqualTo(words.substring(0, words.lastIndexOf(' ', 160)) + "…")
        .contains("Mr. Sinclair would sail");
  }

  @Test
  @DisplayName("has half as many ideographs as letters")
  void ideographs() {
    String sentence = "海沿いの町で路面電車が三十年ぶりに復活することになり、住民らは喜びを語った。";
    assertThat(Standfirst.shortened(sentence.repeat(4))).isEqualTo(sentence.repeat(2));
    assertThat(Standfirst.shortened("海".repeat(200))).isEqualTo("海".repeat(80) + "…");
    assertThat(Standfirst.shortened("\uD840\uDC0B".repeat(200)))
        .satisfies(
            cut -> assertThat(cut.codePoints().anyMatch(c -> c < 0xE000 && c > 0xD7FF)).isFalse());
  }
}
