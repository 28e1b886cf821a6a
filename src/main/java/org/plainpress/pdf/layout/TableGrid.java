package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.plainpress.article.Table;

/**
 * Puts a table's cells on a grid of columns (HTML Living Standard, 4.9.12). Rows that fall short
 * are filled with empty cells: in a tagged table all rows have as many columns (ISO 14289-1, 7.5).
 */
final class TableGrid {

  /**
   * A cell and where it stands.
   *
   * @param path the index of its row, those of the header first, and of the cell in the row; empty
   *     where the cell fills a gap
   * @param column the first column that it covers, from 0
   * @param columns how many columns it covers
   * @param rows how many rows it covers, as far as the table has them
   * @param heads whether it is in the header rows, and so heads its column
   */
  record Cell(
      Table.Cell source, List<Integer> path, int column, int columns, int rows, boolean heads) {
    Cell withoutRow() {
      return new Cell(source, path, column, columns, rows - 1, heads);
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();
  private final int columns;
  private final int headerRows;

  TableGrid(Table table) {
    List<List<Table.Cell>> all = table.allRows();
    int headers = table.header().size();
    List<BitSet> taken = new ArrayList<>();
    for (int r = 0; r < all.size(); r++) {
      taken.add(new BitSet());
    }
    int widest = 1;
    for (int r = 0; r < all.size(); r++) {
      List<Cell> row = new ArrayList<>();
      int groupEnd = r < headers ? headers : all.size();
      for (int i = 0; i < all.get(r).size(); i++) {
        Table.Cell cell = all.get(r).get(i);
        int column = taken.get(r).nextClearBit(0);
        int span = 1;
        while (span < cell.colspan() && !taken.get(r).get(column + span)) {
          span++;
        }
        int down = Math.min(cell.rowspan(), groupEnd - r);
        for (int d = 0; d < down; d++) {
          taken.get(r + d).set(column, column + span);
        }
        row.add(new Cell(cell, List.of(r, i), column, span, down, r < headers));
        widest = Math.max(widest, column + span);
      }
      rows.add(row);
    }
    columns = widest;
    fill(taken);
    headerRows = headers - (int) rows.subList(0, headers).stream().filter(List::isEmpty).count();
    dropEmpty();
  }

  /** Removes rows that cells from above cover wholly: those cells then cover fewer rows. */
  private void dropEmpty() {
    for (int r = rows.size() - 1; r >= 0; r--) {
      if (!rows.get(r).isEmpty()) {
        continue;
      }
      rows.remove(r);
      for (int above = 0; above < r; above++) {
        int distance = r - above;
        rows.get(above).replaceAll(cell -> cell.rows() > distance ? cell.withoutRow() : cell);
      }
    }
  }

  /** Fills what no cell covers with empty cells. */
  private void fill(List<BitSet> taken) {
    Table.Cell empty = Table.Cell.of("");
    for (int r = 0; r < rows.size(); r++) {
      for (int c = taken.get(r).nextClearBit(0); c < columns; c = taken.get(r).nextClearBit(c)) {
        taken.get(r).set(c);
        rows.get(r).add(new Cell(empty, List.of(), c, 1, 1, false));
      }
      rows.get(r).sort((a, b) -> a.column() - b.column());
    }
  }

  /** Returns how many columns the grid has. */
  int columns() {
    return columns;
  }

  /** Returns how many of the rows, which come first, are header rows. */
  int headerRows() {
    return headerRows;
  }

  /** Returns the cells of each row, by the columns that they begin in. */
  List<List<Cell>> rows() {
    return rows;
  }
}
