package org.plainpress.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.ReadingNote;

@DisplayName("A text in UTF-8 that was encoded twice")
class DoubleEncodingTest {

  private static final String WORDS =
      "Der M\u00fcller \u2013 \u201eIda\u201c \u2013 h\u00f6rt das Wasser f\u00fcr 5 \u20ac, naturgem\u00e4\u00df.";

  @Test
  @DisplayName("is what it was, whatever its UTF-8 was taken for, with a note")
  void repaired() {
    assertThat(repaired(mistaken(WORDS, "windows-1252"))).isEqualTo(WORDS);
    assertThat(
            repaired(
                mistaken(
                    "\u041c\u0435\u043b\u044c\u043d\u0438\u043a \u0440\u0430\u0434 \u0432\u043e\u0434\u0435.",
                    "windows-1251")))
        .startsWith("\u041c\u0435\u043b");
    assertThat(
            repaired(
                "L\u00e2\u20ac\u2122\u00c3\u00a9t\u00c3\u00a9 est arriv\u00c3\u00a9 \u00c3  la mer."))
        .isEqualTo("L\u2019\u00e9t\u00e9 est arriv\u00e9 \u00e0 la mer.");
  }

  @Test
  @DisplayName("is none where it only quotes such characters, or speaks of encodings")
  void quoted() {
    for (String text :
        List.of(
            WORDS + " \u00c3\u00a9 \u00c3\u00bc \u00c3\u00b6",
            "Some mails show \"\u00c3\u00a9\", \"\u00c3\u00bc\" and \"\u00c3\u00b6\" in their place.",
            "Mojibake is when caf\u00c3\u00a9s, M\u00c3\u00bcller and K\u00c3\u00b6ln stand there.",
            "NAÇÃO E PÃO: SÃO JOÃO",
            // A mark that stands alone cannot be of UTF-8, whatever else there is.
            "\u201cThe caf\u00c3\u00a9s, the M\u00c3\u00bcllers, K\u00c3\u00b6ln\u201d.",
            "caf\u00c3\u00a9s, M\u00c3\u00bcllers, K\u00c3\u00b6ln \u2026")) {
      assertThat(repaired(text)).isEqualTo(text);
    }
  }

  private static String repaired(String text) {
    List<ReadingNote> notes = new ArrayList<>();
    String repaired = DoubleEncoding.repaired(text, notes);
    assertThat(notes).hasSize(repaired.equals(text) ? 0 : 1);
    return repaired;
  }

  /** Returns what a text becomes whose bytes are taken for another encoding. */
  private static String mistaken(String text, String charset) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String one = new String(new byte[] {b}, Charset.forName(charset));
      out.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
    }
    return out.toString();
  }
}
