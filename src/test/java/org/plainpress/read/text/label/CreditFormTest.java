package org.plainpress.read.text.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The form of a credit without a label")
class CreditFormTest {

  @ParameterizedTest
  @DisplayName("is a name in brackets, with a stroke, or with whom it worked for")
  @CsvSource(
      delimiter = ';',
      value = {
        "The chair stands on four legs (Lena Falk); form bracket",
        "The boats are back. (Lena Falk / The Harbour News); form bracket",
        "Lena Falk/The Harbour News; form stroke alone",
        "Lena Falk for The Harbour News; form commission alone",
        "The walls are clearly visible from the air. ABC/DEFG; form stroke"
      })
  void forms(String line, String form) {
    assertThat(CreditForm.of(line, List.of(line.split(" ")))).contains(form);
  }

  @ParameterizedTest
  @DisplayName("is not in a sentence, an address or a remark")
  @ValueSource(
      strings = {
        "The ministry denied the report. (It was written by Reuters.)",
        "See https://example.org/boats/today",
        "C:/Users/Name/Data Folder/Pictures",
        "The chair stands (on four legs)",
        "She has worked for the ministry for years."
      })
  void none(String line) {
    assertThat(CreditForm.of(line, List.of(line.split(" ")))).isEmpty();
  }
}
