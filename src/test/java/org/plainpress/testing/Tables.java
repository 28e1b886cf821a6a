package org.plainpress.testing;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Inline;
import org.plainpress.article.Table;

/** Tables of many columns. */
public final class Tables {

  private Tables() {}

  /**
   * Returns a table whose cells are marked by row and column, {@code r3c7}, and its headers by
   * column, {@code h7}; those of the first column are in the words of a language.
   *
   * @param first the words of the first column, a row each
   */
  public static Table marked(List<String> first, int columns, boolean header) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int r = 0; r < first.size(); r++) {
      List<Table.Cell> row = new ArrayList<>();
      row.add(new Table.Cell(List.of(Inline.text(first.get(r))), header, 1, 1));
      for (int c = 1; c < columns; c++) {
        row.add(Table.Cell.of("r" + r + "c" + c));
      }
      rows.add(row);
    }
    List<Table.Cell> heads = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      heads.add(Table.Cell.of("h" + c));
    }
    return new Table(List.of(), header ? List.of(heads) : List.of(), rows);
  }

  /**
   * Returns a table of sailings.
   *
   * @param columns how many it has
   */
  public static Table sailings(int columns) {
    String[] heads = {
      "Island",
      "Boat",
      "Departure",
      "Passengers",
      "Freight, t",
      "Captain",
      "Weather",
      "Wind",
      "Remarks",
      "Pier"
    };
    String[][] words = {
      {"North Holm", "South Holm", "Great Skerry", "Lamb Isle", "Outer Rock"},
      {"Petrel", "Gannet", "Tern", "Auk", "Fulmar"},
      {"6:40", "7:15", "9:00", "12:30", "17:55"},
      {"212", "1,040", "87", "5", "340"},
      {"3.75", "12", "0.5", "110.25", "8"},
      {"A. Stone", "B. Moor", "C. Lund", "D. Reid", "E. Hay"},
      {"calm", "stormy", "fog till ten", "clear", "rain"},
      {"NE 3", "W 9", "none", "S 2", "SW 5"},
      {"on time", "turned back", "an hour late", "mail only", "full"},
      {"east", "west", "east", "none", "west"}
    };
    List<Table.Cell> header = new ArrayList<>();
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int turn = c / heads.length;
      header.add(Table.Cell.of(heads[c % heads.length] + (turn == 0 ? "" : " " + (turn + 1))));
    }
    for (int r = 0; r < 5; r++) {
      List<Table.Cell> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        row.add(Table.Cell.of(words[c % heads.length][r]).withHeader(c == 0));
      }
      rows.add(row);
    }
    return new Table(
        List.of(Inline.text("Sailings of one day, in " + columns + " columns")),
        List.of(header),
        rows);
  }
}
