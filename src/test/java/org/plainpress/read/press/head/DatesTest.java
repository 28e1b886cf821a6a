package org.plainpress.read.press.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The numbers of a date")
class DatesTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @DisplayName("stand in the order of the language and region, and one that can be both is doubted")
  @CsvSource({
    "fr, 03/04/2020, 2020-04-03",
    "fr-FR, 03/04/2020, 2020-04-03",
    "en-GB, 03/04/2020, 2020-04-03",
    "en-IE, 03/04/2020, 2020-04-03",
    "en-AU, 3/4/2020, 2020-04-03",
    "en-US, 03/04/2020, 2020-03-04",
    "en, 03/04/2020, 2020-03-04",
    "en-CA, 03/04/2020, 2020-03-04",
    "en-ZA, 03/04/2020, 2020-04-03",
    "fr-CA, 03/04/2020, 2020-04-03",
    "es-PR, 03/04/2020, 2020-03-04",
    "es, 03/04/2020, 2020-04-03",
    "pt-BR, 03/04/2020, 2020-04-03",
    "ar, ٠٣/٠٤/٢٠٢٠, 2020-04-03",
    "hi, 03/04/2020, 2020-04-03",
    "sv, 03/04/2020, 2020-04-03",
    "ja, 03/04/2020, 2020-03-04",
    "zh-Hans-CN, 03/04/2020, 2020-03-04",
    "und, 03/04/2020, 2020-04-03",
    "nl, 03-04-2020, 2020-04-03",
    "en-US, 03-04-2020, 2020-03-04",
  })
  void order(String language, String written, String iso) {
    DateLine date = parsed(language, written);

    assertThat(date.date().iso()).isEqualTo(iso);
    assertThat(date.doubts()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @DisplayName("have no doubt where only one order is possible, or only one is in use")
  @CsvSource({
    "fr, 04/13/2020, 2020-04-13",
    "en-US, 13/04/2020, 2020-04-13",
    "en-US, 04/04/2020, 2020-04-04",
    "de, 03.04.2020, 2020-04-03",
    "en-US, 03.04.2020, 2020-04-03",
    "en-US, 2020-04-03, 2020-04-03",
    "fr, 2020/04/03, 2020-04-03",
    "fr, 2020-04-03T10:00:00Z, 2020-04-03T10:00:00Z",
    "en-US, 20200403, 2020-04-03",
    "ko, 2020. 4. 3., 2020-04-03",
  })
  void certain(String language, String written, String iso) {
    DateLine date = parsed(language, written);

    assertThat(date.date().iso()).isEqualTo(iso);
    assertThat(date.doubts()).isEmpty();
  }

  @Test
  @DisplayName("are told in a doubt as they are written and as they were read")
  void doubt() {
    assertThat(parsed("en-GB", "Published 03/04/2020").doubts())
        .containsExactly("the date 03/04/2020 was read as 3 April 2020");
    assertThat(parsed("en-US", "03/04/2020 | Updated 05/06/2020").doubts())
        .containsExactly(
            "the date 03/04/2020 was read as 4 March 2020",
            "the date 05/06/2020 was read as 6 May 2020");
  }

  @ParameterizedTest(name = "{0} is {1} in \"{2}\"")
  @DisplayName("with a year of two digits are of the year nearest to the text's full dates")
  @CsvSource(
      delimiter = '|',
      value = {
        "31.12.98 | 1998-12-31 | Am 3. Januar 1999 wurde gemeldet",
        "31.12.98 | 1898-12-31 | on 5 May 1901 the pier",
        "31.12.98 | 2098-12-31 | by January 1, 2095 at the latest",
        "31/12/05 | 2005-12-31 | 2004-11-30",
        "31/12/05 | 1905-12-31 | le 02/03/1899",
        "31/12/30 | 2030-12-31 | plan of 7/20/2018",
        "31/12/99 | 1999-12-31 | 2001年7月20日",
        "31/12/99 | 1999-12-31 | 12 de marzo de 2002",
        "31/12/68 | 2068-12-31 | 20.07.2018",
      })
  void century(String written, String iso, String text) {
    DateLine date = Dates.parse(written, DateRules.of("fr", () -> text, TODAY)).orElseThrow();

    assertThat(date.date().iso()).isEqualTo(iso);
    assertThat(date.doubts()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName(
      "with a year of two digits are never of a day to come where the text has no full date")
  @CsvSource({
    "31.12.98, 1998-12-31",
    "31.12.25, 2025-12-31",
    "14.03.26, 2026-03-14",
    "15.03.26, 2026-03-15",
    "16.03.26, 1926-03-16",
    "13.04.26, 1926-04-13",
    "13.04.27, 1927-04-13",
    "31.12.00, 2000-12-31",
  })
  void notToCome(String written, String iso) {
    DateLine date =
        Dates.parse(written, DateRules.of("de", () -> "In 1875 and 2050.", TODAY)).orElseThrow();

    assertThat(date.date().iso()).isEqualTo(iso);
    assertThat(date.doubts()).singleElement().asString().startsWith("the date " + written);
  }

  private static DateLine parsed(String language, String written) {
    return Dates.parse(written, DateRules.of(language, () -> "", TODAY)).orElseThrow();
  }
}
