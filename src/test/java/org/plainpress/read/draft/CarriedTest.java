package org.plainpress.read.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class CarriedTest {

  @Test
  @DisplayName("A letter and its mark become one character, so that a search finds the word.")
  void composes() {
    assertThat(Carried.text("cafe\u0301")).isEqualTo("café");
    assertThat(Carried.text("\u09df")).isEqualTo("\u09af\u09bc");
  }

  @Test
  @DisplayName(
      "Soft hyphens are left out: no edition hyphenates, and they part words for a search.")
  void softHyphens() {
    assertThat(Carried.text("Groß\u00advä\u00adter")).isEqualTo("Großväter");
  }

  @Test
  @DisplayName("An ideograph of a name is not replaced by another that looks otherwise.")
  void ideographs() {
    assertThat(Carried.text("\ufa19田 e\u0301")).isEqualTo("\ufa19田 e\u0301");
  }

  @Test
  @DisplayName("Control characters are dropped and lone surrogates become U+FFFD.")
  void controls() {
    assertThat(Carried.text("a\u0007b\ud800c\u000bd")).isEqualTo("ab\ufffdc d");
  }
}
