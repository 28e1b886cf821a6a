package org.plainpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

  @Test
  @DisplayName("Each number that decides what is read is in the table, with its value.")
  void table() throws IOException {
    Map<String, String> code = new LinkedHashMap<>();
    for (Threshold one : Thresholds.in(Path.of("src/main/java"))) {
      code.put(one.shortName(), one.written(one.number()));
    }
    Map<String, String> table = new LinkedHashMap<>();
    ThresholdTable.rows(Path.of(".github/THRESHOLDS.md"))
        .forEach((name, row) -> table.put(name, row.value()));
    assertThat(code).hasSizeGreaterThan(100);
    assertThat(table)
        .as("mvn -Pthresholds process-test-classes -Ddata=FOLDER tries what is new (CONTRIBUTING)")
        .containsExactlyInAnyOrderEntriesOf(code);
  }

  @Test
  @DisplayName("Each number in the table was tried.")
  void tried() throws IOException {
    assertThat(ThresholdTable.rows(Path.of(".github/THRESHOLDS.md")).values())
        .noneMatch(row -> row.others().equals("not tried"));
  }
}
