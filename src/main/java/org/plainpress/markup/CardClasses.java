package org.plainpress.markup;

import java.util.List;
import org.plainpress.article.TableGrid;
import org.plainpress.mark.MarkupClasses;

/** Tells the style sheet from which width of the page on the rows of a table are cards. */
final class CardClasses {

  /** Tables of so many columns fit a phone held across, if their words are short. */
  private static final int SOME = 4;

  /** Tables of more columns fit a wide screen at best. */
  private static final int MANY = 8;

  private CardClasses() {}

  /**
   * Returns whether rows can be cards: there are headers to label cells with, and no cell belongs
   * to several rows.
   */
  static boolean fit(TableGrid grid) {
    List<List<TableGrid.Cell>> below = grid.rows().subList(grid.headerRows(), grid.rows().size());
    return grid.headerRows() > 0
        && below.stream().flatMap(List::stream).allMatch(cell -> cell.rows() == 1);
  }

  /** Returns the classes, each behind a space. */
  static String of(TableGrid grid) {
    String size = grid.columns() > MANY ? " widest" : grid.columns() > SOME ? " wide" : "";
    return size + (fit(grid) ? " " + MarkupClasses.CARDS : "");
  }
}
