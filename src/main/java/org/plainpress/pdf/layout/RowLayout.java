package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Table;
import org.plainpress.article.TableGrid;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.TextLine;

/** Lays out rows of a table whose cells stand beside one another. */
final class RowLayout {

  /** The share of a page that a strip may fill, so that repeated headers have room. */
  private static final float MOST_STRIP = 0.65f;

  private final Flow flow;
  private final CellLayout cells;
  private final TableGrid grid;
  private final TableMeasures measures;
  private final TableFit fit;
  private final Typography.Type type;
  private final float padding;
  private final float space;

  /** In how many rows from the next one on the cell in each column stands; 1 or less in none. */
  private final int[] rowsLeft;

  RowLayout(Flow flow, CellLayout cells, TableGrid grid, TableMeasures measures, TableFit fit) {
    this.flow = flow;
    this.cells = cells;
    this.grid = grid;
    this.measures = measures;
    this.fit = fit;
    this.type = flow.typography().cell.scaled(fit.scale());
    this.padding = flow.typography().cellPadding * fit.scale();
    this.space = flow.typography().cellSpace * fit.scale();
    this.rowsLeft = new int[fit.starts().length - 1];
  }

  TableFit fit() {
    return fit;
  }

  /** Adds a row: a strip for each line of its tallest cell, or for what its cells hold there. */
  void add(List<TableCell> row, boolean header, Place at) {
    List<Decoration> decorations = decorations(row, header, at);
    List<Row> strips =
        row.stream().anyMatch(TableCell::hasBlocks)
            ? blocks(row, decorations)
            : strips(row, decorations);
    if (strips.isEmpty()) {
      strips = List.of(Row.ofSpace(flow.here(), type.leading(), decorations));
    }
    for (int s = 0; s < strips.size(); s++) {
      Row strip = strips.get(s);
      strip.padTop(s == 0 ? space - 1.5f : 0);
      strip.padBottom(s == strips.size() - 1 ? space - 1 : 0);
      strip.keepNext(s + 1 < strips.size());
      if (s > 0) {
        strip.continueTableRow();
      }
      flow.add(strip);
    }
  }

  /** Returns the strips of cells of which some hold blocks. */
  private List<Row> blocks(List<TableCell> row, List<Decoration> decorations) {
    List<CellStrips.Stack> stacks = stacks(row);
    List<Row> strips = CellStrips.of(stacks, flow.here(), decorations);
    PageGeometry page = flow.typography().page();
    float most = (fit.landscape() ? page.landscape() : page).bodyHeight() * MOST_STRIP;
    if (strips.stream().allMatch(strip -> strip.total() < most)) {
      return strips;
    }
    // Where no edge goes through all cells of a page's height, they stand below one another.
    List<Row> apart = new ArrayList<>();
    for (CellStrips.Stack stack : stacks) {
      Row.Start start = apart.isEmpty() ? flow.here() : apart.get(apart.size() - 1).start();
      apart.addAll(CellStrips.of(List.of(stack), start, decorations));
    }
    return apart;
  }

  private List<CellStrips.Stack> stacks(List<TableCell> row) {
    List<CellStrips.Stack> stacks = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      stacks.add(new CellStrips.Stack(c, cells.rows(row.get(c), type, column(row.get(c)))));
    }
    return stacks;
  }

  private Column column(TableCell cell) {
    return fit.cell(cell.grid().column(), cell.grid().columns(), padding);
  }

  private List<Row> strips(List<TableCell> row, List<Decoration> decorations) {
    List<List<TextLine<Tag>>> lines = new ArrayList<>();
    int count = 1;
    for (TableCell cell : row) {
      lines.add(cells.lines(cell, column(cell)));
      count = Math.max(count, lines.get(lines.size() - 1).size());
    }
    List<Row> strips = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      List<Row.Placement> placed = new ArrayList<>();
      Row.Start start = flow.here();
      for (int c = 0; c < row.size(); c++) {
        if (s < lines.get(c).size()) {
          TextLine<Tag> line = lines.get(c).get(s);
          if (placed.isEmpty()) {
            start = cells.start(row.get(c), line);
          }
          placed.add(new Row.Placement(line, aligned(row.get(c), line), 0, c, false));
        }
      }
      strips.add(Row.ofLines(start, placed, type, decorations));
    }
    return strips;
  }

  /** Returns where a line of a cell stands. */
  private Column aligned(TableCell cell, TextLine<Tag> line) {
    Column column = column(cell);
    float free = column.width() - line.width();
    Optional<Float> behind = measures.roomBehind(cell.grid(), fit.scale());
    Table.Align align =
        cell.grid().columns() > 1 ? Table.Align.START : grid.align(cell.grid().column());
    if (free <= 0) {
      return column;
    }
    float left;
    if (behind.isPresent()) {
      left = Math.max(0, free - behind.get());
    } else if (align == Table.Align.CENTER) {
      left = free / 2;
    } else if (align == Table.Align.END) {
      left = column.rightToLeft() ? 0 : free;
    } else {
      return column;
    }
    return new Column(column.left() + left, line.width(), column.rightToLeft());
  }

  /**
   * Returns what is drawn behind a row: a ground if it is a header, and a line below the cells that
   * end with it, not through those that go on into the next row.
   */
  private List<Decoration> decorations(List<TableCell> row, boolean header, Place at) {
    for (TableCell cell : row) {
      int first = cell.grid().column();
      Arrays.fill(rowsLeft, first, first + cell.grid().columns(), cell.grid().rows());
    }
    Place place = header ? at.on(Decoration.fill(fit.whole())) : at;
    if (Arrays.stream(rowsLeft).allMatch(left -> left <= 1)) {
      place = place.on(Decoration.underline(fit.whole()));
    } else {
      for (int from = 0; from < rowsLeft.length; from++) {
        int to = from;
        while (to < rowsLeft.length && rowsLeft[to] <= 1) {
          to++;
        }
        if (to > from) {
          place = place.on(Decoration.underline(fit.cell(from, to - from, 0)));
          from = to;
        }
      }
    }
    for (int column = 0; column < rowsLeft.length; column++) {
      rowsLeft[column]--;
    }
    return place.decorations();
  }

  /** Returns what is drawn behind a row: a line below it, and a ground if it is a header. */
  static List<Decoration> decorations(Column row, boolean header, Place at) {
    Place filled = header ? at.on(Decoration.fill(row)) : at;
    return filled.on(Decoration.underline(row)).decorations();
  }
}
