package org.plainpress.shape;

/**
 * The glyphs of one run that lie on one line.
 *
 * @param <T> what spans of the text belong to
 * @param first index in the run of the first glyph, from the left
 * @param last index in the run after the last glyph
 * @param from index in the paragraph of the first UTF-16 unit that the glyphs stand for
 * @param to index in the paragraph after the last
 * @param level embedding level on this line (UAX #9, L1), which is the paragraph's for white space
 *     at the line's end
 */
public record GlyphSlice<T>(GlyphRun<T> run, int first, int last, int from, int to, byte level) {

  /** Returns the sum of the advances, in points. */
  public float width() {
    int sum = 0;
    for (int i = first; i < last; i++) {
      sum += run.advance(i);
    }
    return sum * run.style().size() / 1000;
  }

  /** Returns whether the glyphs run right to left on this line. */
  public boolean rightToLeft() {
    return (level & 1) == 1;
  }
}
