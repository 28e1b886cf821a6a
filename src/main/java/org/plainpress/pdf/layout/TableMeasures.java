package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.NumberColumn;
import org.plainpress.article.TableGrid;
import org.plainpress.article.Text;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Measures the words of a table's cells once, in the type of cells; smaller type is in proportion.
 */
final class TableMeasures {

  /**
   * The least width of words in a cell that may be broken within it, in ems: Chinese and Japanese
   * would else stand in columns of one character.
   */
  private static final float NARROW_WORDS = 4;

  /** The least width of a picture in a cell, and the most that it asks for, in ems. */
  private static final float NARROW_PICTURE = 6;

  private static final float WIDE_PICTURE = 14;

  /** The room that labels, bars and the padding of boxes take in a cell, in ems. */
  private static final float BLOCK_ROOM = 3;

  /**
   * The width of a cell.
   *
   * @param narrowest of its longest word
   * @param line of all its words on one line
   */
  private record Measure(TableGrid.Cell cell, float narrowest, float line) {}

  /**
   * The widths of the numbers of a column.
   *
   * @param whole of the widest part before the decimal sign
   * @param rest of the widest part from the sign on
   */
  private record Numbers(NumberColumn column, float whole, float rest) {}

  private final Flow flow;
  private final InlineText inline;
  private final Tag tag;
  private final Style style;
  private final int columns;
  private final List<Measure> measures = new ArrayList<>();
  private final List<Optional<Numbers>> numbers = new ArrayList<>();

  /**
   * @param tag any element: what is measured is not drawn
   */
  TableMeasures(TableGrid grid, Flow flow, InlineText inline, Tag tag) {
    this.flow = flow;
    this.inline = inline;
    this.tag = tag;
    this.style = flow.typography().cell.style();
    this.columns = grid.columns();
    for (List<TableGrid.Cell> row : grid.rows()) {
      row.forEach(cell -> measures.add(measure(cell)));
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      numbers.add(grid.numbers(c).map(kind -> numbers(kind, grid, column)));
    }
  }

  private Measure measure(TableGrid.Cell cell) {
    Style own = cell.isHeader() ? style.withBold() : style;
    if (cell.source().body().isEmpty()) {
      ShapedText<Tag> words = flow.shape(inline.unlinked(cell.source().content(), own, tag));
      float least = Math.min(words.naturalWidth(), style.size() * NARROW_WORDS);
      return new Measure(
          cell, Math.max(least, LineBreaker.narrowestWidth(words)), words.naturalWidth());
    }
    float narrowest = 0;
    float line = 0;
    List<Block> all = new ArrayList<>();
    Blocks.forEach(cell.source().body(), all::add);
    for (Block block : all) {
      if (block instanceof Figure figure && figure.media() instanceof Media.Image image) {
        narrowest = Math.max(narrowest, style.size() * NARROW_PICTURE);
        line = Math.max(line, Math.min(style.size() * WIDE_PICTURE, image.width()));
      }
      for (var words : Blocks.text(block)) {
        ShapedText<Tag> shaped = flow.shape(inline.unlinked(words, own, tag));
        narrowest = Math.max(narrowest, LineBreaker.narrowestWidth(shaped));
        line = Math.max(line, shaped.naturalWidth());
      }
    }
    float room = style.size() * BLOCK_ROOM;
    return new Measure(cell, Math.max(narrowest, room) + room, line + room);
  }

  private Numbers numbers(NumberColumn kind, TableGrid grid, int column) {
    float whole = 0;
    float rest = 0;
    for (List<TableGrid.Cell> row : grid.rows().subList(grid.headerRows(), grid.rows().size())) {
      for (TableGrid.Cell cell : row) {
        String text = Text.plain(cell.source().content());
        if (cell.column() == column && cell.columns() == 1 && NumberColumn.isNumber(text)) {
          int end = kind.wholeEnd(text);
          whole = Math.max(whole, width(text.substring(0, end)));
          rest = Math.max(rest, width(text.substring(end)));
        }
      }
    }
    return new Numbers(kind, whole, rest);
  }

  private float width(String text) {
    return text.isEmpty()
        ? 0
        : flow.shape(new StyledText<Tag>().add(text, style, tag)).naturalWidth();
  }

  /** Returns what columns ask for in type of a size, as a share of the type of cells. */
  ColumnWidths widths(float scale, float padding) {
    ColumnWidths widths = new ColumnWidths(columns);
    for (Measure measure : measures) {
      if (measure.cell().columns() == 1) {
        widths.cell(
            measure.cell().column(),
            measure.narrowest() * scale + 2 * padding,
            measure.line() * scale + 2 * padding);
      }
    }
    for (int c = 0; c < columns; c++) {
      if (numbers.get(c).isPresent()) {
        Numbers all = numbers.get(c).get();
        float width = (all.whole() + all.rest()) * scale + 2 * padding + 1;
        widths.cell(c, width, width);
      }
    }
    for (Measure measure : measures) {
      if (measure.cell().columns() > 1) {
        widths.span(
            measure.cell().column(),
            measure.cell().columns(),
            measure.narrowest() * scale + 2 * padding,
            measure.line() * scale + 2 * padding);
      }
    }
    return widths;
  }

  /**
   * Returns how far from the right edge of its column a number ends, so that decimal signs stand
   * below one another; empty where the column is none of numbers. Digits run left to right in every
   * script.
   */
  Optional<Float> roomBehind(TableGrid.Cell cell, float scale) {
    if (cell.columns() > 1 || !cell.source().body().isEmpty()) {
      return Optional.empty();
    }
    return numbers
        .get(cell.column())
        .map(
            all -> {
              String text = Text.plain(cell.source().content());
              boolean number = !cell.heads() && NumberColumn.isNumber(text);
              float own = number ? width(text.substring(all.column().wholeEnd(text))) : all.rest();
              return Math.max(0, all.rest() - own) * scale;
            });
  }
}
