package org.plainpress.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;

@DisplayName("Bytes of a text")
class DecodedTextTest {

  private final List<ReadingNote> notes = new ArrayList<>();

  @Test
  @DisplayName("are read in UTF-8 and UTF-16, with a mark or without, and in Windows-1252")
  void encodings() {
    String text = "Café owner’s “pay what you can” plan – €2.10";
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(notes).isEmpty();
    assertThat(decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    assertThat(notes).hasSize(1);
  }

  @Test
  @DisplayName("that are broken become U+FFFD, with a note")
  void broken() {
    assertThat(
            decode(
                "Caf\u00e9 \u00ff\u00fe broken \u00c3\u00a9 fine"
                    .getBytes(StandardCharsets.ISO_8859_1)))
        .contains("\uFFFD")
        .contains("é fine");
    assertThat(notes).hasSize(1);
  }

  @Test
  @DisplayName("lose control characters and noncharacters, with a note each")
  void controls() {
    assertThat(decode("A\u0000B\u0007C\u000CD\uFFFE".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ABC D\uFFFD");
    assertThat(notes).hasSize(2);
  }

  @Test
  @DisplayName("that are no text are refused")
  void binary() {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("no text");
  }

  private String decode(byte[] bytes) {
    return DecodedText.of(bytes, notes).text();
  }
}
