package org.plainpress.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Table;

/** The articles of the {@link Gallery} that show tables. */
final class GalleryTables {

  private GalleryTables() {}

  static List<Block> longTable() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int i = 1; i <= 140; i++) {
      rows.add(
          List.of(
              new Table.Cell(List.of(Inline.text("Island " + i)), true, 1, 1),
              Table.Cell.of("Dep " + (5 + i % 14) + "." + (i * 7 % 6) + "0"),
              Table.Cell.of(i % 9 == 0 ? Gallery.words(i, 14) : "daily")));
    }
    return List.of(
        Paragraph.of("All sailings of the summer."),
        new Table(
            List.of(Inline.text("Sailings from the main harbour")),
            List.of(
                List.of(
                    Table.Cell.of("Where to"), Table.Cell.of("When"), Table.Cell.of("Remarks"))),
            rows),
        Paragraph.of("The board may change them."));
  }

  static List<Block> spans() {
    return List.of(
        new Table(
            List.of(Inline.text("Passengers")),
            List.of(
                List.of(cell("Line", 1, 2), cell("Passengers", 2, 1)),
                List.of(Table.Cell.of("Summer"), Table.Cell.of("Winter"))),
            List.of(
                List.of(
                    new Table.Cell(List.of(Inline.text("North")), true, 1, 2),
                    Table.Cell.of("1,250"),
                    Table.Cell.of("310")),
                List.of(cell("closed since the storm", 2, 1)),
                List.of(
                    new Table.Cell(List.of(Inline.text("South")), true, 1, 1),
                    Table.Cell.of("2,400"),
                    Table.Cell.of("900")))));
  }

  static List<Block> wideTable() {
    return List.of(
        Paragraph.of("All sailings of the day, with what the captains wrote."),
        Tables.sailings(9),
        new Heading(2, List.of(Inline.text("With the evening boats"))),
        Tables.sailings(13),
        Paragraph.of("The board may change them."));
  }

  static List<Block> cards() {
    return List.of(
        Paragraph.of("All sailings of the week, a card an island."),
        Tables.sailings(30),
        Paragraph.of("The board may change them."));
  }

  static List<Block> cells() {
    Figure picture =
        new Figure(
            Articles.image("png", 240, 160),
            Optional.of("A wheel of oak"),
            List.of(Inline.text("In 1911")),
            Optional.empty(),
            false);
    return List.of(
        Paragraph.of("What the mill is made of."),
        new Table(
            List.of(Inline.text("Parts of the mill")),
            Optional.of("Mill archive"),
            List.of(Table.Align.START, Table.Align.START, Table.Align.END, Table.Align.CENTER),
            List.of(
                List.of(
                    Table.Cell.of("Part"),
                    Table.Cell.of("How it looks"),
                    Table.Cell.of("Weight, t"),
                    Table.Cell.of("State"))),
            List.of(
                List.of(
                    Table.Cell.of("Wheel").withHeader(true),
                    blocks(picture),
                    Table.Cell.of("2.75"),
                    Table.Cell.of("sound")),
                List.of(
                    Table.Cell.of("Gate").withHeader(true),
                    blocks(
                        Paragraph.of("Two leaves:"),
                        Gallery.list(
                            false, Paragraph.of("one of iron"), Paragraph.of("one of oak"))),
                    Table.Cell.of("0.5"),
                    Table.Cell.of("lost")),
                List.of(
                    Table.Cell.of("Stones").withHeader(true),
                    blocks(
                        Paragraph.of("A pair of French burr stones, dressed every spring."),
                        Paragraph.of("One is cracked.")),
                    Table.Cell.of("12"),
                    Table.Cell.of("in use")))),
        Paragraph.of("All of it can be seen."));
  }

  private static Table.Cell blocks(Block... body) {
    return new Table.Cell(List.of(), List.of(body), false, 1, 1);
  }

  private static Table.Cell cell(String text, int columns, int rows) {
    return new Table.Cell(List.of(Inline.text(text)), false, columns, rows);
  }
}
