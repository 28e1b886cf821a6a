package org.plainpress.pdf.file;

import org.apache.pdfbox.cos.COSDictionary;

/** Makes dictionaries that are parts of an object. */
final class Parts {

  private Parts() {}

  /**
   * Returns an empty dictionary that is written within the one object that refers to it: what is an
   * object of its own has a number, and a place in the cross-references as well.
   */
  static COSDictionary dictionary() {
    COSDictionary part = new COSDictionary();
    part.setDirect(true);
    return part;
  }
}
