package org.plainpress.cover;

/**
 * A glyph as pixels, two a byte, which lie where bytes of the canvas do.
 *
 * @param left of the glyph's origin, in pixels, where the first column is
 * @param top of the glyph's origin, in pixels, where the first row is
 * @param stride bytes in a row
 * @param pixels row by row
 */
record GlyphMask(int left, int top, int stride, byte[] pixels) {

  /** A glyph that shows nothing. */
  static final GlyphMask EMPTY = new GlyphMask(0, 0, 0, new byte[0]);

  /**
   * Draws a glyph.
   *
   * @param odd whether its origin is at an odd column of pixels
   */
  static GlyphMask of(Contours contours, Ink ink, boolean odd) {
    float minX = Float.MAX_VALUE;
    float minY = Float.MAX_VALUE;
    float maxX = -Float.MAX_VALUE;
    float maxY = -Float.MAX_VALUE;
    for (float[] points : contours.polygons()) {
      for (int i = 0; i < points.length; i += 2) {
        minX = Math.min(minX, points[i]);
        maxX = Math.max(maxX, points[i]);
        minY = Math.min(minY, points[i + 1]);
        maxY = Math.max(maxY, points[i + 1]);
      }
    }
    if (maxX < minX) {
      return EMPTY;
    }
    int shift = odd ? 1 : 0;
    int left = Math.floorDiv((int) Math.floor(minX) + shift, 2) * 2 - shift;
    int top = (int) Math.floor(minY);
    int width = ((int) Math.floor(maxX) - left) / 2 * 2 + 2;
    int height = (int) Math.ceil(maxY) - top;
    Coverage coverage = new Coverage(left, top, width, height);
    coverage.add(contours);
    return new GlyphMask(left, top, width / 2, coverage.pixels(ink));
  }
}
