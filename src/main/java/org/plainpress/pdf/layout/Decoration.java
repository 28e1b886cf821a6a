package org.plainpress.pdf.layout;

import org.plainpress.pdf.tag.Tag;

/**
 * Something drawn behind rows, over their whole height on each page: an artifact (ISO 14289-1,
 * 7.1).
 *
 * @param kind how it is drawn
 * @param figure the element whose {@code /BBox} it is; null for none
 */
public record Decoration(Kind kind, Column column, Tag figure) {

  public enum Kind {
    /** A filled and stroked box. */
    BOX,
    /** A filled box without a stroke. */
    FILL,
    /** A bar at the side where lines start. */
    BAR,
    /** A line below the last row. */
    UNDERLINE,
    /** A short line in the middle: a change of subject. */
    DIVIDER
  }

  static Decoration of(Kind kind, Column column) {
    return new Decoration(kind, column, null);
  }

  // Two boxes of the same place are two boxes: compared as objects, not by value.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
