package org.plainpress.markup;

import java.util.List;
import org.plainpress.article.Block;
import org.plainpress.article.Direction;
import org.plainpress.article.Inline;
import org.plainpress.article.RunningDirection;
import org.plainpress.xml.Xml;

/**
 * Marks the element of a block that runs the other way than what it stands in: an Arabic paragraph
 * of an English article.
 *
 * <pre>
 * &lt;p dir="rtl"&gt;…&lt;/p&gt;
 * </pre>
 *
 * <p>A span within the block has the direction of its own words only. The block's side, its bullets
 * and the place of a full stop are those of the block element.
 */
final class RunningMark {

  private Direction around;
  private Direction block;

  /**
   * Begins at the top of an article.
   *
   * @param article the direction in which it runs
   */
  RunningMark(Direction article) {
    this.around = article;
    this.block = article;
  }

  /** Renders a block, whose outermost element must be marked by {@link #attribute}. */
  void block(Block rendered, Runnable render) {
    Direction before = around;
    block = RunningDirection.of(rendered, around);
    render.run();
    around = before;
    block = before;
  }

  /** Adds {@code dir} to the element of the block, if it differs, and goes on within it. */
  void attribute(StringBuilder out) {
    attribute(out, block);
    around = block;
  }

  /** Adds {@code dir} to an element of those words, which stands in the block. */
  void attribute(StringBuilder out, List<Inline> words) {
    attribute(out, RunningDirection.of(words, around));
  }

  /** Adds {@code dir} to an element of our own words, which run in that direction. */
  void attribute(StringBuilder out, Direction direction) {
    if (direction != around) {
      Xml.attribute(out, "dir", direction.html());
    }
  }

  /** Returns whether words run the other way than what they stand in. */
  boolean differs(List<Inline> words) {
    return RunningDirection.of(words, around) != around;
  }
}
