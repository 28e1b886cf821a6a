package org.plainpress.read.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

@DisplayName("Exports in the other forms that databases have")
class MoreExportsTest {

  private static final String WORDS =
      "The ferry sails again, as the board said on Monday, and the gate is open.";

  @Test
  @DisplayName("may be RIS, a record an article")
  void ris() {
    String record =
        "TY  - NEWS\nT1  - %s\nA1  - Lind, Eva\nA1  - Berg, Bo\nJO  - Harbour Post\nY1  - 2024/05/01/\n"
            + "KW  - Ferries\nN2  - "
            + WORDS
            + "\nUR  - https://example.org/1\nER  - \n\n";
    List<Reading> readings = read(record.formatted("Ferry sails") + record.formatted("Gate opens"));
    assertThat(readings)
        .extracting(one -> one.article().meta().title())
        .containsExactly("Ferry sails", "Gate opens");
    Meta meta = readings.get(0).article().meta();
    assertThat(meta.authors()).containsExactly("Eva Lind", "Bo Berg");
    assertThat(meta.publisher()).contains("Harbour Post");
    assertThat(meta.published().orElseThrow()).hasToString("2024-05-01");
    assertThat(meta.subjects()).containsExactly("Ferries");
    assertThat(meta.source()).contains("https://example.org/1");
  }

  @Test
  @DisplayName("may have tags of two letters; records without a text are told")
  void tags() {
    List<Reading> readings =
        read(
            "TI- Ferry sails\nAU- Lind, Eva\nSO- Harbour Post; 5/13/2024, p3\nAN- 1\nTX- "
                + WORDS
                + "\n\nIt rained.\n\nTI- Nothing here\nSO- Harbour Post\nAN- 2\n");
    assertThat(readings).hasSize(1);
    assertThat(words(readings.get(0))).containsExactly(WORDS, "It rained.");
    assertThat(readings.get(0).article().meta().publisher()).contains("Harbour Post");
    assertThat(notes(readings.get(0)))
        .contains("left out records that have neither text nor abstract: Nothing here");
  }

  @Test
  @DisplayName("are no prose that begins with such letters")
  void prose() {
    assertThat(read("Ferry sails\n\n" + WORDS + "\n\nAN- 1\n").get(0).article().meta().title())
        .isEqualTo("Ferry sails");
  }

  @Test
  @DisplayName("may be Factiva's, shown for print, or with codes before a single space")
  void factiva() {
    List<Reading> shown =
        read(
            "News\nThe old ferry sails again\nEva Lind\n210 words\n1 May 2024\n10:15\nHarbour Post\nHARB\nEnglish\n"
                + "(c) 2024 Post Ltd.\n\n"
                + WORDS
                + "\n\nDocument HARB000020240501ek5100001\n\nGate opens\n99 words\n2 May 2024\nHarbour Post\nHARB\n"
                + "English\n(c) 2024 Post Ltd.\n\nIt opens.\n\nDocument HARB000020240502ek5200002\n");
    assertThat(shown).hasSize(2);
    Meta first = shown.get(0).article().meta();
    assertThat(first.title()).isEqualTo("The old ferry sails again");
    assertThat(first.authors()).containsExactly("Eva Lind");
    assertThat(first.kicker()).contains("News");
    assertThat(first.publisher()).contains("Harbour Post");
    assertThat(first.rights()).contains("(c) 2024 Post Ltd.");
    assertThat(words(shown.get(1))).containsExactly("It opens.");
    Reading coded =
        read("HD Ferry sails\n\nBY By Eva Lind\n\nWC 210 words\n\nPD 1 May 2024\n\nSN Harbour Post\n\nLP\n\nIN 2024 it sails.\n\nTD\n\n"
                + WORDS
                + "\n\nNS gcat : News\n\nAN Document HARB1\n")
            .get(0);
    assertThat(coded.article().meta().title()).isEqualTo("Ferry sails");
    assertThat(words(coded)).containsExactly("IN 2024 it sails.", WORDS);
  }

  @Test
  @DisplayName("may be Nexis's in other languages, and its newer form")
  void nexis() {
    Reading german =
        read("          1 von 1 DOKUMENT\n\n          Hafenpost\n\n          1. Mai 2024 Mittwoch\n\nDie Fähre fährt\n\nAUTOR: Eva Lind\n\n"
                + "RUBRIK: NACHRICHTEN; S. 3\n\nLÄNGE: 9 Wörter\n\nORTSMARKE: HAMBURG\n\nDie Fähre fährt wieder.\n\nSPRACHE: GERMAN\n\n"
                + "          Copyright 2024 Hafenpost\n          Alle Rechte vorbehalten\n")
            .get(0);
    assertThat(german.article().meta().title()).isEqualTo("Die Fähre fährt");
    assertThat(german.article().meta().authors()).containsExactly("Eva Lind");
    assertThat(german.article().meta().kicker()).contains("NACHRICHTEN");
    assertThat(words(german)).containsExactly("HAMBURG — Die Fähre fährt wieder.");
    Reading newer =
        read("Ferry sails\n\nHarbour Post\n\nMay 1, 2024 Wednesday\n\nCopyright 2024 Post\n\nLength: 9 words\nByline: Eva Lind\nBody\n\n"
                + WORDS
                + "\n\nGraphic\n\nThe quay, EVA LIND\n\nClassification\n\nSubject: FERRIES (90%); GATES (78%)\n\nJournal Code: HP\n\nLoad-Date: May 1, 2024\n\nEnd of Document\n")
            .get(0);
    assertThat(newer.article().meta().subjects()).containsExactly("FERRIES", "GATES");
    assertThat(newer.article().body()).hasSize(2).last().isInstanceOf(Figure.class);
  }

  @Test
  @DisplayName("have whose the text is, and people, below and beside each other")
  void ebsco() {
    Reading reading =
        read("Record: 1\nTitle: Ferry sails\nAuthors: Lind, Eva\n    Berg, Bo\nSource: Harbour Post. 5/13/2024, p3.\nSubject Terms: *FERRIES\n    *GATES\n"
                + "Accession Number: 1\nSection: NEWS\n\nHTML Full Text:\n"
                + WORDS
                + "\n\nCopyright of Harbour Post is the property of Post Ltd and may not be copied.\n")
            .get(0);
    assertThat(reading.article().meta().authors()).containsExactly("Eva Lind", "Bo Berg");
    assertThat(reading.article().meta().subjects()).containsExactly("FERRIES", "GATES");
    assertThat(reading.article().meta().rights().orElseThrow()).startsWith("Copyright of Harbour");
    assertThat(words(reading)).containsExactly(WORDS);
  }

  @Test
  @DisplayName(
      "of agencies say who worked on them in several forms, and have remarks of other agencies")
  void agencies() {
    Reading reuters =
        read("Ferry sails\n\nBy Eva Lind\n\nHARBOUR, May 1 (Reuters) - "
                + WORDS
                + "\n\nIt rained all day in the harbour.\n\n((Reporting by Eva Lind and Bo Berg in Hull, writing by Cy Dent, editing by Di Eck))\n((di.eck@example.org; +44 20))\n")
            .get(0);
    assertThat(reuters.article().meta().authors())
        .containsExactly("Eva Lind", "Bo Berg", "Cy Dent");
    assertThat(reuters.article().body()).hasSize(2);
    Reading dpa =
        read("bdt0101 4 pl 210  dpa 0500\n\nHafen/Fische/\n(Zusammenfassung - neu: Zitate)\nDie Fähre fährt wieder =\n\nHamburg (dpa) - Die Fähre fährt wieder, sagte der Rat am Montag, und das Tor ist offen.\n\n"
                + "# dpa-Notizblock\n\n- Foto folgt\n\ndpa el yyzz a3 bb\n011430 Mai 24\n")
            .get(0);
    assertThat(dpa.article().meta().title()).isEqualTo("Die Fähre fährt wieder");
    assertThat(dpa.article().body()).hasSize(1);
  }

  @Test
  @DisplayName("may have marks of HTML left in them; text about such marks stays")
  void markup() {
    Reading reading =
        read("Ferry sails\n\nBy Eva Lind\n\nThe ferry &amp; the gate &mdash; <b>both</b> are <a href=\"https://example.org\">open</a>.<br>It rained.\n")
            .get(0);
    assertThat(String.join(" ", words(reading))).contains("The ferry & the gate — both are open.");
    assertThat(notes(reading)).anyMatch(note -> note.contains("https://example.org"));
    assertThat(words(read("Sums\n\nWhere a < b and c > d, AT&T and R&D are glad of x<y.\n").get(0)))
        .containsExactly("Where a < b and c > d, AT&T and R&D are glad of x<y.");
  }

  @Test
  @DisplayName("of Project Gutenberg may be from before its present form, with long captions")
  void gutenberg() {
    String book =
        "The Project Gutenberg Etext of The Ferry\r\n\r\nTitle: The Ferry\r\n\r\nAuthor: Eva Lind\r\n\r\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\r\n\r\n"
            + "[Illustration]\r\n\r\nKapitel I\r\n\r\nTHE QUAY\r\n\r\n"
            + "The ferry\r\nsails =again=.[1]\r\n\r\n[Illustration: The quay\r\n\r\n_Drawn by Bo_]\r\n\r\n  One line,\r\n  and two.\r\n\r\nFOOTNOTES:\r\n\r\n[1] A note.\r\n\r\nEnd of the Project Gutenberg Etext of The Ferry\r\n\r\nAnyone anywhere.\r\n";
    Reading reading = read(book).get(0);
    Article article = reading.article();
    assertThat(article.meta().title()).isEqualTo("The Ferry");
    assertThat(article.body().get(0)).isInstanceOf(Heading.class);
    assertThat(article.body().get(1)).isInstanceOf(Heading.class);
    assertThat(article.body().get(2)).isInstanceOf(Paragraph.class);
    assertThat(article.body()).filteredOn(Figure.class::isInstance).hasSize(1);
    assertThat(notes(reading)).anyMatch(note -> note.startsWith("left out 1 illustration"));
  }

  private static List<String> words(Reading reading) {
    return reading.article().body().stream()
        .filter(Paragraph.class::isInstance)
        .map(MoreExportsTest::plain)
        .toList();
  }

  private static String plain(Block block) {
    return block instanceof Paragraph paragraph ? Text.plain(paragraph.content()) : "";
  }

  private static List<String> notes(Reading reading) {
    return reading.notes().stream().map(ReadingNote::message).toList();
  }

  private static List<Reading> read(String text) {
    return new Readers().read(new Source("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }
}
