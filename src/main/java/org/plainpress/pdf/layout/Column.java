package org.plainpress.pdf.layout;

import org.plainpress.article.Direction;

/**
 * A part of the page's width that text or something else stands in.
 *
 * @param left its left edge, in points from that of the page
 * @param width in points
 * @param rightToLeft whether lines start at the right
 */
public record Column(float left, float width, boolean rightToLeft) {

  /** The least width that indenting leaves, in points: deep nesting stops there. */
  private static final float NARROWEST = 40;

  /** Returns the column between the margins of a page. */
  static Column page(PageGeometry page, boolean rightToLeft) {
    return new Column(page.left(), page.measure(), rightToLeft);
  }

  /** Returns the same part of the page, whose lines start at the side that a direction asks for. */
  Column running(Direction direction) {
    return new Column(left, width, direction == Direction.RTL);
  }

  /** Returns the direction of lines that start where those of the column do. */
  Direction direction() {
    return rightToLeft ? Direction.RTL : Direction.LTR;
  }

  /** Returns the column without so many points at the side where lines start. */
  Column indented(float by) {
    float most = Math.min(by, width - NARROWEST);
    return most <= 0
        ? this
        : new Column(rightToLeft ? left : left + most, width - most, rightToLeft);
  }

  /** Returns the part, so many points wide, at the side where lines start. */
  public Column start(float part) {
    return new Column(rightToLeft ? left + width - part : left, part, rightToLeft);
  }

  /** Returns a column as wide, so many points further to the right. */
  Column moved(float right) {
    return new Column(left + right, width, rightToLeft);
  }

  /** Returns the column without so many points at either side. */
  Column inset(float by) {
    float most = Math.max(0, Math.min(by, (width - NARROWEST) / 2));
    return new Column(left + most, width - 2 * most, rightToLeft);
  }
}
