package org.plainpress.pdf.tag;

/** A rectangle on a page, in points from the page's left and bottom. */
public record Box(float left, float bottom, float right, float top) {

  /**
   * Returns the box of words on a line once others are added to it: wide enough for both, and as
   * high as the others.
   */
  public Box and(Box others) {
    return new Box(
        Math.min(left, others.left), others.bottom, Math.max(right, others.right), others.top);
  }
}
