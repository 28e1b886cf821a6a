package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Table;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/**
 * Lays out a table: columns as wide as their words ask for, rows that are not split. Of a table
 * that is too wide for the page, the cells of a row stand below one another.
 */
final class TableLayout {

  private final Flow flow;
  private final Typography typography;
  private final InlineText inline;

  TableLayout(Flow flow, InlineText inline) {
    this.flow = flow;
    this.typography = flow.typography();
    this.inline = inline;
  }

  /** A cell and its words, in the order of the source and as glyphs. */
  private record Cell(TableGrid.Cell grid, StyledText<Tag> words, ShapedText<Tag> shaped) {}

  /** A cell that is broken into lines, and where they stand. */
  private record BrokenCell(Cell cell, List<TextLine<Tag>> lines, Column column) {}

  void layOut(Table table, Place at) {
    TableGrid grid = new TableGrid(table);
    Tag tag = at.parent().child("Table");
    caption(table, tag, at);
    Tag head = tag.child("THead");
    Tag body = tag.child("TBody");
    List<List<Cell>> rows = new ArrayList<>();
    for (int r = 0; r < grid.rows().size(); r++) {
      // A header alone heads nothing: its rows are the table's body then.
      Tag group = r < grid.headerRows() && !table.rows().isEmpty() ? head : body;
      rows.add(cells(grid.rows().get(r), group.child("TR")));
    }
    Optional<float[]> starts = columnWidths(rows, grid.columns()).starts(at.column().width());
    int first = flow.size();
    List<Row> headers = List.of();
    for (int r = 0; r < rows.size(); r++) {
      int start = flow.size();
      boolean header = r < grid.headerRows();
      if (starts.isPresent()) {
        beside(rows.get(r), starts.get(), header, at);
      } else {
        below(rows.get(r), header, at);
      }
      if (header && flow.size() > first) {
        flow.last().keepNext(true);
        headers = List.copyOf(flow.rows().subList(first, flow.size()));
      } else if (starts.isPresent() && flow.size() > start && areSmall(headers)) {
        flow.row(start).repeatAbove(headers);
      }
    }
    if (flow.size() > first && table.caption().isEmpty()) {
      flow.row(first).spaceBefore(typography.code.before());
    }
  }

  /**
   * Returns whether headers may be repeated: those that would fill a third of each page may not.
   */
  private boolean areSmall(List<Row> headers) {
    return headers.stream().mapToDouble(Row::total).sum() < typography.page().height() / 3;
  }

  private void caption(Table table, Tag tag, Place at) {
    if (table.caption().isEmpty()) {
      return;
    }
    Style style = typography.cell.style().withBold();
    int first = flow.size();
    StyledText<Tag> words = inline.of(table.caption(), style, tag.child("Caption"));
    flow.walk().beside(() -> flow.paragraph(words, typography.cell.withBefore(14), at));
    flow.keepTogether(first, true);
    if (flow.size() > first) {
      flow.last().padBottom(typography.cellSpace - 1);
    }
  }

  private List<Cell> cells(List<TableGrid.Cell> row, Tag element) {
    List<Cell> cells = new ArrayList<>();
    for (TableGrid.Cell cell : row) {
      boolean header =
          (cell.heads() || cell.source().header()) && !cell.source().content().isEmpty();
      Tag tag = element.child(header ? "TH" : "TD").required();
      if (header) {
        tag.head(cell.heads() ? "Column" : "Row");
      }
      tag.span(cell.columns(), cell.rows());
      Style style = header ? typography.cell.style().withBold() : typography.cell.style();
      StyledText<Tag> words = inline.of(cell.source().content(), style, tag);
      cells.add(new Cell(cell, words, flow.shape(words)));
    }
    return cells;
  }

  private ColumnWidths columnWidths(List<List<Cell>> rows, int columns) {
    ColumnWidths widths = new ColumnWidths(columns);
    float padding = 2 * typography.cellPadding;
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        if (cell.grid().columns() == 1) {
          widths.cell(
              cell.grid().column(),
              LineBreaker.narrowestWidth(cell.shaped()) + padding,
              cell.shaped().naturalWidth() + padding);
        }
      }
    }
    return widths;
  }

  /**
   * Adds a row of the table with its cells beside one another: a strip for each line of its tallest
   * cell.
   */
  private void beside(List<Cell> row, float[] starts, boolean header, Place at) {
    List<BrokenCell> cells = new ArrayList<>();
    int strips = 1;
    for (Cell cell : row) {
      Column column = column(cell.grid(), starts, at.column());
      cells.add(new BrokenCell(cell, LineBreaker.lines(cell.shaped(), column.width()), column));
      strips = Math.max(strips, cells.get(cells.size() - 1).lines().size());
    }
    Column whole = at.column().start(Math.min(starts[starts.length - 1], at.column().width()));
    List<Decoration> decorations = decorations(whole, header, at);
    for (int s = 0; s < strips; s++) {
      Row strip = strip(cells, s, decorations);
      strip.padTop(s == 0 ? typography.cellSpace - 1.5f : 0);
      strip.padBottom(s == strips - 1 ? typography.cellSpace - 1 : 0);
      strip.keepNext(s + 1 < strips);
      if (s > 0) {
        strip.continueTableRow();
      }
      flow.add(strip);
    }
  }

  /** Returns where the words of a cell stand. */
  private Column column(TableGrid.Cell cell, float[] starts, Column table) {
    float start = starts[cell.column()];
    float width = Math.max(1, starts[cell.column() + cell.columns()] - start);
    float left =
        table.rightToLeft() ? table.left() + table.width() - start - width : table.left() + start;
    return new Column(
        left + typography.cellPadding,
        Math.max(1, width - 2 * typography.cellPadding),
        table.rightToLeft());
  }

  /**
   * Makes a strip of the lines that cells have at an index. It begins with the first of those
   * cells.
   */
  private Row strip(List<BrokenCell> cells, int index, List<Decoration> decorations) {
    List<Row.Placement> lines = new ArrayList<>();
    Row.Start start = flow.here();
    for (BrokenCell cell : cells) {
      if (index < cell.lines().size()) {
        TextLine<Tag> line = cell.lines().get(index);
        if (lines.isEmpty()) {
          start = start(cell.cell(), line);
        }
        lines.add(new Row.Placement(line, cell.column()));
      }
    }
    return Row.ofLines(start, lines, typography.cell, decorations);
  }

  private Row.Start start(Cell cell, TextLine<Tag> line) {
    return new Row.Start(flow.walk().here(cell.grid().path()), cell.words(), line.start());
  }

  /**
   * Adds a row of a table that is too wide for the page: its cells below one another, so that no
   * word is broken. Their tags still tell their columns.
   */
  private void below(List<Cell> row, boolean header, Place at) {
    Column inner = at.column().inset(typography.cellPadding);
    List<Decoration> decorations = decorations(at.column(), header, at);
    int first = flow.size();
    for (Cell cell : row) {
      for (TextLine<Tag> line : LineBreaker.lines(cell.shaped(), inner.width())) {
        List<Row.Placement> lines = List.of(new Row.Placement(line, inner));
        Row strip = Row.ofLines(start(cell, line), lines, typography.cell, decorations);
        if (flow.size() > first) {
          strip.continueTableRow();
        }
        flow.add(strip);
      }
    }
    if (flow.size() > first) {
      flow.row(first).padTop(typography.cellSpace - 1.5f);
      flow.last().padBottom(typography.cellSpace - 1);
    }
  }

  /** Returns what is drawn behind a row: a line below it, and a ground if it is a header. */
  private static List<Decoration> decorations(Column row, boolean header, Place at) {
    Place filled = header ? at.on(Decoration.fill(row)) : at;
    return filled.on(Decoration.underline(row)).decorations();
  }
}
