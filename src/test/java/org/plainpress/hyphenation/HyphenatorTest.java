package org.plainpress.hyphenation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A word is divided")
class HyphenatorTest {

  private static String divided(String language, String word) {
    List<Integer> points = Hyphenator.of(language).orElseThrow().points(word);
    StringBuilder out = new StringBuilder(word);
    for (int i = points.size() - 1; i >= 0; i--) {
      out.insert((int) points.get(i), '-');
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "en, hy-phen-ation",
    "en-US, as-so-ciate",
    "en-GB, hy-phen-a-tion",
    "de, Ver-kehrs-un-ter-neh-men",
    "de-AT, Fi-nan-zie-rung",
    "fr, trans-por-teur",
    "es, trans-porte",
    "it, tra-sporto",
    "pt-BR, trans-porte",
    "da, re-gi-stre-ring",
    "fi, kir-jas-tossa"
  })
  @DisplayName("as its language does, two letters before the hyphen and three behind at least")
  void languages(String language, String word) {
    assertThat(divided(language, word.replace("-", ""))).isEqualTo(word);
  }

  @Test
  @DisplayName("not where it is a name or an abbreviation, but for German nouns")
  void names() {
    assertThat(divided("en", "Washington")).isEqualTo("Washington");
    assertThat(divided("en", "UNESCO")).isEqualTo("UNESCO");
    assertThat(divided("de", "BASISWORT")).isEqualTo("BASISWORT");
    assertThat(divided("de", "Basiswort")).contains("-");
  }

  @Test
  @DisplayName("in no language whose patterns are not here, nor in another script")
  void unknown() {
    assertThat(Hyphenator.of("ja")).isEmpty();
    assertThat(Hyphenator.of("und")).isEmpty();
    assertThat(Hyphenator.of("en-Shaw")).isEmpty();
  }

  @Test
  @DisplayName("nowhere where it is short or empty")
  void small() {
    assertThat(divided("en", "open")).isEqualTo("open");
    assertThat(divided("en", "")).isEmpty();
  }
}
