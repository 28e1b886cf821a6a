package org.plainpress.cover;

/** What type is drawn in. */
enum Ink {
  WHITE,
  ACCENT;

  /**
   * Returns the index in the palette of a shade of this ink.
   *
   * @param shade from 0, the ground, to 7, the ink
   */
  int index(int shade) {
    return this == WHITE || shade == 0 ? shade : Colours.SHADES + shade;
  }
}
