package org.plainpress.read.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Heading;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.read.InputFormat;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.read.input.Readers;

@DisplayName("Texts of agencies, of ProQuest and of EBSCO")
class WireAndDatabasesTest {

  private static final String PROQUEST =
      """
      ____________________________________________________________

      Document 1 of 2

      The ferry sails again

      Author: Lind, Eva; Berg, Bo

      Publication info: Harbour Times ; London (UK) [London (UK)]12 May 2021: 5.

      Abstract: Short words.

      Full text: The ferry sails again, as the board said on Monday.

      It rained all day.

      Subject: Ferries; Weather

      Title: The ferry sails again

      Publication title: Harbour Times; London (UK)

      Publication date: May 12, 2021

      Section: News

      Copyright: Copyright Harbour Times May 12, 2021

      ProQuest document ID: 1012345678

      ____________________________________________________________

      Document 2 of 2

      The gate is shut

      Full text: The gate is shut for the winter.

      ProQuest document ID: 1012345679
      """;

  private static final String EBSCO =
      """
      Record: 1
      Title: The ferry sails again
      Authors: Lind, Eva
      Source: Harbour Times. 5/12/2021, Vol. 40 Issue 8, p33-34. 2p.
      Document Type: Article
      Abstract: The ferry sails again after two months, the board said.
      Accession Number: 75187281
      Database: Academic Search Premier
      """;

  @Test
  @DisplayName("ProQuest: an article a document, its fields in their places, the others told")
  void proQuest() {
    List<Reading> readings = read(PROQUEST);
    assertThat(readings)
        .extracting(one -> one.article().meta().title())
        .containsExactly("The ferry sails again", "The gate is shut");
    Meta meta = readings.get(0).article().meta();
    assertThat(meta.authors()).containsExactly("Eva Lind", "Bo Berg");
    assertThat(meta.publisher()).contains("Harbour Times");
    assertThat(meta.published().orElseThrow().iso()).isEqualTo("2021-05-12");
    assertThat(meta.kicker()).contains("News");
    assertThat(meta.rights()).contains("Copyright Harbour Times May 12, 2021");
    assertThat(readings.get(0).article().body()).hasSize(2);
    assertThat(readings.get(0).notes())
        .extracting(ReadingNote::message)
        .contains("left out the database's fields proquest document id");
  }

  @Test
  @DisplayName("EBSCO: an abstract stands for a text that is not there")
  void ebsco() {
    Reading reading = read(EBSCO).get(0);
    assertThat(reading.article().meta().authors()).containsExactly("Eva Lind");
    assertThat(reading.article().meta().publisher()).contains("Harbour Times");
    assertThat(reading.article().body()).hasSize(1);
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .contains("the export holds no full text; its abstract is read");
  }

  @Test
  @DisplayName(
      "an agency's slug, its remarks for editors and the mark of a text that was sent before")
  void wire() {
    Reading reading =
        read("""
                BC-FERRY-HARBOUR/ (UPDATE 1)
                UPDATE 1-Ferry returns to the harbour

                Eds: Updates with quote, adds details
                throughout.

                HARBOUR, May 4 (Reuters) - The ferry returned to the harbour on Tuesday after two months of repairs, the harbour board said.

                "It sails again," said the captain, who has steered it for twenty years.

                (Reporting by Ada Kestrel in London and Bo Berg; Editing by Cy Dent)
                """)
            .get(0);
    assertThat(reading.article().meta().title()).isEqualTo("Ferry returns to the harbour");
    assertThat(reading.article().meta().authors()).containsExactly("Ada Kestrel", "Bo Berg");
    assertThat(reading.article().body()).hasSize(2);
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .contains(
            "left out what the agency wrote for editors: 'BC-FERRY-HARBOUR/ (UPDATE 1)',"
                + " 'UPDATE 1-', 'Eds: Updates with quote, adds details', 'throughout.', '(Reporting by Ada Kestrel in London and Bo Berg; Editing by Cy Dent)'");
    assertThat(
            read("AP-US--Ferry, 1st Ld-Writethru,0412\nFerry returns to the harbour\n\nThe ferry returned to the harbour on Tuesday after two months of repairs.\n")
                .get(0)
                .article()
                .meta()
                .title())
        .isEqualTo("Ferry returns to the harbour");
  }

  @Test
  @DisplayName("but not where the user says that it is a plain text")
  void plain() {
    Readers text =
        new Readers(
            new ImageImporter(1600),
            Optional.of(InputFormat.TEXT),
            Clock.systemUTC(),
            ReadLimits.DEFAULT,
            false);
    assertThat(text.read(new Source("a.txt", PROQUEST.getBytes(StandardCharsets.UTF_8))))
        .hasSize(1);
  }

  @Test
  @DisplayName("the line above a byline is the title, though a remark stands right above it")
  void titleBelowRemark() {
    Article article =
        read("BC-Ferry,1st Ld-Writethru\nEds: Updates with quotes.\nFerry returns to the harbour\nBy ADA KESTREL\nHARBOUR (AP) -- The ferry returned to the harbour on Tuesday after two months.\n\nIt rained all day.\n")
            .get(0)
            .article();
    assertThat(article.meta().title()).isEqualTo("Ferry returns to the harbour");
    assertThat(article.meta().authors()).containsExactly("Ada Kestrel");
  }

  @Test
  @DisplayName("Project Gutenberg: several authors, and lines of contents are no heading")
  void gutenbergHead() {
    Article article =
        read("Title: The Quay\n       A Story\n\nAuthor: Ada Kestrel\n        Bo Berg\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE QUAY ***\n\nCONTENTS\n\n  I. THE GATE\n  II. THE SEA\n\nCHAPTER I. THE GATE\n\nThe gate was old.\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE QUAY ***\n")
            .get(0)
            .article();
    assertThat(article.meta().title()).isEqualTo("The Quay");
    assertThat(article.meta().authors()).containsExactly("Ada Kestrel", "Bo Berg");
    assertThat(Blocks.of(Heading.class, article.body()).map(one -> Text.plain(one.content())))
        .noneMatch(line -> line.contains("II. THE SEA"));
  }

  private static List<Reading> read(String text) {
    return new Readers().read(new Source("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @DisplayName("EBSCO: a section or column right above the text does not swallow it")
  void sectionAboveText() {
    for (String text : List.of("Section: NEWS", "Full Text:\nSection: NEWS", "Column: NEWS")) {
      Reading reading =
          read("Record: 1\nTitle: The ferry\nSource: The Post. 5/12/2019\nAccession Number: 1\n"
                  + text
                  + "\n\nThe ferry sails again.\n\nIt sails six times a day.\n")
              .get(0);
      assertThat(reading.article().body()).as(text).hasSize(2);
    }
  }
}
