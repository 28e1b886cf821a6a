package org.plainpress.pdf.layout;

/**
 * Numbers pages: those before the first article by i, ii, iii, the articles' from 1 (ISO 32000-1,
 * 12.4.2).
 *
 * @param front how many pages stand before the first article
 */
public record PageLabels(int front) {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /**
   * Returns the label of a page.
   *
   * @param page its index, from 0
   */
  public String of(int page) {
    return page < front ? roman(page + 1) : Integer.toString(page - front + 1);
  }

  private static String roman(int number) {
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        out.append(NUMERALS[i]);
        rest -= VALUES[i];
      }
    }
    return out.toString();
  }
}
