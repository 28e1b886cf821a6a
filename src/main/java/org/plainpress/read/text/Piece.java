package org.plainpress.read.text;

import java.util.Optional;
import org.plainpress.article.Block;

/**
 * A line of the text and what it has been found to be.
 *
 * @param line where it stands; for a block of several lines, its first
 * @param block the block that it became; empty while it is still a line of text
 */
record Piece(Line line, Optional<Block> block) {

  Piece(Line line, Block block) {
    this(line, Optional.of(block));
  }

  /** Returns a line that is still text. */
  static Piece text(Line line) {
    return new Piece(line, Optional.empty());
  }

  boolean isText() {
    return block.isEmpty();
  }

  /** Returns the block where it is one of a kind. */
  <T extends Block> Optional<T> block(Class<T> kind) {
    return block.filter(kind::isInstance).map(kind::cast);
  }
}
