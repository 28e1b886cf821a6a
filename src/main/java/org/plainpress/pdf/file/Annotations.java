package org.plainpress.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.plainpress.pdf.layout.LinkAnnotation;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;

/** Writes link annotations (ISO 32000-1, 12.5.6.5), each with words that tell where it leads. */
final class Annotations {

  /** The flag Print (ISO 32000-1, 12.5.3), which PDF/A requires. */
  private static final int PRINT = 4;

  private final int firstParent;

  /**
   * @param firstParent the first key of the parent tree that no page has
   */
  Annotations(int firstParent) {
    this.firstParent = firstParent;
  }

  /**
   * Makes an annotation for each link and adds it to its page. Its {@code StructParent} is {@code
   * firstParent} + its index.
   *
   * @return the annotations, in the order of the links
   */
  List<COSDictionary> write(List<LinkAnnotation> links, List<COSDictionary> pages) {
    List<COSDictionary> annotations = new ArrayList<>();
    for (LinkAnnotation link : links) {
      COSDictionary annotation = new COSDictionary();
      annotation.setItem(COSName.TYPE, COSName.ANNOT);
      annotation.setName(COSName.SUBTYPE, "Link");
      annotation.setItem(COSName.RECT, CosNumbers.rectangle(link.area()));
      annotation.setItem(COSName.BORDER, CosNumbers.array(0, 0, 0));
      annotation.setInt(COSName.F, PRINT);
      annotation.setInt(COSName.STRUCT_PARENT, firstParent + annotations.size());
      COSDictionary page = pages.get(link.page());
      annotation.setItem(COSName.P, page);
      annotation.setString(COSName.CONTENTS, Strings.limited(contents(link.link())));
      COSArray all = page.getCOSArray(COSName.ANNOTS);
      if (all == null) {
        all = new COSArray();
        page.setItem(COSName.ANNOTS, all);
      }
      all.add(annotation);
      annotations.add(annotation);
    }
    return annotations;
  }

  /** Returns the title of the place that a link leads to, or the address. */
  private static String contents(Tag link) {
    return link.target().map(Anchor::title).or(link::address).orElseThrow();
  }

  /** Makes each annotation lead where its link does. */
  static void lead(
      List<LinkAnnotation> links, List<COSDictionary> annotations, Destinations destinations) {
    for (int i = 0; i < links.size(); i++) {
      Tag link = links.get(i).link();
      COSDictionary annotation = annotations.get(i);
      link.target().ifPresent(place -> destinations.lead(annotation, place));
      link.address().ifPresent(address -> annotation.setItem(COSName.A, action(address)));
    }
  }

  private static COSDictionary action(String address) {
    COSDictionary action = Parts.dictionary();
    action.setName(COSName.S, "URI");
    action.setString(COSName.URI, address);
    return action;
  }
}
