package org.plainpress.markup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plainpress.article.Inline;
import org.plainpress.article.Table;
import org.plainpress.article.TableGrid;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;

/** Tells the style sheet how much room a table needs: on narrower pages its rows are cards. */
final class CardClasses {

  /** The greatest width that a table asks for, in em: more than any page has. */
  private static final int ANY = 999;

  /** The widest page that a table is shown on as it is, in em. */
  private static final int WIDEST = 80;

  private static final Pattern WIDTH =
      Pattern.compile("\"" + MarkupClasses.CARDS + " " + MarkupClasses.CARDS + "([0-9]{1,3})\"");

  /** The room beside the words of a cell, in em. */
  private static final double PADDING = 1.4;

  /** The width of a letter of most scripts, in em. */
  private static final double LETTER = 0.5;

  /** In letters: a column of long words has room for these, a column of prose for no more. */
  private static final int ROOM = 14;

  /**
   * A table of so few lines is on one page, even of a phone held across. What scrolls is never cut
   * where a page ends, so a taller one that scrolls loses its rows (CSS Fragmentation 3, 4.1).
   */
  private static final int SHORT = 8;

  /** In letters: a cell of more takes several lines. */
  private static final int LINE = 24;

  private CardClasses() {}

  /** Returns whether rows can be cards: no cell belongs to several rows. */
  static boolean fit(TableGrid grid) {
    List<List<TableGrid.Cell>> below = grid.rows().subList(grid.headerRows(), grid.rows().size());
    return !below.isEmpty()
        && below.stream().flatMap(List::stream).allMatch(cell -> cell.rows() == 1);
  }

  /** Returns the classes of what is measured around the region of a table. */
  static String around(TableGrid grid) {
    double needed = PADDING * grid.columns() + LETTER * IntStream.of(letters(grid)).sum();
    return MarkupClasses.CARDS + " " + MarkupClasses.CARDS + atLeast(needed);
  }

  /** Returns a width that is enough, one of few so that the style sheet stays small. */
  private static int atLeast(double needed) {
    return needed > WIDEST ? ANY : 2 * (int) Math.ceil(needed / 2);
  }

  /** Returns the widths that some markup asks for. */
  static List<Integer> widths(String markup) {
    if (!markup.contains(MarkupClasses.CARDS)) {
      return List.of();
    }
    return WIDTH
        .matcher(markup)
        .results()
        .map(width -> Integer.valueOf(width.group(1)))
        .distinct()
        .toList();
  }

  /** Returns how many letters wide each column should be, of an ideograph two. */
  private static int[] letters(TableGrid grid) {
    int[] most = new int[grid.columns()];
    Arrays.fill(most, 2);
    for (List<TableGrid.Cell> row : grid.rows()) {
      for (TableGrid.Cell cell : row) {
        if (cell.columns() == 1) {
          String words = words(cell.source());
          int wide = Math.max(Math.min(longest(words), 2 * ROOM), Math.min(length(words), ROOM));
          most[cell.column()] = Math.max(most[cell.column()], wide);
        }
      }
    }
    return most;
  }

  private static String words(Table.Cell cell) {
    List<Inline> content = cell.content();
    return cell.body().isEmpty() ? Text.plain(content) : " ".repeat(ROOM) + "x";
  }

  private static int longest(String words) {
    int most = 0;
    for (String word : words.split("[\\s-]+")) {
      boolean letters = word.codePoints().noneMatch(CardClasses::isWide);
      most = Math.max(most, letters ? word.length() : 2);
    }
    return most;
  }

  private static int length(String words) {
    return words.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && (Character.isIdeographic(c) || c >= 0x2E80 && c <= 0xD7A3 || c >= 0xFF01);
  }

  /** Returns the classes of the region of a table. */
  static String of(TableGrid grid) {
    String size = isShort(grid) ? " short" : fit(grid) ? "" : " long";
    return MarkupClasses.TABLE + size;
  }

  /** Returns whether a table is on one page, where it may scroll. */
  static boolean isShort(TableGrid grid) {
    int lines = 0;
    for (List<TableGrid.Cell> row : grid.rows()) {
      int most = 1;
      for (TableGrid.Cell cell : row) {
        int own = cell.source().body().isEmpty() ? 1 + length(words(cell.source())) / LINE : SHORT;
        most = Math.max(most, own);
      }
      lines += most;
    }
    return lines <= SHORT;
  }
}
