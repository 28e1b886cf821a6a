package org.plainpress.shape.formula;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.MathNode;
import org.plainpress.shape.Inset;

/** Sets tables, such as matrices, in the middle of the axis (MathML Core, 3.5). */
final class Tables {

  /** The room at each side of a cell, in em, and above and below it, in ex. */
  private static final float SIDE = 0.4f;

  private static final float EDGE = 0.5f * 0.53f;

  private final FormulaSetter setter;

  Tables(FormulaSetter setter) {
    this.setter = setter;
  }

  /**
   * A cell that is set.
   *
   * @param columns how many it covers
   * @param align {@code left}, {@code center} or {@code right}
   * @param before the room before it, in points
   * @param after the room behind it, in points
   */
  private record Cell(Box box, int column, int columns, String align, float before, float after) {

    float width() {
      return before + box.width() + after;
    }

    /** Returns how far from the left end of its columns it begins. */
    float offset(float width) {
      return switch (align) {
        case "left" -> before;
        case "right" -> width - after - box.width();
        default -> before + (width - width()) / 2;
      };
    }
  }

  /** Returns a row's cells, set. Two sides of an equation, right and left, have no room between. */
  private List<Cell> cells(List<MathNode> row, Frame frame) {
    float side = SIDE * frame.em();
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (int i = 0; i < row.size(); i++) {
      MathNode cell = row.get(i);
      String align = align(cell);
      boolean joinsPrevious =
          i > 0 && align.equals("left") && align(row.get(i - 1)).equals("right");
      boolean joinsNext =
          i + 1 < row.size() && align.equals("right") && align(row.get(i + 1)).equals("left");
      int span = Integer.parseInt(cell.attribute("columnspan", "1"));
      Box box = setter.row(cell.children(), frame);
      cells.add(new Cell(box, column, span, align, joinsPrevious ? 0 : side, joinsNext ? 0 : side));
      column += span;
    }
    return cells;
  }

  private static String align(MathNode cell) {
    return cell.attribute("columnalign", "center");
  }

  Box set(MathNode table, Frame outer) {
    Frame frame = table.attribute("displaystyle", "false").equals("true") ? outer : outer.inText();
    float edge = EDGE * frame.em();
    List<List<Cell>> rows = new ArrayList<>();
    int columns = 0;
    for (MathNode row : table.children()) {
      List<Cell> cells = cells(row.children(), frame);
      rows.add(cells);
      for (Cell cell : cells) {
        columns = Math.max(columns, cell.column() + cell.columns());
      }
    }
    float[] widths = widths(rows, columns);
    float total = 0;
    for (float width : widths) {
      total += width;
    }
    Inset.Builder out = new Inset.Builder();
    float y = 0;
    for (List<Cell> row : rows) {
      float ascent = frame.em() * 0.5f;
      float descent = frame.em() * 0.1f;
      for (Cell cell : row) {
        ascent = Math.max(ascent, cell.box().ascent());
        descent = Math.max(descent, cell.box().descent());
      }
      y -= edge + ascent;
      for (Cell cell : row) {
        float left = sum(widths, 0, cell.column());
        float width = sum(widths, cell.column(), cell.column() + cell.columns());
        out.add(cell.box().ink(), left + cell.offset(width), y);
      }
      y -= descent + edge;
    }
    float axis = setter.tokens().axis(frame);
    Inset stacked = out.reach(0, -y).build(total);
    return Box.of(new Inset.Builder().add(stacked, 0, -y / 2 + axis).build(total));
  }

  private static float[] widths(List<List<Cell>> rows, int columns) {
    float[] widths = new float[columns];
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        if (cell.columns() == 1) {
          widths[cell.column()] = Math.max(widths[cell.column()], cell.width());
        }
      }
    }
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        float have = sum(widths, cell.column(), cell.column() + cell.columns());
        float lacking = cell.width() - have;
        if (cell.columns() > 1 && lacking > 0) {
          widths[cell.column() + cell.columns() - 1] += lacking;
        }
      }
    }
    return widths;
  }

  private static float sum(float[] values, int from, int to) {
    float sum = 0;
    for (int i = from; i < Math.min(to, values.length); i++) {
      sum += values[i];
    }
    return sum;
  }
}
