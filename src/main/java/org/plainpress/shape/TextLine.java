package org.plainpress.shape;

import com.ibm.icu.text.Bidi;
import java.util.List;

/**
 * One line of a paragraph.
 *
 * @param start index of its first UTF-16 unit
 * @param end index after its last, trailing white space included
 * @param visibleEnd index after the last that is not white space
 * @param width without the trailing white space, in points
 */
public record TextLine(ShapedText text, int start, int end, int visibleEnd, float width) {

  /**
   * Glyphs of one run that lie on the line.
   *
   * @param first glyph, from the left
   * @param last after the last glyph
   * @param from index of the first UTF-16 unit it stands for
   * @param to index after the last
   * @param level embedding level on this line
   */
  public record Slice(GlyphRun run, int first, int last, int from, int to, byte level) {

    /** In points. */
    public float width() {
      int sum = 0;
      for (int i = first; i < last; i++) {
        sum += run.advance(i);
      }
      return sum * run.style().size() / 1000;
    }
  }

  /** A slice and where it starts from the left, in points from the start of the visible line. */
  public record Placed(Slice slice, float x) {}

  /**
   * The slices in logical order, each with its place in visual order. Trailing white space hangs
   * beyond the end of the line.
   */
  public Placed[] placed() {
    List<Slice> slices = text.slices(start, end, visibleEnd);
    Placed[] placed = new Placed[slices.size()];
    byte[] levels = new byte[slices.size()];
    boolean mixed = false;
    for (int i = 0; i < levels.length; i++) {
      levels[i] = slices.get(i).level();
      mixed |= levels[i] != 0;
    }
    int[] visual = mixed ? Bidi.reorderVisual(levels) : null;
    float x = text.rightToLeft() ? -hangingWidth(slices) : 0;
    for (int v = 0; v < levels.length; v++) {
      int logical = visual == null ? v : visual[v];
      placed[logical] = new Placed(slices.get(logical), x);
      x += slices.get(logical).width();
    }
    return placed;
  }

  /**
   * What the line needs from baseline to baseline for the marks that its scripts stack, in points;
   * 0 where any leading does.
   */
  public float leading() {
    float most = 0;
    for (Slice slice : text.slices(start, end, visibleEnd)) {
      most = Math.max(most, slice.run().font().leading() * slice.run().style().size());
    }
    return most;
  }

  /** Whether all of it is set in the font of fixed width, as code is. */
  public boolean isMono() {
    List<Slice> slices = text.slices(start, end, visibleEnd);
    return !slices.isEmpty() && slices.stream().allMatch(slice -> slice.run().style().mono());
  }

  private float hangingWidth(List<Slice> slices) {
    float sum = 0;
    for (Slice slice : slices) {
      if (slice.from() >= visibleEnd) {
        sum += slice.width();
      }
    }
    return sum;
  }
}
