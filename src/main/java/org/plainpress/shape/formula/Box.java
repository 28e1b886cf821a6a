package org.plainpress.shape.formula;

import org.plainpress.shape.Inset;

/**
 * A part of a formula that is set. Lengths are in points.
 *
 * @param ink what is seen
 * @param italics how far it leans beyond its width at the upper right
 * @param accent where an accent stands above it, from the left
 */
record Box(Inset ink, float italics, float accent) {

  static final Box EMPTY = of(Inset.EMPTY);

  static Box of(Inset ink) {
    return new Box(ink, 0, ink.width() / 2);
  }

  float width() {
    return ink.width();
  }

  float ascent() {
    return ink.ascent();
  }

  float descent() {
    return ink.descent();
  }
}
