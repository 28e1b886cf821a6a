package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.TextLine;

/** Lays out what is in one cell: a row a line, or the rows of its blocks. */
final class CellLayout {

  /** The space between paragraphs in a cell, in leadings. */
  private static final float BETWEEN = 0.35f;

  private final Flow flow;
  private final BlockLayout blocks;

  CellLayout(Flow flow, BlockLayout blocks) {
    this.flow = flow;
    this.blocks = blocks;
  }

  /** Returns the lines of a cell of words. */
  List<TextLine<Tag>> lines(TableCell cell, Column column) {
    return LineBreaker.lines(cell.shaped(), column.width());
  }

  /** Returns what a row begins with that begins with a line of a cell. */
  Row.Start start(TableCell cell, TextLine<Tag> line) {
    return new Row.Start(flow.walk().here(cell.grid().path()), cell.words(), line.start());
  }

  /**
   * Returns the rows of a cell.
   *
   * @param type of its words
   */
  List<Row> rows(TableCell cell, Typography.Type type, Column column) {
    if (!cell.hasBlocks()) {
      List<Row> rows = new ArrayList<>();
      for (TextLine<Tag> line : lines(cell, column)) {
        List<Row.Placement> placed = List.of(new Row.Placement(line, column));
        rows.add(Row.ofLines(start(cell, line), placed, type, List.of()));
      }
      return rows;
    }
    int first = flow.size();
    Typography.Type body = type.withBefore(type.leading() * BETWEEN);
    Place place = new Place(cell.tag(), column, List.of(), body).beside();
    List<Integer> path = cell.grid().path();
    flow.walk()
        .at(
            path.get(0),
            () ->
                flow.walk()
                    .at(path.get(1), () -> blocks.layOut(cell.grid().source().body(), place)));
    return flow.take(first);
  }
}
