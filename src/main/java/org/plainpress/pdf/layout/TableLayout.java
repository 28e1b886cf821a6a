package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Table;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/** Lays out a table: columns as wide as their words ask for, rows that are not split. */
final class TableLayout {

  private final Flow flow;
  private final Typography typography;
  private final InlineText inline;
  private final Column column;
  private final List<Decoration> decorations;

  TableLayout(Flow flow, InlineText inline, Column column, List<Decoration> decorations) {
    this.flow = flow;
    this.typography = flow.typography();
    this.inline = inline;
    this.column = column;
    this.decorations = decorations;
  }

  /** A cell's text and the element it belongs to. */
  private record Laid(TableGrid.Cell cell, StyledText<Tag> words, ShapedText text, Tag tag) {}

  void layOut(Table table, Tag parent) {
    TableGrid grid = new TableGrid(table);
    Tag tag = parent.child("Table");
    caption(table, tag);
    Tag head = tag.child("THead");
    Tag body = tag.child("TBody");
    List<List<Laid>> rows = new ArrayList<>();
    for (int r = 0; r < grid.rows().size(); r++) {
      // A header alone heads nothing: its rows are the table's body then.
      Tag group = r < grid.headerRows() && !table.rows().isEmpty() ? head : body;
      rows.add(row(grid.rows().get(r), group.child("TR")));
    }
    Optional<float[]> lefts = lefts(rows, grid.columns());
    int first = flow.size();
    List<Row> headers = List.of();
    for (int r = 0; r < rows.size(); r++) {
      int start = flow.size();
      if (lefts.isPresent()) {
        place(rows.get(r), lefts.get(), r < grid.headerRows());
      } else {
        stack(rows.get(r), r < grid.headerRows());
      }
      if (r < grid.headerRows() && flow.size() > first) {
        flow.last().keepNext = true;
        headers = List.copyOf(flow.rows().subList(first, flow.size()));
      } else if (lefts.isPresent() && flow.size() > start && areSmall(headers)) {
        flow.rows().get(start).headers = headers;
      }
    }
    if (flow.size() > first && table.caption().isEmpty()) {
      flow.rows().get(first).before = typography.code.before();
    }
  }

  /** Headers that would fill a third of each page are not repeated. */
  private boolean areSmall(List<Row> headers) {
    return headers.stream().mapToDouble(Row::total).sum() < typography.page().height() / 3;
  }

  private void caption(Table table, Tag tag) {
    if (table.caption().isEmpty()) {
      return;
    }
    Style style = typography.cell.style().withBold();
    int first = flow.size();
    StyledText<Tag> words = inline.of(table.caption(), style, tag.child("Caption"));
    flow.walk()
        .beside(() -> flow.paragraph(words, typography.cell.withBefore(14), column, decorations));
    flow.keepTogether(first, true);
    if (flow.size() > first) {
      flow.last().padBottom = typography.cellSpace - 1;
    }
  }

  private List<Laid> row(List<TableGrid.Cell> cells, Tag row) {
    List<Laid> laid = new ArrayList<>();
    for (TableGrid.Cell cell : cells) {
      boolean header =
          (cell.heads() || cell.source().header()) && !cell.source().content().isEmpty();
      Tag tag = row.child(header ? "TH" : "TD").required();
      tag.scope = header ? cell.heads() ? "Column" : "Row" : null;
      tag.colspan = cell.columns();
      tag.rowspan = cell.rows();
      Style style = header ? typography.cell.style().withBold() : typography.cell.style();
      StyledText<Tag> words = inline.of(cell.source().content(), style, tag);
      laid.add(new Laid(cell, words, flow.shaper().shape(words, column.rightToLeft()), tag));
    }
    return laid;
  }

  /**
   * Where each column starts from the side where lines start, and after the last, where it ends.
   * Empty where not even the longest words fit beside one another.
   */
  private Optional<float[]> lefts(List<List<Laid>> rows, int columns) {
    float[] narrowest = new float[columns];
    float[] natural = new float[columns];
    for (List<Laid> row : rows) {
      for (Laid laid : row) {
        if (laid.cell().columns() == 1) {
          int c = laid.cell().column();
          narrowest[c] =
              Math.max(narrowest[c], laid.text().narrowestWidth() + 2 * typography.cellPadding);
          natural[c] =
              Math.max(natural[c], laid.text().naturalWidth() + 2 * typography.cellPadding);
        }
      }
    }
    if (sum(narrowest) > column.width()) {
      return Optional.empty();
    }
    float[] widths = widths(narrowest, natural);
    float[] lefts = new float[columns + 1];
    for (int c = 0; c < columns; c++) {
      lefts[c + 1] = lefts[c] + widths[c];
    }
    return Optional.of(lefts);
  }

  /**
   * Where all fits on one line each, that and some room. Else columns whose words fit into an even
   * share stay on one line, and the others share what is left, none narrower than its longest word.
   */
  private float[] widths(float[] narrowest, float[] natural) {
    int columns = narrowest.length;
    float spare = column.width() - sum(natural);
    float[] widths = natural.clone();
    if (spare >= 0) {
      for (int c = 0; c < columns; c++) {
        widths[c] += Math.min(spare / columns, 40);
      }
      return widths;
    }
    boolean[] settled = new boolean[columns];
    float left = column.width();
    int open = columns;
    while (open > 0) {
      int next = nextToSettle(narrowest, natural, settled, left / open);
      if (next < 0) {
        break;
      }
      // Its words fit, or its longest word alone takes more than the share.
      widths[next] = Math.min(natural[next], Math.max(narrowest[next], left / open));
      left -= widths[next];
      settled[next] = true;
      open--;
    }
    for (int c = 0; c < columns; c++) {
      if (!settled[c]) {
        widths[c] = left / open;
      }
    }
    return widths;
  }

  /** A column whose width is known, given an even share of what is left; -1 where there is none. */
  private static int nextToSettle(
      float[] narrowest, float[] natural, boolean[] settled, float share) {
    for (int c = 0; c < settled.length; c++) {
      if (!settled[c] && narrowest[c] > share) {
        return c;
      }
    }
    for (int c = 0; c < settled.length; c++) {
      if (!settled[c] && natural[c] <= share) {
        return c;
      }
    }
    return -1;
  }

  /**
   * A row of a table that is too wide for the page: its cells below one another, so that no word is
   * broken. Their tags still tell their columns.
   */
  private void stack(List<Laid> row, boolean header) {
    Object group = new Object();
    Column inner =
        new Column(
            column.left() + typography.cellPadding,
            column.width() - 2 * typography.cellPadding,
            column.rightToLeft());
    List<Row> strips = new ArrayList<>();
    List<Decoration> filled =
        header
            ? ArticleLayout.with(decorations, Decoration.of(Decoration.Kind.FILL, column))
            : decorations;
    List<Decoration> all =
        ArticleLayout.with(filled, Decoration.of(Decoration.Kind.UNDERLINE, column));
    for (Laid laid : row) {
      for (TextLine line : laid.text().lines(inner.width())) {
        Row strip = new Row(all);
        strip.group = group;
        strip.placements.add(new Row.Placement(line, inner));
        start(strip, laid, line);
        Flow.fit(strip, typography.cell);
        strips.add(strip);
      }
    }
    if (!strips.isEmpty()) {
      strips.get(0).padTop = typography.cellSpace - 1.5f;
      strips.get(strips.size() - 1).padBottom = typography.cellSpace - 1;
      strips.forEach(flow::add);
    }
  }

  /** A strip starts with the first of the cells that has a line in it. */
  private void start(Row strip, Laid laid, TextLine line) {
    if (strip.start == null && !laid.words().isEmpty()) {
      List<Integer> path = flow.walk().here(laid.cell().path());
      strip.start = new Row.Start(path, laid.words(), line.start());
    }
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /** One row of the table: a strip for each line of its tallest cell. */
  private void place(List<Laid> row, float[] lefts, boolean header) {
    List<List<TextLine>> lines = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    int strips = 1;
    for (Laid laid : row) {
      int c = laid.cell().column();
      float left = lefts[c];
      float width = Math.max(1, lefts[c + laid.cell().columns()] - left);
      float x =
          column.rightToLeft()
              ? column.left() + column.width() - left - width
              : column.left() + left;
      Column inner =
          new Column(
              x + typography.cellPadding,
              Math.max(1, width - 2 * typography.cellPadding),
              column.rightToLeft());
      List<TextLine> cell = laid.text().lines(inner.width());
      lines.add(cell);
      columns.add(inner);
      strips = Math.max(strips, cell.size());
    }
    Object group = new Object();
    float width = lefts[lefts.length - 1];
    Column whole = column.start(Math.min(width, column.width()));
    List<Decoration> all =
        header
            ? ArticleLayout.with(decorations, Decoration.of(Decoration.Kind.FILL, whole))
            : decorations;
    all = ArticleLayout.with(all, Decoration.of(Decoration.Kind.UNDERLINE, whole));
    for (int s = 0; s < strips; s++) {
      Row strip = new Row(all);
      strip.group = group;
      strip.padTop = s == 0 ? typography.cellSpace - 1.5f : 0;
      strip.padBottom = s == strips - 1 ? typography.cellSpace - 1 : 0;
      strip.keepNext = s + 1 < strips;
      for (int c = 0; c < lines.size(); c++) {
        if (s < lines.get(c).size()) {
          strip.placements.add(new Row.Placement(lines.get(c).get(s), columns.get(c)));
          start(strip, row.get(c), lines.get(c).get(s));
        }
      }
      Flow.fit(strip, typography.cell);
      flow.add(strip);
    }
  }
}
