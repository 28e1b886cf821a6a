package org.plainpress.read.html.block;

import org.plainpress.article.Block;
import org.plainpress.article.Heading;

/**
 * A block that may belong to the article.
 *
 * @param kept whether its words are known to belong to the article
 * @param soft whether it belongs to the article if its neighbours do, as figures, embeds and
 *     headings do
 */
public record Candidate(Block block, boolean kept, boolean soft) {

  /** Returns whether it is a heading that is kept only for what stands around it. */
  boolean isDoubtfulHeading() {
    return !kept && block instanceof Heading;
  }
}
