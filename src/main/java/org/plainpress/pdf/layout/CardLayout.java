package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Blocks;
import org.plainpress.article.TableGrid;
import org.plainpress.article.Text;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.StyledText;

/**
 * Lays out a table whose columns fit on no page: a card a row, and in it each cell beside the
 * header of its column. Tags tell of the table as it is. A header is real content where it stands
 * first, and an artifact where it is said again (ISO 14289-1, 7.1).
 */
final class CardLayout {

  /** The share of the width that headers may have. */
  private static final float MOST_LABEL = 0.42f;

  /** The share of a page from which on a card is split rather than moved. */
  private static final float TALL = 0.4f;

  /** The space between cards, in leadings. */
  private static final float BETWEEN = 0.6f;

  private final Flow flow;
  private final CellLayout cells;
  private final TableGrid grid;
  private final Place at;
  private final Typography.Type type;
  private final Map<TableGrid.Cell, TableCell> headers = new HashMap<>();
  private final Set<TableGrid.Cell> shown = new HashSet<>();
  private Column labels;
  private Column values;

  /** What the last row begins with, for one that shows only what is told elsewhere. */
  private Row.Start last;

  CardLayout(Flow flow, CellLayout cells, TableGrid grid, Place at) {
    this.flow = flow;
    this.cells = cells;
    this.grid = grid;
    this.at = at;
    this.type = flow.typography().cell;
    this.labels = at.column();
    this.values = at.column();
    this.last = flow.here();
  }

  /** Adds the cards; a table of headers alone has a card for each of their rows. */
  void layOut(List<List<TableCell>> rows) {
    int from = grid.headerRows() < rows.size() ? grid.headerRows() : 0;
    rows.subList(0, from).stream()
        .flatMap(List::stream)
        .filter(cell -> cell.grid().isHeader())
        .forEach(cell -> headers.put(cell.grid(), cell));
    share();
    for (int r = from; r < rows.size(); r++) {
      card(rows, from, r);
    }
  }

  /** Shares the width among the headers, as wide as the widest of them, and the cells. */
  private void share() {
    float widest = type.style().size() * 2;
    for (TableCell header : headers.values()) {
      widest = Math.max(widest, header.shaped().naturalWidth());
    }
    Column inner = at.column().inset(flow.typography().cellPadding);
    float gap = 2 * flow.typography().cellPadding;
    float label = Math.min(widest, inner.width() * MOST_LABEL);
    labels = inner.start(label);
    values = inner.indented(label + gap);
  }

  private void card(List<List<TableCell>> rows, int from, int row) {
    int first = flow.size();
    List<Decoration> decorations = at.on(Decoration.underline(at.column())).decorations();
    Decoration title = Decoration.fill(at.column());
    // A cell that covers several rows is on the card of each.
    for (int r = from; r < row; r++) {
      for (TableCell cell : rows.get(r)) {
        if (r + cell.grid().rows() > row && !cell.hasBlocks()) {
          pair(cell, decorations, true);
        }
      }
    }
    boolean begins = row == from;
    for (TableCell cell : rows.get(row)) {
      boolean empty = cell.grid().source().isEmpty();
      if (begins || !empty) {
        boolean heads = cell.grid().isHeader() && cell.grid().column() == 0;
        List<Decoration> behind = new ArrayList<>(decorations);
        if (heads) {
          behind.add(0, title);
        }
        pair(cell, heads ? behind : decorations, false);
      }
    }
    if (flow.size() == first) {
      return;
    }
    flow.row(first).padTop(flow.typography().cellSpace - 1.5f);
    flow.row(first).spaceBefore(row == from ? 0 : type.leading() * BETWEEN);
    flow.last().padBottom(flow.typography().cellSpace - 1);
    keep(first);
  }

  /** Keeps a card on one page; of a tall one, its first lines and its last. */
  private void keep(int first) {
    double height = flow.rows().subList(first, flow.size()).stream().mapToDouble(Row::total).sum();
    boolean tall = height > flow.typography().page().bodyHeight() * TALL;
    for (int i = first; i < flow.size() - 1; i++) {
      boolean edge = i - first < 2 || flow.size() - i <= 3;
      boolean samePair = flow.row(i + 1).continues();
      flow.row(i).keepNext(!tall || edge || samePair);
    }
  }

  /**
   * Adds a cell beside its headers.
   *
   * @param again whether the cell is real content elsewhere
   */
  private void pair(TableCell cell, List<Decoration> decorations, boolean again) {
    boolean filler = cell.grid().path().isEmpty();
    List<Row> value = filler ? List.of() : cells.rows(cell, type, values);
    Row.Start start = value.isEmpty() || again ? last : value.get(0).start();
    List<CellStrips.Stack> stacks = new ArrayList<>();
    stacks.add(new CellStrips.Stack(1, again ? repeated(value) : value, again));
    stacks.add(new CellStrips.Stack(0, label(cell, start), true));
    List<Row> strips = CellStrips.of(stacks, start, decorations);
    for (int s = 0; s < strips.size(); s++) {
      strips.get(s).keepNext(s + 1 < strips.size());
      if (s > 0) {
        strips.get(s).continueTableRow();
      }
      flow.add(strips.get(s));
      last = strips.get(s).start();
    }
  }

  private List<Row> repeated(List<Row> value) {
    List<Row> rows = new ArrayList<>();
    for (Row row : value) {
      List<Row.Placement> lines =
          row.placements().stream()
              .map(line -> new Row.Placement(line.line(), line.column(), 0, 0, true))
              .toList();
      rows.add(Row.ofLines(row.start(), lines, type, List.of()));
    }
    return rows;
  }

  /** Returns the rows of a cell's headers; of one without, the number of its column. */
  private List<Row> label(TableCell cell, Row.Start start) {
    List<Row> rows = new ArrayList<>();
    for (TableGrid.Cell head : grid.columnHeaders(cell.grid())) {
      Optional<TableCell> header = Optional.ofNullable(headers.get(head));
      if (header.isPresent()) {
        boolean again = !shown.add(head);
        rows.addAll(header(header.get(), again, start));
      }
    }
    if (rows.isEmpty()) {
      String number = Integer.toString(cell.grid().column() + 1);
      rows.addAll(lines(flow.shape(own(number, cell.tag())), true, start));
    }
    return rows;
  }

  private List<Row> header(TableCell header, boolean again, Row.Start start) {
    if (!header.hasBlocks()) {
      return lines(header.shaped(), again, start);
    }
    if (!again) {
      return cells.rows(header, type, labels);
    }
    List<String> words = new ArrayList<>();
    Blocks.forEach(
        header.grid().source().body(),
        block -> Blocks.text(block).forEach(text -> words.add(Text.plain(text))));
    String all = Text.folded(String.join(" ", words));
    return all.isEmpty() ? List.of() : lines(flow.shape(own(all, header.tag())), true, start);
  }

  private StyledText<Tag> own(String text, Tag tag) {
    return new StyledText<Tag>().addOwn(text, type.style().withBold(), tag);
  }

  private List<Row> lines(ShapedText<Tag> text, boolean again, Row.Start start) {
    return LineBreaker.lines(text, labels.width()).stream()
        .map(line -> List.of(new Row.Placement(line, labels, 0, 0, again)))
        .map(placed -> Row.ofLines(start, placed, type, List.of()))
        .toList();
  }
}
