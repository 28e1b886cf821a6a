package org.plainpress.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table. Article JSON: {@code {"type": "table", "header": [[{"content": ["Day"]}, {"content":
 * ["Sails at"]}]], "rows": [[{"content": ["Monday"], "header": true}, {"content": ["9:00"]}]]}}.
 *
 * @param caption its title; may be empty
 * @param credit whom to thank for it, or where its numbers are from
 * @param align where the words of each column stand, from the first; columns that it does not reach
 *     are at the start
 * @param header the rows of column headings, outermost first
 * @param rows the rows below them
 */
public record Table(
    List<Inline> caption,
    Optional<String> credit,
    List<Align> align,
    List<List<Cell>> header,
    List<List<Cell>> rows)
    implements Block {

  /** Where the words of a column stand. */
  public enum Align {
    /** At the side where lines start. */
    START("start"),
    /** At the side where lines end. */
    END("end"),
    /** In the middle. */
    CENTER("center");

    private final String json;

    Align(String json) {
      this.json = json;
    }

    /** {@return the name in Article JSON} */
    public String json() {
      return json;
    }

    /**
     * {@return the place of a name; empty where no place has it}
     *
     * @param json the name in Article JSON
     */
    public static Optional<Align> named(String json) {
      return Arrays.stream(values()).filter(align -> align.json.equals(json)).findFirst();
    }
  }

  /**
   * A cell of a table. Article JSON: {@code {"content": ["9:00"], "colspan": 2}}, or {@code
   * {"body": [{"type": "figure", …}]}} where it holds more than words.
   *
   * @param content its words; empty where it has none, or has a body
   * @param body its blocks, where it holds pictures, lists or several paragraphs; else empty
   * @param header whether it heads its row
   * @param colspan how many columns it covers, at least 1
   * @param rowspan how many rows it covers, at least 1
   */
  public record Cell(
      List<Inline> content, List<Block> body, boolean header, int colspan, int rowspan) {

    /** The most columns that a cell may cover (HTML Living Standard, 4.9.11). */
    public static final int MOST_COLUMNS = 1000;

    /** The most rows, likewise. */
    private static final int MOST_ROWS = 65534;

    /**
     * Copies what the cell holds and checks the spans.
     *
     * @param content see the record
     * @param body see the record
     * @param header see the record
     * @param colspan see the record
     * @param rowspan see the record
     * @throws IllegalArgumentException where there are both content and body, or a span is less
     *     than 1 or more than HTML allows
     */
    public Cell {
      content = List.copyOf(content);
      body = List.copyOf(body);
      if (!content.isEmpty() && !body.isEmpty()) {
        throw new IllegalArgumentException("content, body: a cell has one of them, not both");
      }
      if (colspan < 1 || colspan > MOST_COLUMNS || rowspan < 1 || rowspan > MOST_ROWS) {
        throw new IllegalArgumentException("colspan, rowspan: are at least 1 and not absurd");
      }
    }

    /**
     * Makes a cell of words.
     *
     * @param content see the record
     * @param header see the record
     * @param colspan see the record
     * @param rowspan see the record
     * @throws IllegalArgumentException where a span is less than 1 or more than HTML allows
     */
    public Cell(List<Inline> content, boolean header, int colspan, int rowspan) {
      this(content, List.of(), header, colspan, rowspan);
    }

    /**
     * {@return a cell of plain words that covers one column and one row; of none, an empty cell}
     *
     * @param text the text
     */
    public static Cell of(String text) {
      return new Cell(text.isEmpty() ? List.of() : List.of(Inline.text(text)), false, 1, 1);
    }

    /** {@return whether the cell holds neither words nor blocks} */
    public boolean isEmpty() {
      return content.isEmpty() && body.isEmpty();
    }

    /**
     * {@return the same cell, said to head its row or not to}
     *
     * @param heads see the record
     */
    public Cell withHeader(boolean heads) {
      return new Cell(content, body, heads, colspan, rowspan);
    }

    /** {@return the same cell, covering so many columns} */
    Cell withColspan(int columns) {
      return new Cell(content, body, header, columns, rowspan);
    }
  }

  /**
   * Copies the rows. Columns at the start that end {@code align} are left out of it.
   *
   * @param caption see the record
   * @param credit see the record
   * @param align see the record
   * @param header see the record
   * @param rows see the record
   * @throws IllegalArgumentException where there are none, or the credit says nothing
   */
  public Table {
    caption = List.copyOf(caption);
    credit.ifPresent(words -> Text.requireWords("credit", words));
    int told = align.size();
    while (told > 0 && align.get(told - 1) == Align.START) {
      told--;
    }
    align = List.copyOf(align.subList(0, told));
    header = header.stream().map(List::copyOf).toList();
    rows = rows.stream().map(List::copyOf).toList();
    if (header.isEmpty() && rows.isEmpty()) {
      throw new IllegalArgumentException("rows: a table has at least one");
    }
  }

  /**
   * Makes a table without a credit, whose columns are all at the start.
   *
   * @param caption see the record
   * @param header see the record
   * @param rows see the record
   * @throws IllegalArgumentException where there are no rows
   */
  public Table(List<Inline> caption, List<List<Cell>> header, List<List<Cell>> rows) {
    this(caption, Optional.empty(), List.of(), header, rows);
  }

  /** {@return all rows: those of the header, then those below it} */
  public List<List<Cell>> allRows() {
    List<List<Cell>> all = new ArrayList<>(header);
    all.addAll(rows);
    return all;
  }

  /**
   * {@return where the words of a column stand}
   *
   * @param column its index, from 0
   */
  public Align align(int column) {
    return column < align.size() ? align.get(column) : Align.START;
  }

  @Override
  public Kind kind() {
    return Kind.TABLE;
  }
}
