package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file name made of a title")
class SlugTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("is ASCII and safe everywhere")
  @CsvSource(
      delimiter = '|',
      value = {
        "Russia 'open' to the offer | russia-open-to-the-offer",
        "Café Müller — für alle! | cafe-muller-fur-alle",
        "../../../etc/passwd | etc-passwd",
        "CON | article-con",
        "... | article",
        "Straße | strasse",
        "Łódź | lodz",
        "Привет, мир | privet-mir",
        "東京 | dong-jing",
        "🧑🏽‍🚒 | article",
        "a/b\\c:d*e?f\"g<h>i | a-b-c-d-e-f-g-h-i",
      })
  void folded(String title, String slug) {
    assertThat(new Slug().of(title)).isEqualTo(slug);
  }

  @Test
  @DisplayName("is at most 80 bytes, and unique in a run")
  void uniqueAndShort() {
    Slug slugs = new Slug();
    String title = "word ".repeat(60);
    String first = slugs.of(title);
    assertThat(first).hasSizeLessThanOrEqualTo(80).startsWith("word-word").doesNotEndWith("-");
    assertThat(slugs.of(title)).hasSizeLessThanOrEqualTo(80).endsWith("-2").isNotEqualTo(first);
    assertThat(slugs.of("Same")).isEqualTo("same");
    assertThat(slugs.of("same!")).isEqualTo("same-2");
    assertThat(slugs.of("same")).isEqualTo("same-3");
  }
}
