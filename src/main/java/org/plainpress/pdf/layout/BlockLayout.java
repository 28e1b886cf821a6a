package org.plainpress.pdf.layout;

import java.util.List;
import org.plainpress.article.Block;

/** Lays out blocks within others, such as those of a list's item. */
@FunctionalInterface
interface BlockLayout {

  /** Lays out blocks in their order, one below the other. */
  void layOut(List<Block> blocks, Place place);
}
