package org.plainpress.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;

/**
 * How pages are numbered: those before the first article by i, ii, iii, the articles' from 1 (ISO
 * 32000-1, 12.4.2).
 *
 * @param front how many pages stand before the first article
 */
record PageLabels(int front) {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /**
   * @param page from 0
   */
  String of(int page) {
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

  COSDictionary write() {
    COSArray numbers = new COSArray();
    if (front > 0) {
      range(numbers, 0, "r");
    }
    range(numbers, front, "D");
    COSDictionary labels = new COSDictionary();
    labels.setItem("Nums", numbers);
    return labels;
  }

  private static void range(COSArray numbers, int from, String style) {
    COSDictionary range = new COSDictionary();
    range.setName("S", style);
    numbers.add(COSInteger.get(from));
    numbers.add(range);
  }
}
