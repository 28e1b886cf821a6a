package org.plainpress.read.text;

import org.plainpress.article.Block;

/**
 * What a line has been found to be.
 *
 * @param line where it stands; for a block of several lines, its first
 * @param block what it became; null while it is still a line of text
 */
record Piece(Line line, Block block) {

  static Piece text(Line line) {
    return new Piece(line, null);
  }

  boolean isText() {
    return block == null;
  }
}
