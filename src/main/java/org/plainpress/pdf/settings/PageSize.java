package org.plainpress.pdf.settings;

import java.util.Locale;

/** The page; width and height in points (ISO 216, ANSI Y14.1). */
public enum PageSize {
  A4(595.28f, 841.89f),
  LETTER(612, 792),
  /** As large as a paperback or a small tablet. */
  A5(419.53f, 595.28f);

  private final float width;
  private final float height;

  PageSize(float width, float height) {
    this.width = width;
    this.height = height;
  }

  public float width() {
    return width;
  }

  public float height() {
    return height;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
