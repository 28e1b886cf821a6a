package org.plainpress.markup;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.NumberColumn;
import org.plainpress.article.TableGrid;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;

/**
 * Names the classes that put the numbers of a column below one another by their decimal signs: CSS
 * has no alignment by a sign, so a shorter fraction gets room behind it.
 *
 * @param column what the numbers have in common; empty where the column is none of numbers
 * @param most how many digits the longest fraction has
 */
record NumberClasses(Optional<NumberColumn> column, int most) {

  /** Stands for a column of words. */
  static final NumberClasses NONE = new NumberClasses(Optional.empty(), 0);

  /** The most digits that the style sheet makes room for. */
  private static final int MOST_DIGITS = 6;

  static NumberClasses of(TableGrid grid, int column) {
    Optional<NumberColumn> numbers = grid.numbers(column);
    int most = 0;
    for (List<TableGrid.Cell> row : grid.rows().subList(grid.headerRows(), grid.rows().size())) {
      for (TableGrid.Cell cell : row) {
        if (numbers.isPresent() && cell.column() == column && cell.columns() == 1) {
          most = Math.max(most, digits(numbers.get(), words(cell)));
        }
      }
    }
    return new NumberClasses(numbers, most);
  }

  /** Returns the classes of a cell of the column; none in a column of words. */
  String of(TableGrid.Cell cell) {
    if (column.isEmpty()) {
      return "";
    }
    String text = words(cell);
    if (cell.heads() || most == 0 || !NumberColumn.isNumber(text)) {
      return MarkupClasses.NUMBERS;
    }
    int digits = digits(column.get(), text);
    int missing = Math.min(MOST_DIGITS, most - digits);
    return MarkupClasses.NUMBERS
        + (digits == 0 ? " whole" : "")
        + (missing == 0 ? "" : " short" + missing);
  }

  private static String words(TableGrid.Cell cell) {
    return Text.plain(cell.source().content());
  }

  private static int digits(NumberColumn column, String text) {
    int end = column.wholeEnd(text);
    return column.decimal().filter(sign -> text.startsWith(sign, end)).isEmpty()
        ? 0
        : (int) text.substring(end).chars().filter(Character::isDigit).count();
  }
}
