package org.plainpress.settings;

import java.util.Locale;

/** The size of a page (ISO 216, ANSI Y14.1). */
public enum PageSize {
  /** 210 mm by 297 mm. */
  A4(595.28f, 841.89f),
  /** 8.5 inches by 11 inches. */
  LETTER(612, 792),
  /** 148 mm by 210 mm: as large as a paperback or a small tablet. */
  A5(419.53f, 595.28f);

  private final float width;
  private final float height;

  PageSize(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /** {@return the width, in points} */
  public float width() {
    return width;
  }

  /** {@return the height, in points} */
  public float height() {
    return height;
  }

  /** Returns the name that the command line takes: {@code a4}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
