package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.pdf.tag.Tag;

/**
 * Where a block goes.
 *
 * @param parent the structure element that the block stands in
 * @param column the part of the page's width that the block fills
 * @param decorations what is drawn behind the block
 * @param body the type of running text there
 */
record Place(Tag parent, Column column, List<Decoration> decorations, Typography.Type body) {

  Place {
    decorations = List.copyOf(decorations);
  }

  /** Returns the same place within another element. */
  Place within(Tag element) {
    return new Place(element, column, decorations, body);
  }

  /** Returns the same place in another column. */
  Place in(Column other) {
    return new Place(parent, other, decorations, body);
  }

  /** Returns the same place with running text of another type. */
  Place of(Typography.Type other) {
    return new Place(parent, column, decorations, other);
  }

  /** Returns the same place with something more drawn behind it. */
  Place on(Decoration decoration) {
    List<Decoration> all = new ArrayList<>(decorations);
    all.add(decoration);
    return new Place(parent, column, all, body);
  }
}
