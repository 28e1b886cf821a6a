package org.plainpress.cover;

/**
 * The colours of a cover, in {@code 0xRRGGBB}: of its ground, and of what stands out from the white
 * type on it. White and accent have a contrast of 7:1 or more with the ground (WCAG 2.2, 1.4.6).
 */
record Colours(int ground, int accent) {

  static final int WHITE = 0xFFFFFF;

  /** How many shades there are of each ink, the ground among them. */
  static final int SHADES = 8;

  private static final Colours[] ALL = {
    new Colours(0x1F3A5F, 0xFFD280),
    new Colours(0x5A1F2B, 0xFFD9B0),
    new Colours(0x1E4D3A, 0xF7E79C),
    new Colours(0x3F2A5A, 0xFFCDB8),
    new Colours(0x4A3512, 0xFFE19A),
    new Colours(0x144A55, 0xFFE39B),
    new Colours(0x2B2F3A, 0xA5DCFF),
    new Colours(0x5C2E14, 0xFFE0B0)
  };

  /** Returns the colours that belong to a name: a publisher's issues look alike. */
  static Colours of(String name) {
    return ALL[Math.floorMod(name.hashCode(), ALL.length)];
  }

  static Colours[] all() {
    return ALL.clone();
  }

  /** Returns sixteen colours: the ground to white, then the ground to the accent. */
  int[] palette() {
    int[] palette = new int[2 * SHADES];
    for (int i = 0; i < SHADES; i++) {
      palette[i] = mixed(WHITE, i);
      palette[SHADES + i] = mixed(accent, i);
    }
    return palette;
  }

  private int mixed(int ink, int shade) {
    return channel(ink, shade, 16) | channel(ink, shade, 8) | channel(ink, shade, 0);
  }

  /**
   * Returns one of a colour's channels, in its place, on the way from the ground to an ink.
   *
   * @param shift the place of the channel in {@code 0xRRGGBB}, in bits
   */
  private int channel(int ink, int shade, int shift) {
    int from = ground >> shift & 0xFF;
    int to = ink >> shift & 0xFF;
    return (from + (to - from) * shade / (SHADES - 1)) << shift;
  }
}
