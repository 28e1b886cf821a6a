package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.ReadingNote;

@DisplayName("Marks of HTML in a text")
class MarkupInTextTest {

  @Test
  @DisplayName("are the characters that they name, however long the name; what names none stays")
  void entities() {
    List<ReadingNote> notes = new ArrayList<>();
    assertThat(
            MarkupInText.plain(
                "a &NotEqualTilde; b &mdash; c &CounterClockwiseContourIntegral; R&D; &Nothing;",
                notes))
        .isEqualTo("a \u2242\u0338 b \u2014 c \u2233 R&D; &Nothing;");
    assertThat(notes).hasSize(1);
  }
}
