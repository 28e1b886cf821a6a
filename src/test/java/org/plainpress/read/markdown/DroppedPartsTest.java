package org.plainpress.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Blocks;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("What Markdown's editions have no place for is told")
class DroppedPartsTest {

  @Test
  @DisplayName("footnotes that nothing refers to")
  void footnotes() {
    assertThat(notes("Text[^a].\n\n[^a]: Used.\n[^spare]: Never called."))
        .containsExactly("left out footnotes that nothing in the text refers to: [^spare]");
  }

  @Test
  @DisplayName("pictures within a line that are not there")
  void pictures() {
    assertThat(notes("See ![[tram.png]] and read on."))
        .containsExactly(
            "left out pictures within lines that are not there and have no words: tram.png");
  }

  @Test
  @DisplayName("where a link to another note leads, unless its words say so")
  void wikiLinks() {
    assertThat(notes("See [[Trams of 1921|the trams]] and [[Rails]]."))
        .containsExactly("left out where links to other notes lead: Trams of 1921");
  }

  @Test
  @DisplayName("what a box was marked as, where a title took the place of it")
  void callouts() {
    assertThat(
            notes(
                "> [!WARNING] Mind the gap\n> It is wide.\n\n!!! tip \"Go early\"\n    Trams are empty."))
        .containsExactlyInAnyOrder(
            "boxes with a title of their own no longer say what they were marked as: tip",
            "boxes with a title of their own no longer say what they were marked as: warning");
    assertThat(notes("> [!WARNING] A warning to riders\n> It is wide.")).isEmpty();
  }

  @Test
  @DisplayName("but cells beyond the header's columns are kept")
  void wideRows() {
    Table table =
        Blocks.of(
                Table.class,
                read("| A | B |\n|--|--|\n| 1 | 2 | three |\n| 4 |\n").article().body())
            .findFirst()
            .orElseThrow();
    assertThat(Text.plain(table.rows().get(0).get(2).content())).isEqualTo("three");
    assertThat(table.rows().get(0)).hasSize(3);
  }

  @Test
  @DisplayName("a bar within code or behind a backslash makes no cell more")
  void bars() {
    assertThat(WideRows.in("| A |\n|---|\n| a \\| b |\n")).isEqualTo("| A |\n|---|\n| a \\| b |\n");
    assertThat(WideRows.in("```\n| A |\n|---|\n| a | b |\n```"))
        .isEqualTo("```\n| A |\n|---|\n| a | b |\n```");
  }

  @Test
  @DisplayName(
      "abbreviations are marked with what they stand for, and their definitions are no prose")
  void abbreviations() {
    Reading reading =
        read("The HTML of `HTML` pages, not XHTML.\n\n*[HTML]: Hyper Text Markup Language\n");
    Paragraph paragraph = (Paragraph) reading.article().body().get(0);
    assertThat(paragraph.content())
        .filteredOn(Inline.Abbreviation.class::isInstance)
        .containsExactly(
            new Inline.Abbreviation(
                "Hyper Text Markup Language", List.of(new Inline.Plain("HTML"))));
    assertThat(reading.article().body()).hasSize(1);
    assertThat(read("*[HTML]: Hyper Text\nHTML here. One\\\nTwo\\\nThree").article().body().get(0))
        .isInstanceOf(Verse.class)
        .satisfies(
            verse -> assertThat(Text.plain(Blocks.text(verse).get(0))).isEqualTo("HTML here. One"));
  }

  @Test
  @DisplayName("a title made of the first words has no cell of a table and no mark of a note")
  void madeTitle() {
    assertThat(
            read("Trams are back[^1].\n\n| A | B |\n|--|--|\n| 1 | 2 |\n\n[^1]: Since May.")
                .article()
                .meta()
                .title())
        .isEqualTo("Trams are back.");
  }

  private static List<String> notes(String markdown) {
    return read("# Trams\n\nThe trams of the town are back on the rails.\n\n" + markdown)
        .notes()
        .stream()
        .map(ReadingNote::message)
        .toList();
  }

  private static Reading read(String markdown) {
    return new MarkdownReader()
        .read(
            new Source(
                "a.md", ("---\nlang: en\n---\n" + markdown).getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }
}
