package org.plainpress.pdf.layout;

import java.util.Optional;
import org.plainpress.pdf.tag.Tag;

/**
 * Something drawn behind rows, over the height of all that follow one another on a page: an
 * artifact (ISO 14289-1, 7.1).
 *
 * @param kind how it is drawn
 * @param column how far it reaches across the page
 * @param figure the element whose {@code /BBox} it is, if it is a figure's box
 */
public record Decoration(Kind kind, Column column, Optional<Tag> figure) {

  /**
   * The colour of boxes, as red, green and blue from 0 to 1; text on them keeps a contrast of 7:1
   * (WCAG 2.2, 1.4.6).
   */
  public static final String GROUND = "0.945 0.953 0.965";

  /** The colour of bars, lines and the edges of boxes: 7:1 as well, on white and on boxes. */
  public static final String LINE = "0.27 0.31 0.36";

  /** How a decoration is drawn. */
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
    DIVIDER,
    /** Dots from the end of a line to a number, on its baseline. */
    LEADERS,
    /** A hook before a line of code that goes on from the one above. */
    TURNED
  }

  static Decoration box(Column column, Tag figure) {
    return new Decoration(Kind.BOX, column, Optional.of(figure));
  }

  static Decoration fill(Column column) {
    return new Decoration(Kind.FILL, column, Optional.empty());
  }

  static Decoration bar(Column column) {
    return new Decoration(Kind.BAR, column, Optional.empty());
  }

  static Decoration underline(Column column) {
    return new Decoration(Kind.UNDERLINE, column, Optional.empty());
  }

  static Decoration divider(Column column) {
    return new Decoration(Kind.DIVIDER, column, Optional.empty());
  }

  static Decoration leaders(Column column) {
    return new Decoration(Kind.LEADERS, column, Optional.empty());
  }

  static Decoration turned(Column column) {
    return new Decoration(Kind.TURNED, column, Optional.empty());
  }

  // Two boxes one below the other in the same column are two boxes, so they are compared as
  // objects.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
