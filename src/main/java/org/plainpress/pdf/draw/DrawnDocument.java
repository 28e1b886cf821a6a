package org.plainpress.pdf.draw;

import java.util.List;
import org.apache.pdfbox.cos.COSStream;
import org.plainpress.paging.Pagination;
import org.plainpress.pdf.layout.Image;
import org.plainpress.pdf.layout.LinkAnnotation;
import org.plainpress.pdf.layout.PageGeometry;
import org.plainpress.pdf.layout.PageLabels;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;

/**
 * Holds a publication whose pages are all drawn: what the file is put together from.
 *
 * @param root the structure element {@code Document}
 * @param pages the pages in order
 * @param pagination which words each page begins with
 * @param labels how the pages are numbered
 * @param anchors titles and headings in order, for the outline
 * @param links the areas of pages that lead somewhere
 * @param fonts every font that a glyph was drawn in
 * @param images every image that a page shows
 * @param checksum CRC-32 of all content streams
 */
public record DrawnDocument(
    Tag root,
    List<Page> pages,
    Pagination pagination,
    PageLabels labels,
    List<Anchor> anchors,
    List<LinkAnnotation> links,
    DocumentFonts fonts,
    List<Image> images,
    long checksum) {

  /**
   * Holds a page that is drawn.
   *
   * @param content its content stream
   * @param geometry its size
   * @param marks the structure elements of its marked content, by marked-content identifier
   */
  public record Page(COSStream content, PageGeometry geometry, List<Tag> marks) {}
}
