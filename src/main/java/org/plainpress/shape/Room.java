package org.plainpress.shape;

/**
 * How wide the parts of a paragraph are, and by how much each may be wider or narrower: spaces, and
 * what is between ideographs.
 */
final class Room {

  /** How much wider a space gets before it is thought wide, as a share of it. */
  private static final float STRETCH = 0.5f;

  /** How much narrower a space gets at most, as a share of it. */
  private static final float SHRINK = 0.2f;

  /** How far apart ideographs are set before it is thought wide, as a share of their width. */
  private static final float APART = 0.03f;

  private final float[] widths;
  private final float[] stretch;
  private final float[] shrink;
  private final ShapedText<?> text;

  Room(ShapedText<?> text) {
    this.text = text;
    int length = text.text().length();
    widths = new float[length + 1];
    stretch = new float[length + 1];
    shrink = new float[length + 1];
    for (int i = 0; i < length; i++) {
      widths[i + 1] = widths[i] + text.width(i);
      stretch[i + 1] = stretch[i] + stretch(i);
      shrink[i + 1] = shrink[i] + (isSpace(text.source().charAt(i)) ? text.width(i) * SHRINK : 0);
    }
  }

  private float stretch(int at) {
    String source = text.source();
    char c = source.charAt(at);
    if (isSpace(c)) {
      return text.width(at) * STRETCH;
    }
    boolean apart =
        isIdeograph(c) && at + 1 < source.length() && isIdeograph(source.charAt(at + 1));
    return apart ? text.width(at) * APART : 0;
  }

  /** Returns whether a character is a space that may be stretched: U+2009 and such are not. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0';
  }

  /** Returns whether a character is one of Chinese or Japanese, or of their punctuation. */
  private static boolean isIdeograph(char c) {
    return c >= 0x3001 && c <= 0x30FF
        || c >= 0x3400 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFF01 && c <= 0xFF60;
  }

  /** Returns the width of a line, in points. */
  float width(int from, int to) {
    return widths[to] - widths[from];
  }

  /**
   * Returns by how many times what is thought wide a line must be stretched; negative where it must
   * be narrower, down to -1. Infinite where it cannot.
   *
   * @param missing how much wider it is to be, in points
   */
  float ratio(int from, int to, float missing) {
    if (missing == 0 || to <= from) {
      return missing > 0 ? Float.POSITIVE_INFINITY : 0;
    }
    // What is behind the last character is none of the line.
    int last = Math.max(from, to - 1);
    float able = missing > 0 ? stretch[last] - stretch[from] : shrink[last] - shrink[from];
    if (able <= 0) {
      return missing > 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    }
    return missing / able;
  }

  /**
   * Shares out what a line is to be wider by.
   *
   * @param ratio see {@link #ratio}
   * @param wider receives it for each character, in points
   */
  void share(int from, int to, float ratio, float[] wider) {
    float[] sums = ratio > 0 ? stretch : shrink;
    for (int i = from; i < to - 1; i++) {
      wider[i] = (sums[i + 1] - sums[i]) * ratio;
    }
  }
}
