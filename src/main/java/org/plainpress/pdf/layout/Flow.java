package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.paging.Walk;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/** Collects the rows of one article. */
final class Flow {

  private final Shaper shaper;
  private final Typography typography;
  private final boolean rightToLeft;
  private final List<Row> rows = new ArrayList<>();
  private final Walk walk = new Walk();

  Flow(Shaper shaper, Typography typography, boolean rightToLeft) {
    this.shaper = shaper;
    this.typography = typography;
    this.rightToLeft = rightToLeft;
  }

  Shaper shaper() {
    return shaper;
  }

  Typography typography() {
    return typography;
  }

  List<Row> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  Row last() {
    return rows.get(rows.size() - 1);
  }

  /** Where in the article what is added next stands. */
  Walk walk() {
    return walk;
  }

  void add(Row row) {
    if (row.start == null) {
      row.start = new Row.Start(walk.here(), null, 0);
    }
    rows.add(row);
  }

  /**
   * Adds a paragraph, a row a line; its first two lines stay together, and its last two.
   *
   * @return its rows, none where it is empty
   */
  List<Row> paragraph(
      StyledText<Tag> text, Typography.Type type, Column column, List<Decoration> decorations) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<TextLine> lines = shaper.shape(text, rightToLeft).lines(column.width());
    int first = rows.size();
    List<Integer> here = walk.here();
    for (int i = 0; i < lines.size(); i++) {
      Row row = new Row(decorations);
      row.start = new Row.Start(here, text, lines.get(i).start());
      row.placements.add(new Row.Placement(lines.get(i), column));
      fit(row, type);
      row.before = i == 0 ? type.before() : 0;
      row.keepNext = i + 1 < lines.size() && (i == 0 || i == lines.size() - 2);
      rows.add(row);
    }
    return rows.subList(first, rows.size());
  }

  /** Rows from an index on stay with one another, the last with what follows only if told so. */
  void keepTogether(int from, boolean withNext) {
    for (int i = from; i < rows.size(); i++) {
      rows.get(i).keepNext = withNext || i + 1 < rows.size();
    }
  }

  /** Gives the row the type's leading, or more where its lines need it. */
  static void fit(Row row, Typography.Type type) {
    row.height = type.leading();
    for (Row.Placement placement : row.placements) {
      row.height = Math.max(row.height, placement.line().leading());
    }
    // The text's x-height in the middle of the leading, nearly. Marks that are stacked go down, for
    // the most part: more of the room for them is below.
    row.baseline =
        type.leading() / 2 + type.style().size() * 0.33f + (row.height - type.leading()) * 0.4f;
  }
}
