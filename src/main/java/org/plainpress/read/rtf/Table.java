package org.plainpress.read.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A table. Its rows do not know of one another: what spans several columns is told by where cells
 * end, what spans several rows by what cells say of themselves (RTF 1.9.1, "Table Definitions").
 */
final class Table {

  /** Edges of cells that are no further apart are one, 2 mm in twentieths of a point. */
  private static final int NEAR = 113;

  /**
   * How a cell is laid out.
   *
   * @param right its right edge, in twentieths of a point
   * @param goesOnAcross whether it is of the cell before it
   * @param goesOnDown whether it is of the cell above it
   */
  record Frame(int right, boolean goesOnAcross, boolean goesOnDown) {}

  private record Row(List<Frame> frames, List<String> cells, boolean header) {}

  private static final class Cell {
    private final int column;
    private final StringBuilder html = new StringBuilder();
    private int columns;
    private int rows = 1;

    Cell(int column, int columns, String html) {
      this.column = column;
      this.columns = columns;
      this.html.append(html);
    }
  }

  private final List<Row> rows = new ArrayList<>();

  void row(List<Frame> frames, List<String> cells, boolean header) {
    rows.add(new Row(List.copyOf(frames), List.copyOf(cells), header));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the table as HTML. */
  String html() {
    List<Integer> edges = edges();
    List<List<Cell>> grid = new ArrayList<>();
    List<Cell> above = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> cells = cells(row, edges, above);
      grid.add(cells);
    }
    StringBuilder out = new StringBuilder("<table>");
    for (int i = 0; i < grid.size(); i++) {
      String tag = rows.get(i).header() ? "th" : "td";
      out.append("<tr>");
      for (Cell cell : grid.get(i)) {
        out.append('<').append(tag);
        out.append(cell.columns > 1 ? " colspan=\"" + cell.columns + "\"" : "");
        out.append(cell.rows > 1 ? " rowspan=\"" + cell.rows + "\"" : "");
        out.append('>').append(cell.html).append("</").append(tag).append('>');
      }
      out.append("</tr>");
    }
    return out.append("</table>").toString();
  }

  /**
   * Returns the cells of a row.
   *
   * @param above the cells that each column ended with so far; those of this row are added
   */
  private static List<Cell> cells(Row row, List<Integer> edges, List<Cell> above) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      boolean framed = i < row.frames().size();
      Frame frame = framed ? row.frames().get(i) : new Frame(0, false, false);
      int end = framed ? Math.max(column + 1, column(frame.right(), edges) + 1) : column + 1;
      int from = column;
      column = end;
      Cell cell = new Cell(from, end - from, row.cells().get(i));
      if (frame.goesOnAcross() && !cells.isEmpty()) {
        Cell before = cells.get(cells.size() - 1);
        before.columns += cell.columns;
        before.html.append(cell.html);
      } else if (frame.goesOnDown() && from < above.size() && above.get(from).column == from) {
        above.get(from).rows++;
        above.get(from).html.append(cell.html);
      } else {
        cells.add(cell);
        remember(cell, above);
      }
    }
    return cells;
  }

  private static void remember(Cell cell, List<Cell> above) {
    while (above.size() <= cell.column) {
      above.add(cell);
    }
    above.set(cell.column, cell);
  }

  private List<Integer> edges() {
    TreeSet<Integer> all = new TreeSet<>();
    rows.forEach(row -> row.frames().forEach(frame -> all.add(frame.right())));
    List<Integer> edges = new ArrayList<>();
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > NEAR) {
        edges.add(edge);
      }
    }
    return edges;
  }

  /** Returns the column that ends at an edge. */
  private static int column(int right, List<Integer> edges) {
    int at = 0;
    while (at + 1 < edges.size() && edges.get(at + 1) <= right) {
      at++;
    }
    return at;
  }
}
