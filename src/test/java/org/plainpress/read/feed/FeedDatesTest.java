package org.plainpress.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The date of an entry")
class FeedDatesTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("is read as the world writes it")
  @CsvSource(
      delimiter = '|',
      value = {
        "Sat, 20 Jul 2018 06:00:10 GMT | en | 2018-07-20T06:00:10Z",
        "Sat, 20 Jul 2018 06:00 +0200 | en | 2018-07-20T06:00:00+02:00",
        "20 Jul 18 06:00 EST | en | 2018-07-20T06:00:00-05:00",
        "Fri, 5 Apr 99 06:00:00 PDT | en | 1999-04-05T06:00:00-07:00",
        "Tuesday, 3 September 2024 08:00:00 +0200 (CEST) | en | 2024-09-03T08:00:00+02:00",
        "Thu Sep 05 08:00:00 EST 2024 | en | 2024-09-05T08:00:00-05:00",
        "05-Sep-2024 08:00:00 UTC | en | 2024-09-05T08:00:00Z",
        "September 5, 2024 | en | 2024-09-05",
        "2024-06-01T12:30Z | en | 2024-06-01T12:30:00Z",
        "20240601T123000Z | en | 2024-06-01T12:30:00Z",
        "2024-06-01 12:30:00 +0100 | en | 2024-06-01T12:30:00+01:00",
        "2024-06-01T12:30:00.123+0100 | en | 2024-06-01T12:30:00+01:00",
        "2024/6/1 | en | 2024-06-01",
        "9/4/2024 3:05:00 PM | en-US | 2024-09-04",
        "9/4/2024 15:05 | en-GB | 2024-04-09",
        "4.9.2024, 15:05 Uhr | de | 2024-09-04",
        "Mi, 04 Sep 2024 08:00:00 +0200 | de | 2024-09-04T08:00:00+02:00",
        "mer., 04 sept. 2024 08:00:00 +0200 | fr | 2024-09-04T08:00:00+02:00",
        "mié, 04 sep 2024 08:00:00 GMT | es | 2024-09-04T08:00:00Z",
        "śr., 04 września 2024 08:00:00 GMT | pl | 2024-09-04T08:00:00Z",
        "Ср, 04 сентября 2024 08:00:00 GMT | ru | 2024-09-04T08:00:00Z",
        "Ср, 04 вересня 2024 08:00:00 GMT | uk | 2024-09-04T08:00:00Z",
        "Τετ, 04 Σεπτεμβρίου 2024 08:00:00 GMT | el | 2024-09-04T08:00:00Z",
        "středa 4. září 2024 08:00 | cs | 2024-09-04",
        "2024. szeptember 4. 08:00 | hu | 2024-09-04",
        "2024年9月4日 08:00 | ja | 2024-09-04",
        "1725436800 | en | 2024-09-04T08:00:00Z",
      })
  void read(String written, String language, String iso) {
    assertThat(FeedDates.parse(written, language).orElseThrow().iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @DisplayName("of a day that is none is none")
  @ValueSource(
      strings = {
        "Sat, 31 Feb 2024 08:00:00 GMT",
        "2024-13-01",
        "yesterday",
        "2024-02-30T08:00:00Z",
        ""
      })
  void none(String written) {
    assertThat(FeedDates.parse(written, "en")).isEmpty();
  }
}
