package org.plainpress.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The grid of a table")
class TableGridTest {

  private static Table.Cell cell(String text, int columns, int rows) {
    return new Table.Cell(List.of(Inline.text(text)), false, columns, rows);
  }

  private static List<String> words(List<TableGrid.Cell> cells) {
    return cells.stream().map(cell -> Text.plain(cell.source().content())).toList();
  }

  @Test
  @DisplayName("tells the headers of a cell, outermost first, those of its row last")
  void headers() {
    TableGrid grid =
        new TableGrid(
            new Table(
                List.of(),
                List.of(
                    List.of(cell("Line", 1, 2), cell("Passengers", 2, 1)),
                    List.of(Table.Cell.of("Summer"), Table.Cell.of("Winter"))),
                List.of(
                    List.of(
                        cell("North", 1, 2).withHeader(true),
                        Table.Cell.of("1"),
                        Table.Cell.of("2")),
                    List.of(Table.Cell.of("3"), Table.Cell.of("4")))));
    assertThat(grid.isComplex()).isTrue();
    TableGrid.Cell last = grid.rows().get(3).get(1);
    assertThat(words(List.of(last))).containsExactly("4");
    assertThat(words(grid.columnHeaders(last))).containsExactly("Passengers", "Winter");
    assertThat(words(grid.headers(3, last))).containsExactly("Passengers", "Winter", "North");
    assertThat(words(grid.headers(1, grid.rows().get(1).get(0)))).containsExactly("Passengers");
  }

  @Test
  @DisplayName("knows columns of numbers, and where the whole part of each number ends")
  void numbers() {
    NumberColumn english = NumberColumn.of(List.of("1,250.5", "–", "7", "0.25 kg")).orElseThrow();
    assertThat(english.decimal()).contains(".");
    assertThat(english.wholeEnd("1,250.5")).isEqualTo(5);
    assertThat(english.wholeEnd("7")).isEqualTo(1);
    assertThat(NumberColumn.of(List.of("1.250,5 €", "1.000")).orElseThrow().decimal())
        .contains(",");
    assertThat(NumberColumn.of(List.of("1,250", "2,400")).orElseThrow().decimal()).isEmpty();
    assertThat(NumberColumn.of(List.of("٣٫٥", "١٢")).orElseThrow().decimal()).contains("٫");
    assertThat(NumberColumn.of(List.of("12.3.2020", "1.4.2021"))).isEmpty();
    assertThat(NumberColumn.of(List.of("9:00", "10:30"))).isEmpty();
    assertThat(NumberColumn.of(List.of("North", "12"))).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("has no columns in which no cell begins, whatever the cells claim to span")
  void columnsOfTheReader() {
    Table table =
        new Table(
            List.of(),
            Optional.empty(),
            List.of(Table.Align.START, Table.Align.END, Table.Align.CENTER, Table.Align.CENTER),
            List.of(),
            List.of(
                List.of(cell("Day", 2, 1), cell("Boats", 1, 1)),
                List.of(cell("Monday", 2, 1), cell("3", 1, 1)),
                List.of(cell("Sunday", 1, 99)),
                List.of(cell("None sail in a storm", 99, 1))));
    TableGrid grid = new TableGrid(table);
    assertThat(grid.columns()).isEqualTo(3);
    assertThat(grid.rows()).allMatch(row -> row.stream().mapToInt(this::columns).sum() <= 3);
    assertThat(grid.rows().get(3)).singleElement().extracting(this::columns).isEqualTo(2);
    assertThat(grid.align(1)).isEqualTo(Table.Align.END);
    Table reduced = grid.reduced();
    assertThat(reduced.rows().get(3).get(0).colspan()).isEqualTo(2);
    assertThat(new TableGrid(reduced).reduced()).isSameAs(reduced);
  }

  @Test
  @DisplayName("keeps the place of the words of a column when one before it is left out")
  void placesOfColumns() {
    Table table =
        new Table(
            List.of(),
            Optional.empty(),
            List.of(Table.Align.START, Table.Align.CENTER, Table.Align.END),
            List.of(),
            List.of(
                List.of(cell("Monday", 2, 1), cell("3", 1, 1)),
                List.of(cell("Every day of the week", 4, 1))));
    TableGrid grid = new TableGrid(table);
    assertThat(grid.columns()).isEqualTo(2);
    assertThat(grid.align(0)).isEqualTo(Table.Align.START);
    assertThat(grid.align(1)).isEqualTo(Table.Align.END);
    assertThat(grid.reduced().align()).containsExactly(Table.Align.START, Table.Align.END);
  }

  private int columns(TableGrid.Cell cell) {
    return cell.columns();
  }
}
