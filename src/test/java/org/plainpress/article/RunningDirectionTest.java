package org.plainpress.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The direction that a block runs in")
class RunningDirectionTest {

  private static Direction inEnglish(String words) {
    return RunningDirection.of(Paragraph.of(words), Direction.LTR);
  }

  private static Inline foreign(String language, String words) {
    return new Inline.Foreign(language, Optional.empty(), List.of(Inline.text(words)));
  }

  @Test
  @DisplayName("is that of the language that its words are said to be in")
  void said() {
    Paragraph hebrew = new Paragraph(List.of(foreign("he", "Gannet, Petrel, הספינה.")));
    assertThat(RunningDirection.of(hebrew, Direction.LTR)).isEqualTo(Direction.RTL);
    Paragraph latin = new Paragraph(List.of(foreign("ar-Latn", "Marhaban bikum.")));
    assertThat(RunningDirection.of(latin, Direction.RTL)).isEqualTo(Direction.LTR);
  }

  @Test
  @DisplayName("is else that of its first word, if at least half of its words run so")
  void letters() {
    assertThat(inEnglish("הספינה יצאה עם Petrel.")).isEqualTo(Direction.RTL);
    assertThat(inEnglish("هنا https://example.org/ferry-times")).isEqualTo(Direction.RTL);
    assertThat(inEnglish("שלום is the word on the door.")).isEqualTo(Direction.LTR);
    assertThat(inEnglish("The word is שלום עולם טוב יפה.")).isEqualTo(Direction.LTR);
    assertThat(inEnglish("6:30 – 7:15")).isEqualTo(Direction.LTR);
    assertThat(RunningDirection.of(Paragraph.of("The ferry sails."), Direction.RTL))
        .isEqualTo(Direction.LTR);
    assertThat(RunningDirection.of(Paragraph.of("6:30 – 7:15"), Direction.RTL))
        .isEqualTo(Direction.RTL);
  }

  @Test
  @DisplayName("is of a list and a quotation that of all that they hold, and else that around them")
  void enclosing() {
    List<Block> both = List.of(Paragraph.of("הספינה יצאה."), Paragraph.of("The ferry sailed."));
    assertThat(RunningDirection.of(new Quote(both, List.of()), Direction.LTR))
        .isEqualTo(Direction.LTR);
    List<Block> one = List.of(Paragraph.of("הספינה יצאה."), Paragraph.of("6:30"));
    assertThat(RunningDirection.of(new Quote(one, List.of(Inline.text("Petrel"))), Direction.LTR))
        .isEqualTo(Direction.RTL);
    assertThat(
            RunningDirection.of(
                new ItemList(false, 1, List.of(List.of(one.get(0)), List.of(one.get(1)))),
                Direction.LTR))
        .isEqualTo(Direction.RTL);
  }

  @Test
  @DisplayName("is of a table that of its first cell, if most of its cells run so")
  void tables() {
    Table hebrew = table("יום|ספינה", "ראשון|Petrel", "שני|7");
    assertThat(RunningDirection.of(hebrew, Direction.LTR)).isEqualTo(Direction.RTL);
    Table both = table("ספינה|Ship", "יום|Day");
    assertThat(RunningDirection.of(both, Direction.LTR)).isEqualTo(Direction.LTR);
  }

  /** Returns a table of rows, whose cells are parted by bars. */
  private static Table table(String... rows) {
    return new Table(
        List.of(),
        List.of(),
        Stream.of(rows)
            .map(row -> Stream.of(row.split("\\|")).map(Table.Cell::of).toList())
            .toList());
  }
}
