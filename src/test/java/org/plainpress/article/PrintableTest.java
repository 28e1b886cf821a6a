package org.plainpress.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text for terminals and logs")
class PrintableTest {

  @Test
  @DisplayName("is one line, and what would give orders to a terminal is named by its code")
  void line() {
    assertThat(Printable.line("red \u001b[31m, next\nplainpress: fake\r\u0007\u009b"))
        .isEqualTo("red \\x1b[31m, next\\x0aplainpress: fake\\x0d\\x07\\x9b");
    assertThat(Printable.line("a\u202eb\u2066c\u200fd\u2028e\ufefff"))
        .isEqualTo("a\\u202eb\\u2066c\\u200fd\\u2028e\\ufefff");
    assertThat(Printable.line("half \ud800 of a pair")).isEqualTo("half \\ud800 of a pair");
  }

  @Test
  @DisplayName("is what it is where it only shows itself")
  void plain() {
    for (String text : new String[] {"Überfahrt 😀", "می\u200cخواهم", "क्\u200dष", "日本語", ""}) {
      assertThat(Printable.line(text)).isEqualTo(text);
    }
  }

  @Test
  @DisplayName("says the same in JSON")
  void json() {
    assertThat(Printable.json("{\n\"a\": \"b\u202ec\u007f\udb40\udc01\"}\n"))
        .isEqualTo("{\n\"a\": \"b\\u202ec\\u007f\\udb40\\udc01\"}\n");
  }
}
