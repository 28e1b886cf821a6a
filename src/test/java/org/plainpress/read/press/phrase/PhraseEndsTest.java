package org.plainpress.read.press.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ends of phrases")
class PhraseEndsTest {

  private final PhraseEnds ends = new PhraseEnds(List.of("photo by", "foto", "図", "op"));

  @ParameterizedTest
  @DisplayName("are known in a line that is not folded")
  @ValueSource(strings = {"A pier. Photo\u00a0 By", "FOTO:", "foto . ", "図", "in 図：", "op", "hop"})
  void known(String line) {
    assertThat(ends.mayEnd(line, line.length())).isTrue();
  }

  @ParameterizedTest
  @DisplayName("rule out a line that ends in something else, or in nothing")
  @ValueSource(strings = {"", " . ", "the harbour", "to", "bye"})
  void unknown(String line) {
    assertThat(ends.mayEnd(line, line.length())).isFalse();
  }
}
