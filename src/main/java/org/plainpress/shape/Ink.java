package org.plainpress.shape;

/**
 * The colours that text is set in. Each has a contrast of 7:1 or more on white and on the boxes
 * that stand for pictures (WCAG 2.2, 1.4.6).
 */
public enum Ink {
  TEXT("0.08 0.08 0.08"),
  MUTED("0.25 0.25 0.25"),
  ACCENT("0.07 0.24 0.45");

  private final String rgb;

  Ink(String rgb) {
    this.rgb = rgb;
  }

  /** Returns red, green and blue, each from 0 to 1, as operands of a content stream. */
  public String rgb() {
    return rgb;
  }
}
