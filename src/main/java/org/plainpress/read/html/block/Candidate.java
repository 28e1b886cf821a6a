package org.plainpress.read.html.block;

import org.plainpress.article.Block;

/**
 * A block that may be of the article.
 *
 * @param kept whether the article's text is known to hold it
 * @param soft whether it belongs to the article if its neighbours do: figures, embeds, headings
 */
public record Candidate(Block block, boolean kept, boolean soft) {}
