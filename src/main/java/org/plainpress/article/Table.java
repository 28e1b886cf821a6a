package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;

/**
 * @param caption may be empty
 * @param header the rows of column headings, outermost first
 * @param rows the rows below them
 */
public record Table(List<Inline> caption, List<List<Cell>> header, List<List<Cell>> rows)
    implements Block {

  /**
   * @param header whether it heads its row
   * @param colspan columns it covers, at least 1
   * @param rowspan rows it covers, at least 1
   */
  public record Cell(List<Inline> content, boolean header, int colspan, int rowspan) {
    /** HTML's own limits (HTML Living Standard, 4.9.11). */
    private static final int MOST_COLUMNS = 1000;

    private static final int MOST_ROWS = 65534;

    public Cell {
      content = List.copyOf(content);
      if (colspan < 1 || colspan > MOST_COLUMNS || rowspan < 1 || rowspan > MOST_ROWS) {
        throw new IllegalArgumentException("colspan, rowspan: are at least 1 and not absurd");
      }
    }

    public static Cell of(String text) {
      return new Cell(text.isEmpty() ? List.of() : List.of(Inline.text(text)), false, 1, 1);
    }
  }

  public Table {
    caption = List.copyOf(caption);
    header = header.stream().map(List::copyOf).toList();
    rows = rows.stream().map(List::copyOf).toList();
    if (header.isEmpty() && rows.isEmpty()) {
      throw new IllegalArgumentException("rows: a table has at least one");
    }
  }

  /** Returns all rows: those of the header, then those below it. */
  public List<List<Cell>> allRows() {
    List<List<Cell>> all = new ArrayList<>(header);
    all.addAll(rows);
    return all;
  }

  @Override
  public Kind kind() {
    return Kind.TABLE;
  }
}
