package org.plainpress.pdf.file;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.plainpress.pdf.tag.Box;

/** Makes numbers as the file holds them: whole, or rounded to two decimals. */
final class CosNumbers {

  private CosNumbers() {}

  static COSArray array(float... values) {
    COSArray array = new COSArray();
    for (float value : values) {
      array.add(number(value));
    }
    return array;
  }

  /** Makes a rectangle (ISO 32000-1, 7.9.5). */
  static COSArray rectangle(Box box) {
    return array(box.left(), box.bottom(), box.right(), box.top());
  }

  static COSBase number(float value) {
    return value == Math.rint(value)
        ? COSInteger.get((long) value)
        : new COSFloat(Math.round(value * 100) / 100f);
  }
}
