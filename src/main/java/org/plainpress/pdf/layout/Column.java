package org.plainpress.pdf.layout;

/**
 * Where text stands across the page, in points from its left edge.
 *
 * @param rightToLeft lines start at the right
 */
public record Column(float left, float width, boolean rightToLeft) {

  static Column page(PageGeometry page, boolean rightToLeft) {
    return new Column(page.left(), page.measure(), rightToLeft);
  }

  /** Narrower by that much at the side where lines start. */
  Column indented(float by) {
    float most = Math.min(by, width - 40);
    return most <= 0
        ? this
        : new Column(rightToLeft ? left : left + most, width - most, rightToLeft);
  }

  /** The part of that width at the side where lines start. */
  Column start(float part) {
    return new Column(rightToLeft ? left + width - part : left, part, rightToLeft);
  }

  /** Narrower by that much at both sides. */
  Column inset(float by) {
    return new Column(left + by, width - 2 * by, rightToLeft);
  }
}
