package org.plainpress.pdf.file;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.plainpress.pdf.tag.Anchor;

/**
 * Writes where outlines and links lead within the document: to a place on a page, and in PDF 2.0 to
 * the structure element there as well (ISO 32000-2, 12.3.2.3; ISO 14289-2, 8.8).
 */
final class Destinations {

  private final List<COSDictionary> pages;
  private final Optional<StructureTree> structure;

  /**
   * @param structure absent where destinations are places on pages only
   */
  Destinations(List<COSDictionary> pages, Optional<StructureTree> structure) {
    this.pages = pages;
    this.structure = structure;
  }

  /** Makes an outline item or a link annotation lead to a place. */
  void lead(COSDictionary from, Anchor anchor) {
    COSArray place = place(pages.get(anchor.page()), anchor);
    if (structure.isEmpty()) {
      from.setItem(COSName.DEST, place);
      return;
    }
    COSDictionary action = Parts.dictionary();
    action.setName(COSName.S, "GoTo");
    action.setItem(COSName.D, place);
    structure
        .get()
        .element(anchor.tag())
        .ifPresent(element -> action.setItem("SD", place(element, anchor)));
    from.setItem(COSName.A, action);
  }

  /** Returns {@code [target /XYZ null top null]} (ISO 32000-1, 12.3.2.2). */
  private static COSArray place(COSBase target, Anchor anchor) {
    COSArray destination = new COSArray();
    destination.add(target);
    destination.add(COSName.getPDFName("XYZ"));
    destination.add(COSNull.NULL);
    destination.add(CosNumbers.number(anchor.top()));
    destination.add(COSNull.NULL);
    return destination;
  }
}
