package org.plainpress.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Bookmarks: the articles and their headings, nested by level. */
final class Outlines {

  private Outlines() {}

  static void write(PDDocument document, List<Anchor> anchors, List<COSDictionary> pages) {
    PDDocumentOutline outline = new PDDocumentOutline();
    List<PDOutlineNode> open = new ArrayList<>(List.of(outline));
    for (Anchor anchor : anchors) {
      while (open.size() > anchor.level) {
        open.remove(open.size() - 1);
      }
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(anchor.title);
      item.getCOSObject().setItem(COSName.DEST, destination(anchor, pages));
      open.get(open.size() - 1).addLast(item);
      open.add(item);
    }
    outline.openNode();
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** {@code [page /XYZ null top null]}: ISO 32000-1, 12.3.2.2. */
  static COSArray destination(Anchor anchor, List<COSDictionary> pages) {
    COSArray destination = new COSArray();
    destination.add(pages.get(anchor.page));
    destination.add(COSName.getPDFName("XYZ"));
    destination.add(COSNull.NULL);
    destination.add(DocumentFile.numbers(anchor.top).get(0));
    destination.add(COSNull.NULL);
    return destination;
  }
}
