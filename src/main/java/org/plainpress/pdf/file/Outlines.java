package org.plainpress.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.plainpress.pdf.tag.Anchor;

/** Makes the outline (ISO 32000-1, 12.3.3): the articles and their headings, nested by level. */
final class Outlines {

  private Outlines() {}

  /**
   * @param anchors titles and headings in order
   * @param deepest the deepest level that is written, from 1
   */
  static COSDictionary of(List<Anchor> anchors, int deepest, Destinations destinations) {
    PDDocumentOutline outline = new PDDocumentOutline();
    List<PDOutlineNode> open = new ArrayList<>(List.of(outline));
    for (Anchor anchor : anchors) {
      if (anchor.level() > deepest) {
        continue;
      }
      while (open.size() > anchor.level()) {
        open.remove(open.size() - 1);
      }
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(Strings.limited(anchor.title()));
      destinations.lead(item.getCOSObject(), anchor);
      open.get(open.size() - 1).addLast(item);
      open.add(item);
    }
    outline.openNode();
    return outline.getCOSObject();
  }
}
