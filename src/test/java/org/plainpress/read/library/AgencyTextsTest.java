package org.plainpress.read.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

@DisplayName("A text of an agency, or of a database")
class AgencyTextsTest {

  private static final String LEAD =
      "WEIRBRIDGE, May 7 (Reuters) - The wheel of the mill turned again on Tuesday, says the miller.";

  @Test
  @DisplayName("may have no title: then its first paragraph stays where it is")
  void datelined() {
    Reading reading = read(LEAD + "\n\nNobody had believed it, he says.\n").get(0);
    assertThat(reading.article().body()).hasSize(2);
    assertThat(reading.notes().toString()).contains("there is no title");
  }

  @Test
  @DisplayName("may have points and remarks above its byline")
  void points() {
    Reading reading =
        read("UPDATE 2-The wheel turns\n\n* It turns\n* It holds\n\n(Adds quote, background)\n\nBy Ida Holm and Jon Dale\n\n"
                + LEAD
                + "\n\nNobody had believed it, he says.\n")
            .get(0);
    assertThat(reading.article().meta().authors()).containsExactly("Ida Holm", "Jon Dale");
    assertThat(reading.article().body()).hasSize(3);
  }

  @Test
  @DisplayName("may be Factiva's in another language than English")
  void factiva() {
    assertThat(
            read("Das Rad dreht sich\n\nVon Jon Dale\n80 Wörter\n8 Mai 2024\nDie Welt\nWELT\nDeutsch\n(c) 2024 X\n\nEs dreht sich.\n\nDokument WELT000020240508ek580002\n")
                .get(0)
                .article()
                .meta())
        .satisfies(
            meta -> {
              assertThat(meta.title()).isEqualTo("Das Rad dreht sich");
              assertThat(meta.authors()).containsExactly("Jon Dale");
            });
  }

  @Test
  @DisplayName("may be an old one of Project Gutenberg, whose first line names it")
  void gutenberg() {
    assertThat(
            read("**The Project Gutenberg Etext of The Wheel, by Ida Holm**\n\n*END*THE SMALL PRINT! FOR ETEXTS*END*\n\nChapter 1\n\nThe wheel turned.\n")
                .get(0)
                .article()
                .meta())
        .satisfies(
            meta -> {
              assertThat(meta.title()).isEqualTo("The Wheel");
              assertThat(meta.authors()).containsExactly("Ida Holm");
            });
  }

  private static List<Reading> read(String text) {
    return new Readers().read(new Source("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }
}
