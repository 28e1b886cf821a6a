package org.plainpress.read.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first words of a text without a title")
class FirstWordsTest {

  @Test
  @DisplayName("are all of a short one, else cut at a space, and never within a character")
  void cut() {
    assertThat(FirstWords.of("Short")).isEqualTo("Short");
    assertThat(FirstWords.of("word ".repeat(30))).isEqualTo("word ".repeat(16).strip() + "…");
    assertThat(FirstWords.of("x".repeat(100))).isEqualTo("x".repeat(80) + "…");
    assertThat(FirstWords.of("x" + "😀".repeat(60))).isEqualTo("x" + "😀".repeat(39) + "…");
  }
}
