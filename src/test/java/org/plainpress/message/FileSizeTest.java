package org.plainpress.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The size of a file")
class FileSizeTest {

  @ParameterizedTest(name = "{0} bytes are {1}, in short {2}")
  @DisplayName("is told in decimal units, to one decimal or in short")
  @CsvSource({
    "0, 0 B, 1 kB",
    "999, 999 B, 1 kB",
    "1000, 1.0 kB, 1 kB",
    "24_049, 24.0 kB, 24 kB",
    "999_949, 999.9 kB, 1000 kB",
    "999_950, 1.0 MB, 1000 kB",
    "1_000_000, 1.0 MB, 1 MB",
    "1_250_000, 1.3 MB, 1.3 MB",
    "10_049_000, 10.0 MB, 10 MB",
  })
  void sizes(String bytes, String exact, String rounded) {
    long size = Long.parseLong(bytes.replace("_", ""));

    assertThat(FileSize.exact(size)).isEqualTo(exact);
    assertThat(FileSize.rounded(size)).isEqualTo(rounded);
  }
}
