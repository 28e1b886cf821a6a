package org.plainpress.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a table's cells on a grid of columns (HTML Living Standard, 4.9.12), and tells which cells
 * head which. Rows that fall short are filled with empty cells: in a tagged table all rows have as
 * many columns (ISO 14289-1, 7.5).
 */
public final class TableGrid {

  /**
   * A cell and where it stands.
   *
   * @param source the cell in the table
   * @param path the index of its row, those of the header first, and of the cell in the row; empty
   *     where the cell fills a gap
   * @param column the first column that it covers, from 0
   * @param columns how many columns it covers
   * @param rows how many rows it covers, as far as the table has them
   * @param heads whether it is in the header rows, and so heads its column
   */
  public record Cell(
      Table.Cell source, List<Integer> path, int column, int columns, int rows, boolean heads) {
    Cell withoutRow() {
      return new Cell(source, path, column, columns, rows - 1, heads);
    }

    /**
     * {@return whether the cell is a header} One without words would head its column with nothing
     * (axe: empty-table-header).
     */
    public boolean isHeader() {
      return (heads || source.header()) && !source.isEmpty();
    }

    boolean covers(int otherColumn) {
      return column <= otherColumn && otherColumn < column + columns;
    }

    private boolean meets(Cell other) {
      return column < other.column + other.columns && other.column < column + columns;
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();
  private final int columns;
  private final int headerRows;

  /**
   * Puts the cells of a table on a grid.
   *
   * @param table the table
   */
  public TableGrid(Table table) {
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

  /** {@return how many columns the grid has} */
  public int columns() {
    return columns;
  }

  /** {@return how many of the rows, which come first, are header rows} */
  public int headerRows() {
    return headerRows;
  }

  /** {@return the cells of each row, by the columns that they begin in} */
  public List<List<Cell>> rows() {
    return rows;
  }

  /**
   * {@return whether a cell's headers cannot be told from its row and column alone: a header covers
   * several columns or rows, or the header has several rows}
   */
  public boolean isComplex() {
    return headerRows > 1
        || rows.stream()
            .flatMap(List::stream)
            .anyMatch(cell -> cell.isHeader() && (cell.columns() > 1 || cell.rows() > 1));
  }

  /**
   * {@return the headers above a cell's columns, outermost first}
   *
   * @param cell a cell of the grid, below the header rows
   */
  public List<Cell> columnHeaders(Cell cell) {
    return rows.subList(0, headerRows).stream()
        .flatMap(List::stream)
        .filter(head -> head.isHeader() && head.meets(cell))
        .toList();
  }

  /**
   * {@return the headers of a cell: those above its columns, then those of its row, in the order in
   * which they stand}
   *
   * @param row the index of the cell's row
   * @param cell the cell; of a header above columns, those above it
   */
  public List<Cell> headers(int row, Cell cell) {
    Set<Cell> found = new LinkedHashSet<>();
    for (int r = 0; r < Math.min(row, headerRows); r++) {
      rows.get(r).stream().filter(head -> head.isHeader() && head.meets(cell)).forEach(found::add);
    }
    for (int r = headerRows; r <= row; r++) {
      for (Cell head : rows.get(r)) {
        boolean beside = r + head.rows() > row && head.column() < cell.column();
        if (beside && head.isHeader()) {
          found.add(head);
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * {@return what the numbers of a column have in common; empty where it is no column of numbers}
   *
   * @param column its index, from 0
   */
  public Optional<NumberColumn> numbers(int column) {
    List<String> texts = new ArrayList<>();
    for (List<Cell> row : rows.subList(headerRows, rows.size())) {
      for (Cell cell : row) {
        if (cell.column() == column && cell.columns() == 1) {
          texts.add(
              cell.source().body().isEmpty() ? Text.plain(cell.source().content()) : "blocks");
        }
      }
    }
    return NumberColumn.of(texts);
  }
}
