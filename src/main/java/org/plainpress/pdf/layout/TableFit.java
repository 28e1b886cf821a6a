package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.pdf.tag.Tag;

/**
 * How a table is made to fit: in the type of cells, in smaller type, or on a page that is turned.
 *
 * @param scale the size of its type, as a share of the type of cells
 * @param landscape whether it stands on a page that is turned
 * @param column that it fills
 * @param starts where each of its columns starts, and last where the last one ends
 */
record TableFit(float scale, boolean landscape, Column column, float[] starts) {

  /** The width below which a column of many lines is cramped, in ems: some 14 letters. */
  private static final float CRAMPED = 7;

  /**
   * Finds how a table fits. Each way is tried before the next: full type, smaller type, the turned
   * page with full type and with smaller. The first in which no narrow column has many lines is
   * taken, else the first in which no word is broken.
   *
   * @param at where the table stands
   * @param turned the column of a turned page; empty where the table cannot have one
   * @return empty where the words fit in no way beside one another
   */
  static Optional<TableFit> of(
      TableMeasures measures, Typography typography, Place at, Optional<Column> turned) {
    List<Column> columns = new ArrayList<>(List.of(at.column()));
    turned.ifPresent(columns::add);
    Optional<TableFit> first = Optional.empty();
    for (int c = 0; c < columns.size(); c++) {
      for (float scale : typography.cellScales()) {
        ColumnWidths widths = measures.widths(scale, typography.cellPadding * scale);
        Optional<float[]> starts = widths.starts(columns.get(c).width());
        if (starts.isPresent()) {
          TableFit fit = new TableFit(scale, c > 0, columns.get(c), starts.get());
          float em = typography.cell.style().size() * scale;
          if (!widths.isCramped(starts.get(), CRAMPED * em)) {
            return Optional.of(fit);
          }
          first = first.or(() -> Optional.of(fit));
        }
      }
    }
    return first;
  }

  /**
   * Returns where the words of a cell stand.
   *
   * @param padding between the cell's edge and its words, in points
   */
  Column cell(int first, int columns, float padding) {
    float start = starts[first];
    float width = Math.max(1, starts[first + columns] - start);
    float left =
        column.rightToLeft()
            ? column.left() + column.width() - start - width
            : column.left() + start;
    return new Column(left + padding, Math.max(1, width - 2 * padding), column.rightToLeft());
  }

  /** Returns the part of the column that the table fills. */
  Column whole() {
    return column.start(Math.min(starts[starts.length - 1], column.width()));
  }

  /** Returns the same place for a table that fits so. */
  Place place(Place at, Tag tag) {
    return at.within(tag).in(column);
  }
}
