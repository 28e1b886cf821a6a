package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes strips of what stands in the cells of a table row: rows of their own that go down beside
 * one another. A strip ends where no cell has something that would be cut.
 */
final class CellStrips {

  /**
   * The rows of a cell, from its top.
   *
   * @param cell its index in reading order
   * @param told whether its words are told elsewhere, so that no page is said to begin with them
   */
  record Stack(int cell, List<Row> rows, boolean told) {

    Stack(int cell, List<Row> rows) {
      this(cell, rows, false);
    }
  }

  /** A row of a cell and how far it is below the top of the cell. */
  private record Dropped(int cell, Row row, float top, boolean told) {
    float bottom() {
      return top + row.total();
    }
  }

  /** Indexes of cells that a table within a cell is given room for. */
  private static final int NESTED = 1000;

  /** In points: edges that are no further apart are one. */
  private static final float ALIKE = 0.05f;

  private CellStrips() {}

  /**
   * Returns the strips, from the top. A strip begins with what stands in the first of its stacks.
   *
   * @param start of a strip in which nothing begins
   * @param decorations what is drawn behind all of them
   */
  static List<Row> of(List<Stack> stacks, Row.Start start, List<Decoration> decorations) {
    List<Dropped> parts = dropped(stacks);
    List<Row> strips = new ArrayList<>();
    Row.Start last = start;
    float top = 0;
    for (float bottom : edges(parts)) {
      Strip strip = new Strip(top, decorations);
      for (Dropped part : parts) {
        if (part.top() >= top - ALIKE && part.bottom() <= bottom + ALIKE) {
          strip.add(part);
        }
      }
      Row row = strip.row(last, bottom - top);
      last = row.start();
      strips.add(row);
      top = bottom;
    }
    return strips;
  }

  private static List<Dropped> dropped(List<Stack> stacks) {
    List<Dropped> parts = new ArrayList<>();
    for (Stack stack : stacks) {
      float y = 0;
      for (Row row : stack.rows()) {
        y += y == 0 ? 0 : row.before();
        parts.add(new Dropped(stack.cell(), row, y, stack.told()));
        y += row.total();
      }
    }
    return parts;
  }

  /** Returns where strips end: at the lower edges of rows that no other row reaches across. */
  private static List<Float> edges(List<Dropped> parts) {
    TreeSet<Float> edges = new TreeSet<>();
    parts.forEach(part -> edges.add(part.bottom()));
    List<Float> clear = new ArrayList<>();
    for (float edge : edges) {
      boolean cut =
          parts.stream()
              .anyMatch(part -> part.top() < edge - ALIKE && part.bottom() > edge + ALIKE);
      boolean again = !clear.isEmpty() && edge - clear.get(clear.size() - 1) < ALIKE;
      if (!cut && !again) {
        clear.add(edge);
      }
    }
    return clear;
  }

  /** A strip that is being made. */
  private static final class Strip {

    private final float top;
    private final List<Row.Placement> lines = new ArrayList<>();
    private final List<Row.Picture> pictures = new ArrayList<>();
    private final List<Decoration> decorations;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> begun = new ArrayList<>();

    Strip(float top, List<Decoration> decorations) {
      this.top = top;
      this.decorations = new ArrayList<>(decorations);
    }

    void add(Dropped part) {
      Row row = part.row();
      float drop = part.top() - top + row.padTop();
      for (Row.Placement line : row.placements()) {
        float baseline = drop + row.baseline() + line.drop();
        // Cells of a table in the cell are read in their own order.
        int cell = part.cell() * NESTED + line.cell();
        lines.add(new Row.Placement(line.line(), line.column(), baseline, cell, line.artifact()));
      }
      for (Row.Picture picture : row.pictures()) {
        pictures.add(
            new Row.Picture(
                picture.image(),
                picture.column(),
                picture.width(),
                picture.height(),
                picture.figure(),
                drop + picture.drop(),
                part.cell() * NESTED + picture.cell()));
      }
      row.decorations().stream().filter(d -> !decorations.contains(d)).forEach(decorations::add);
      rows.add(row);
      if (!part.told()) {
        begun.add(row);
      }
    }

    Row row(Row.Start otherwise, float height) {
      Row.Start start = begun.isEmpty() ? otherwise : begun.get(0).start();
      lines.sort(Comparator.comparingInt(Row.Placement::cell));
      Row row = Row.ofCells(start, height, lines, pictures, decorations);
      rows.forEach(part -> part.anchors().forEach(row::anchor));
      return row;
    }
  }
}
