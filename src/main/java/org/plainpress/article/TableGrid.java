package org.plainpress.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts a table's cells on a grid of columns (HTML Living Standard, 4.9.12), and tells which cells
 * head which. Columns in which no cell begins are left out: a cell that claims 99 columns of a
 * table of two covers two. Rows that fall short are filled with empty cells: in a tagged table all
 * rows have as many columns (ISO 14289-1, 7.5).
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

    private boolean isAsTold() {
      return path.isEmpty() || columns == source.colspan();
    }

    private Cell between(BitSet begun) {
      int first = begun.get(0, column).cardinality();
      int last = begun.get(0, column + columns).cardinality();
      return new Cell(source, path, first, last - first, rows, heads);
    }

    boolean covers(int otherColumn) {
      return column <= otherColumn && otherColumn < column + columns;
    }

    private boolean meets(Cell other) {
      return column < other.column + other.columns && other.column < column + columns;
    }
  }

  private final Table table;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** The columns of the table in which a cell begins: those of the grid. */
  private final BitSet begun = new BitSet();

  private final int columns;
  private final int headerRows;

  /**
   * Puts the cells of a table on a grid.
   *
   * @param table the table
   */
  public TableGrid(Table table) {
    this.table = table;
    List<List<Table.Cell>> all = table.allRows();
    int headers = table.header().size();
    List<BitSet> taken = new ArrayList<>();
    for (int r = 0; r < all.size(); r++) {
      taken.add(new BitSet());
    }
    begun.set(0);
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
        begun.set(column);
      }
      rows.add(row);
    }
    columns = begun.cardinality();
    rows.forEach(row -> row.replaceAll(cell -> cell.between(begun)));
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
      int column = 0;
      for (int c = begun.nextSetBit(0); c >= 0; c = begun.nextSetBit(c + 1)) {
        if (!taken.get(r).get(c)) {
          rows.get(r).add(new Cell(empty, List.of(), column, 1, 1, false));
        }
        column++;
      }
      rows.get(r).sort((a, b) -> a.column() - b.column());
    }
  }

  /** {@return how many columns the grid has} */
  public int columns() {
    return columns;
  }

  /**
   * {@return where the words of a column stand}
   *
   * @param column its index in the grid, from 0
   */
  public Table.Align align(int column) {
    int c = begun.nextSetBit(0);
    for (int i = 0; i < column; i++) {
      c = begun.nextSetBit(c + 1);
    }
    return table.align(c);
  }

  /** {@return the table, whose cells cover no more columns than they do on the grid} */
  public Table reduced() {
    if (begun.length() == columns && rows.stream().flatMap(List::stream).allMatch(Cell::isAsTold)) {
      return table;
    }
    Map<List<Integer>, Integer> covered = new HashMap<>();
    rows.stream().flatMap(List::stream).forEach(cell -> covered.put(cell.path(), cell.columns()));
    List<List<Table.Cell>> all = new ArrayList<>();
    for (List<Table.Cell> row : table.allRows()) {
      List<Table.Cell> cells = new ArrayList<>();
      for (Table.Cell cell : row) {
        Integer span = covered.get(List.of(all.size(), cells.size()));
        cells.add(span == null ? cell : cell.withColspan(span));
      }
      all.add(cells);
    }
    int headers = table.header().size();
    List<Table.Align> align = IntStream.range(0, columns).mapToObj(this::align).toList();
    return new Table(
        table.caption(),
        table.credit(),
        align,
        all.subList(0, headers),
        all.subList(headers, all.size()));
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
