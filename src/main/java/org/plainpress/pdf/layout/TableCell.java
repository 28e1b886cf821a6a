package org.plainpress.pdf.layout;

import org.plainpress.article.TableGrid;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.StyledText;

/**
 * A cell that is laid out.
 *
 * @param grid the cell and where it stands
 * @param tag its element
 * @param words its words, in the order of the source; of a cell of blocks, none
 * @param shaped its words as glyphs
 */
record TableCell(TableGrid.Cell grid, Tag tag, StyledText<Tag> words, ShapedText<Tag> shaped) {

  boolean hasBlocks() {
    return !grid.source().body().isEmpty();
  }
}
