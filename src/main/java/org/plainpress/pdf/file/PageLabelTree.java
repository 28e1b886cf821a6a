package org.plainpress.pdf.file;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.plainpress.pdf.layout.PageLabels;

/** Writes page labels as the number tree that a viewer shows them from (ISO 32000-1, 12.4.2). */
final class PageLabelTree {

  private PageLabelTree() {}

  /** Returns the number tree that the catalog holds as {@code PageLabels}. */
  static COSDictionary of(PageLabels labels) {
    COSArray numbers = new COSArray();
    if (labels.front() > 0) {
      range(numbers, 0, "r");
    }
    range(numbers, labels.front(), "D");
    COSDictionary tree = Parts.dictionary();
    tree.setItem("Nums", numbers);
    return tree;
  }

  private static void range(COSArray numbers, int from, String style) {
    COSDictionary range = Parts.dictionary();
    range.setName("S", style);
    numbers.add(COSInteger.get(from));
    numbers.add(range);
  }
}
