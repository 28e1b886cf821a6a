package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A table. Article JSON: {@code {"type": "table", "header": [[{"content": ["Day"]}, {"content":
 * ["Sails at"]}]], "rows": [[{"content": ["Monday"], "header": true}, {"content": ["9:00"]}]]}}.
 *
 * @param caption its title; may be empty
 * @param header the rows of column headings, outermost first
 * @param rows the rows below them
 */
public record Table(List<Inline> caption, List<List<Cell>> header, List<List<Cell>> rows)
    implements Block {

  /**
   * A cell of a table. Article JSON: {@code {"content": ["9:00"], "colspan": 2}}.
   *
   * @param content its text; may be empty
   * @param header whether it heads its row
   * @param colspan how many columns it covers, at least 1
   * @param rowspan how many rows it covers, at least 1
   */
  public record Cell(List<Inline> content, boolean header, int colspan, int rowspan) {
    /** HTML's own limits (HTML Living Standard, 4.9.11). */
    private static final int MOST_COLUMNS = 1000;

    private static final int MOST_ROWS = 65534;

    /**
     * Copies the content and checks the spans.
     *
     * @param content see the record
     * @param header see the record
     * @param colspan see the record
     * @param rowspan see the record
     * @throws IllegalArgumentException where a span is less than 1, or more than HTML allows
     */
    public Cell {
      content = List.copyOf(content);
      if (colspan < 1 || colspan > MOST_COLUMNS || rowspan < 1 || rowspan > MOST_ROWS) {
        throw new IllegalArgumentException("colspan, rowspan: are at least 1 and not absurd");
      }
    }

    /**
     * {@return a cell of plain words that covers one column and one row; of none, an empty cell}
     *
     * @param text the text
     */
    public static Cell of(String text) {
      return new Cell(text.isEmpty() ? List.of() : List.of(Inline.text(text)), false, 1, 1);
    }
  }

  /**
   * Copies the rows.
   *
   * @param caption see the record
   * @param header see the record
   * @param rows see the record
   * @throws IllegalArgumentException where there are none
   */
  public Table {
    caption = List.copyOf(caption);
    header = header.stream().map(List::copyOf).toList();
    rows = rows.stream().map(List::copyOf).toList();
    if (header.isEmpty() && rows.isEmpty()) {
      throw new IllegalArgumentException("rows: a table has at least one");
    }
  }

  /** {@return all rows: those of the header, then those below it} */
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
