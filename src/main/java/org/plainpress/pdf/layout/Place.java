package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Direction;
import org.plainpress.pdf.tag.Tag;

/**
 * Where a block goes.
 *
 * @param parent the structure element that the block stands in
 * @param column the part of the page's width that the block fills
 * @param decorations what is drawn behind the block
 * @param body the type of running text there
 * @param isBeside whether paragraphs start at the same side as something that they stand beside
 */
record Place(
    Tag parent,
    Column column,
    List<Decoration> decorations,
    Typography.Type body,
    boolean isBeside) {

  Place {
    decorations = List.copyOf(decorations);
  }

  Place(Tag parent, Column column, List<Decoration> decorations, Typography.Type body) {
    this(parent, column, decorations, body, false);
  }

  /** Returns the same place within another element. */
  Place within(Tag element) {
    return new Place(element, column, decorations, body, isBeside);
  }

  /** Returns the same place in another column. */
  Place in(Column other) {
    return new Place(parent, other, decorations, body, isBeside);
  }

  /** Returns the same place with running text of another type. */
  Place of(Typography.Type other) {
    return new Place(parent, column, decorations, other, isBeside);
  }

  /**
   * Returns the same place beside something, such as a label or another cell: paragraphs start
   * where their neighbours do, whichever way their own lines run.
   */
  Place beside() {
    return new Place(parent, column, decorations, body, true);
  }

  /** Returns the same place for a block whose lines run in a direction. */
  Place running(Direction direction) {
    return in(column.running(direction));
  }

  /** Returns the same place with something more drawn behind it. */
  Place on(Decoration decoration) {
    List<Decoration> all = new ArrayList<>(decorations);
    all.add(decoration);
    return new Place(parent, column, all, body, isBeside);
  }
}
