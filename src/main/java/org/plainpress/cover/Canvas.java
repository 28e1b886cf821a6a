package org.plainpress.cover;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A picture of sixteen colours, as PNG has it: rows of two pixels a byte, each after a filter. */
final class Canvas {

  /** Takes sixteen pixels at once: rows of glyphs are too short for the compiler to do so. */
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte[] BLANK = new byte[8192];

  private final int width;
  private final int height;

  /** Bytes in a row, the first of which names the filter (ISO/IEC 15948, 7.2): 0 for none. */
  private final int stride;

  private final byte[] rows;

  /**
   * @param width in pixels, even
   * @param height in pixels
   */
  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.stride = width / 2 + 1;
    this.rows = new byte[stride * height];
  }

  /**
   * Puts a glyph.
   *
   * @param x of its origin, in pixels from the left; odd where the mask was drawn for an odd one
   * @param y of its origin, in pixels from the top
   */
  void put(GlyphMask mask, int x, int y) {
    int left = (x + mask.left()) >> 1;
    int from = Math.max(0, -left);
    int to = Math.min(mask.stride(), width / 2 - left);
    int top = y + mask.top();
    int first = Math.max(0, -top);
    int last = mask.stride() == 0 ? 0 : mask.pixels().length / mask.stride();
    last = Math.min(last, height - top);
    byte[] pixels = mask.pixels();
    for (int row = first; row < last; row++) {
      int at = (top + row) * stride + 1 + left;
      int source = row * mask.stride();
      // Where glyphs touch, the shades of both add up well enough.
      int i = from;
      for (; i + Long.BYTES <= to; i += Long.BYTES) {
        long both =
            (long) EIGHT_BYTES.get(rows, at + i) | (long) EIGHT_BYTES.get(pixels, source + i);
        EIGHT_BYTES.set(rows, at + i, both);
      }
      for (; i < to; i++) {
        rows[at + i] |= pixels[source + i];
      }
    }
  }

  /** Fills a rectangle, in pixels from the left and top; left and right are even. */
  void rectangle(int left, int top, int right, int bottom, Ink ink) {
    int index = ink.index(Colours.SHADES - 1);
    for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      int at = y * stride + 1;
      Arrays.fill(rows, at + left / 2, at + right / 2, (byte) (index << 4 | index));
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * Makes it empty again. By copying, which the quick compiler of the JVM does at once: filling is
   * a loop to it, and costs half of a cover.
   */
  void clear() {
    for (int at = 0; at < rows.length; at += BLANK.length) {
      System.arraycopy(BLANK, 0, rows, at, Math.min(BLANK.length, rows.length - at));
    }
  }

  /**
   * Paints the picture into pixels of three bytes each: red, green, blue.
   *
   * @param palette the colours by their index, as 0xRRGGBB
   */
  void paint(int[] palette, byte[] pixels) {
    put(palette[0], pixels, 0);
    for (int filled = 3; filled < pixels.length; filled *= 2) {
      System.arraycopy(pixels, 0, pixels, filled, Math.min(filled, pixels.length - filled));
    }
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int i = y * stride + 1; i < (y + 1) * stride; i++) {
        // Most of a cover is ground.
        if (rows[i] != 0) {
          put(palette[rows[i] >> 4 & 0xF], pixels, at);
          put(palette[rows[i] & 0xF], pixels, at + 3);
        }
        at += 6;
      }
    }
  }

  private static void put(int colour, byte[] pixels, int at) {
    pixels[at] = (byte) (colour >> 16);
    pixels[at + 1] = (byte) (colour >> 8);
    pixels[at + 2] = (byte) colour;
  }

  /** Returns the picture as a PNG. */
  byte[] png(int[] palette) {
    return Png.of(width, height, rows, palette);
  }
}
