package org.plainpress.read.html.block;

import org.plainpress.article.Block;

/**
 * A block that may belong to the article.
 *
 * @param kept whether its words are known to belong to the article
 * @param soft whether it belongs to the article if its neighbours do, as figures, embeds and
 *     headings do
 */
public record Candidate(Block block, boolean kept, boolean soft) {}
