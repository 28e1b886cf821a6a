package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Inline;
import org.plainpress.article.Table;
import org.plainpress.article.TableGrid;
import org.plainpress.article.Text;
import org.plainpress.read.html.page.PageContext;

/** Finds the header row and the header column of a table whose page marks none. */
final class TableHeaders {

  private final PageContext context;

  /**
   * @param context is told what was found
   */
  TableHeaders(PageContext context) {
    this.context = context;
  }

  /**
   * Moves a first row that heads the others to the header, and makes the cells of a first column
   * headers of their rows.
   *
   * @param header the header rows that are marked
   * @param rows those below them
   */
  void complete(List<List<Table.Cell>> header, List<List<Table.Cell>> rows) {
    if (header.isEmpty() && rows.size() > 1 && headsColumns(rows)) {
      header.add(rows.remove(0).stream().map(cell -> cell.withHeader(false)).toList());
    }
    boolean marked = rows.stream().anyMatch(row -> row.stream().anyMatch(Table.Cell::header));
    if (!marked && !rows.isEmpty() && headsRows(header, rows)) {
      rows.replaceAll(TableHeaders::headed);
      context.note("the first column of a table, unlike the others, is read as its header");
    }
  }

  private boolean headsColumns(List<List<Table.Cell>> rows) {
    if (rows.get(0).size() < 2 || rows.get(0).stream().anyMatch(cell -> cell.rowspan() > 1)) {
      return false;
    }
    if (isBold(rows.get(0)) && !isBold(rows.get(1))) {
      context.note("the first row of a table, all in bold, is read as its header");
      return true;
    }
    boolean words = rows.get(0).stream().allMatch(cell -> cell.body().isEmpty());
    if (rows.size() > 2 && words && HeaderLook.isHeader(texts(rows))) {
      context.note("the first row of a table, unlike the others, is read as its header");
      return true;
    }
    return false;
  }

  private static boolean headsRows(List<List<Table.Cell>> header, List<List<Table.Cell>> rows) {
    boolean whole =
        rows.stream()
            .allMatch(
                row -> row.size() > 1 && row.get(0).colspan() == 1 && row.get(0).rowspan() == 1);
    if (!whole) {
      return false;
    }
    boolean bold = rows.stream().allMatch(row -> isBold(row.get(0)));
    boolean others = rows.stream().anyMatch(row -> isBold(row.get(1)));
    if (bold && !others) {
      return true;
    }
    return !header.isEmpty() && rows.size() > 1 && HeaderLook.names(turned(texts(rows)));
  }

  private static List<Table.Cell> headed(List<Table.Cell> row) {
    List<Table.Cell> cells = new ArrayList<>(row);
    cells.set(0, cells.get(0).withHeader(true));
    return cells;
  }

  /** Returns whether every cell of a row is set in bold, which pages use instead of {@code th}. */
  private static boolean isBold(List<Table.Cell> row) {
    return row.size() > 1 && row.stream().allMatch(TableHeaders::isBold);
  }

  private static boolean isBold(Table.Cell cell) {
    return cell.rowspan() == 1
        && cell.content().size() == 1
        && cell.content().get(0) instanceof Inline.Strong;
  }

  /** Returns the words of each cell; of those of several columns, in the first. */
  private static List<List<String>> texts(List<List<Table.Cell>> rows) {
    TableGrid grid = new TableGrid(new Table(List.of(), List.of(), rows));
    List<List<String>> lines = new ArrayList<>();
    for (List<TableGrid.Cell> row : grid.rows()) {
      List<String> line = new ArrayList<>();
      for (int c = 0; c < grid.columns(); c++) {
        line.add("");
      }
      row.forEach(
          cell -> line.set(cell.column(), Text.folded(Text.plain(cell.source().content()))));
      lines.add(line);
    }
    return lines;
  }

  private static List<List<String>> turned(List<List<String>> lines) {
    List<List<String>> columns = new ArrayList<>();
    for (int c = 0; c < lines.get(0).size(); c++) {
      int column = c;
      columns.add(lines.stream().map(line -> line.get(column)).toList());
    }
    return columns;
  }
}
