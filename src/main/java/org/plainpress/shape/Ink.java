package org.plainpress.shape;

/**
 * The colours text is set in; each has a contrast of 7:1 or more on white and on the figure box.
 */
public enum Ink {
  TEXT("0.08 0.08 0.08"),
  MUTED("0.25 0.25 0.25"),
  ACCENT("0.07 0.24 0.45");

  private final String rgb;

  Ink(String rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue from 0 to 1, as content streams want them. */
  public String rgb() {
    return rgb;
  }
}
