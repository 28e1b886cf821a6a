package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.article.Direction;
import org.plainpress.article.RunningDirection;
import org.plainpress.article.Table;
import org.plainpress.article.TableGrid;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Lays out a table: columns as wide as their words ask for, rows that are not split. One that is
 * too wide is set in smaller type, then on a page that is turned; the rows of one that fits nowhere
 * are cards.
 */
final class TableLayout {

  /** The share of a turned page that what stands before its table, such as a heading, may fill. */
  private static final float MOST_BEFORE = 0.3f;

  private final Flow flow;
  private final Typography typography;
  private final InlineText inline;
  private final String ids;
  private final BlockLayout blocks;
  private int tables;

  /**
   * @param ids what the ids of the article's headers begin with, so that they are unique in the
   *     document
   * @param blocks lays out what is in cells
   */
  TableLayout(Flow flow, InlineText inline, String ids, BlockLayout blocks) {
    this.flow = flow;
    this.typography = flow.typography();
    this.inline = inline;
    this.ids = ids;
    this.blocks = blocks;
  }

  void layOut(Table table, Place at) {
    TableGrid grid = new TableGrid(table);
    Tag tag = at.parent().child("Table");
    tables++;
    TableMeasures measures = new TableMeasures(grid, flow, inline, tag);
    Optional<TableFit> fit = TableFit.of(measures, typography, at, turned(at));
    Place place = fit.map(found -> found.place(at, tag)).orElse(at.within(tag));
    int before = flow.size();
    caption(table, place);
    int first = flow.size();
    List<List<TableCell>> rows =
        rows(table, grid, place.within(tag), fit.map(TableFit::scale).orElse(1f));
    CellLayout cells = new CellLayout(flow, blocks);
    if (fit.isPresent()) {
      beside(rows, grid, new RowLayout(flow, cells, grid, measures, fit.get()), place);
    } else {
      new CardLayout(flow, cells, grid, place).layOut(rows);
    }
    if (flow.size() > first && before == first) {
      flow.row(first).spaceBefore(typography.code.before());
    }
    if (fit.isPresent() && fit.get().landscape() && flow.size() > before) {
      turn(before);
    }
  }

  /** Returns the column of a turned page, which only a table that fills the page may have. */
  private Optional<Column> turned(Place at) {
    boolean whole =
        at.column().running(flow.page().direction()).equals(flow.page())
            && at.decorations().isEmpty();
    return whole
        ? Optional.of(Column.page(typography.page().landscape(), at.column().rightToLeft()))
        : Optional.empty();
  }

  /** Turns the page of the rows from one on, and of the heading that is kept with them. */
  private void turn(int from) {
    for (int i = from; i < flow.size(); i++) {
      flow.row(i).turn();
    }
    PageGeometry page = typography.page();
    PageGeometry landscape = page.landscape();
    int first = from;
    float height = 0;
    while (first > 0
        && flow.row(first - 1).keepsNext()
        && !flow.row(first - 1).landscape()
        && flow.row(first - 1).decorations().isEmpty()) {
      first--;
      height += flow.row(first).total() + flow.row(first).before();
    }
    if (height > landscape.bodyHeight() * MOST_BEFORE) {
      return;
    }
    float right =
        flow.page().rightToLeft()
            ? landscape.width() - landscape.left() - page.width() + page.left()
            : landscape.left() - page.left();
    for (int i = first; i < from; i++) {
      flow.row(i).turn(right);
    }
  }

  private void caption(Table table, Place place) {
    Tag tag = place.parent().child("Caption");
    Style style = typography.cell.style();
    StyledText<Tag> words = inline.of(table.caption(), style.withBold(), tag);
    table
        .credit()
        .ifPresent(credit -> words.add((words.isEmpty() ? "" : " ") + credit, style, tag));
    int first = flow.size();
    flow.walk().beside(() -> flow.paragraph(words, typography.cell.withBefore(14), place));
    flow.keepTogether(first, true);
    if (flow.size() > first) {
      flow.last().padBottom(typography.cellSpace - 1);
    }
  }

  private List<List<TableCell>> rows(Table table, TableGrid grid, Place place, float scale) {
    Tag tag = place.parent();
    Direction around = place.column().direction();
    Tag head = tag.child("THead");
    Tag body = tag.child("TBody");
    Map<TableGrid.Cell, Tag> headers = new HashMap<>();
    List<List<TableCell>> rows = new ArrayList<>();
    for (int r = 0; r < grid.rows().size(); r++) {
      // A header alone heads nothing: its rows are the table's body then.
      Tag group = r < grid.headerRows() && !table.rows().isEmpty() ? head : body;
      Tag element = group.child("TR");
      List<TableCell> row = new ArrayList<>();
      for (TableGrid.Cell cell : grid.rows().get(r)) {
        row.add(cell(cell, element, scale, around));
        if (cell.isHeader()) {
          headers.put(cell, row.get(row.size() - 1).tag());
        }
      }
      rows.add(row);
    }
    if (grid.isComplex()) {
      name(grid, rows, headers);
    }
    return rows;
  }

  private TableCell cell(TableGrid.Cell cell, Tag row, float scale, Direction around) {
    Tag tag = row.child(cell.isHeader() ? "TH" : "TD").required();
    if (cell.isHeader()) {
      tag.head(cell.heads() ? "Column" : "Row");
    }
    tag.span(cell.columns(), cell.rows());
    Style style = typography.cell.scaled(scale).style();
    StyledText<Tag> words =
        inline.of(cell.source().content(), cell.isHeader() ? style.withBold() : style, tag);
    Direction direction = RunningDirection.of(cell.source().content(), around);
    return new TableCell(cell, tag, words, flow.shape(words, direction));
  }

  /** Names the headers of each cell, where its row and column do not tell them. */
  private void name(TableGrid grid, List<List<TableCell>> rows, Map<TableGrid.Cell, Tag> headers) {
    headers.forEach(
        (cell, tag) ->
            tag.identify(
                ids + "table" + tables + "-" + cell.path().get(0) + "-" + cell.path().get(1)));
    for (int r = 0; r < rows.size(); r++) {
      for (TableCell cell : rows.get(r)) {
        cell.tag()
            .headed(
                grid.headers(r, cell.grid()).stream()
                    .flatMap(head -> Optional.ofNullable(headers.get(head)).stream())
                    .toList());
      }
    }
  }

  /** Adds rows whose cells stand beside one another, below headers that are repeated. */
  private void beside(List<List<TableCell>> rows, TableGrid grid, RowLayout layout, Place at) {
    int first = flow.size();
    List<Row> headers = List.of();
    for (int r = 0; r < rows.size(); r++) {
      int start = flow.size();
      boolean header = r < grid.headerRows();
      layout.add(rows.get(r), header, at);
      if (header && flow.size() > first) {
        flow.last().keepNext(true);
        headers = List.copyOf(flow.rows().subList(first, flow.size()));
      } else if (flow.size() > start && areSmall(headers, layout.fit())) {
        // Where a row is split, what is left of it stands below the headers too.
        for (int i = start; i < flow.size(); i++) {
          flow.row(i).repeatAbove(headers);
        }
      }
    }
  }

  /**
   * Returns whether headers may be repeated: those that would fill a third of each page may not.
   */
  private boolean areSmall(List<Row> headers, TableFit fit) {
    PageGeometry page = fit.landscape() ? typography.page().landscape() : typography.page();
    return headers.stream().mapToDouble(Row::total).sum() < page.height() / 3;
  }
}
