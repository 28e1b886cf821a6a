package org.plainpress.shape;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of a paragraph.
 *
 * @param <T> what spans of the text belong to
 * @param text the whole paragraph
 * @param start index in the paragraph of the line's first UTF-16 unit
 * @param end index after its last, trailing white space included
 * @param visibleEnd index after the last that is not white space
 * @param width without the trailing white space, in points
 */
public record TextLine<T>(ShapedText<T> text, int start, int end, int visibleEnd, float width) {

  /**
   * A slice and where it stands.
   *
   * @param x of its left end, in points from the left end of the visible line
   */
  public record Placed<T>(GlyphSlice<T> slice, float x) {}

  /**
   * Returns the slices in logical order, each where the visual order puts it (UAX #9, L2). Trailing
   * white space hangs beyond the end of the line.
   */
  public List<Placed<T>> placed() {
    List<GlyphSlice<T>> slices = slices();
    List<Placed<T>> placed = new ArrayList<>(slices.size());
    float[] lefts = lefts(slices);
    for (int i = 0; i < lefts.length; i++) {
      placed.add(new Placed<>(slices.get(i), lefts[i]));
    }
    return placed;
  }

  private float[] lefts(List<GlyphSlice<T>> slices) {
    byte[] levels = new byte[slices.size()];
    boolean mixed = false;
    for (int i = 0; i < levels.length; i++) {
      levels[i] = slices.get(i).level();
      mixed |= levels[i] != 0;
    }
    int[] visual = mixed ? Bidi.reorderVisual(levels) : IntStream.range(0, levels.length).toArray();
    float[] lefts = new float[levels.length];
    float x = text.rightToLeft() ? -hangingWidth(slices) : 0;
    for (int logical : visual) {
      lefts[logical] = x;
      x += slices.get(logical).width();
    }
    return lefts;
  }

  /**
   * Returns what the line needs from baseline to baseline for the marks that its scripts stack, in
   * points; 0 where any usual leading does.
   */
  public float leading() {
    float most = 0;
    for (GlyphSlice<T> slice : slices()) {
      most = Math.max(most, slice.run().font().leading() * slice.run().style().size());
    }
    return most;
  }

  /** Returns how far its insets reach above the baseline, in points; 0 where it has none. */
  public float insetAscent() {
    float most = 0;
    for (GlyphSlice<T> slice : insets()) {
      most = Math.max(most, slice.run().inset().map(Inset::ascent).orElse(0f));
    }
    return most;
  }

  /** Returns how far its insets reach below the baseline, in points; 0 where it has none. */
  public float insetDescent() {
    float most = 0;
    for (GlyphSlice<T> slice : insets()) {
      most = Math.max(most, slice.run().inset().map(Inset::descent).orElse(0f));
    }
    return most;
  }

  /** Returns the slices, where one of them is an inset; none for most lines. */
  private List<GlyphSlice<T>> insets() {
    int inset = text.text().indexOf(StyledText.INSET, start);
    return inset >= 0 && inset < end ? slices() : List.of();
  }

  /** Returns whether all of it is set in the font of fixed width, as code is. */
  public boolean isMono() {
    List<GlyphSlice<T>> slices = slices();
    return !slices.isEmpty() && slices.stream().allMatch(slice -> slice.run().style().mono());
  }

  /** Returns whether it ends within a word that a hyphen divides. */
  public boolean endsInHyphen() {
    return visibleEnd > start
        && visibleEnd < text.source().length()
        && text.source().charAt(visibleEnd - 1) == StyledText.SOFT_HYPHEN;
  }

  private List<GlyphSlice<T>> slices() {
    return text.slices(start, end, visibleEnd);
  }

  private float hangingWidth(List<GlyphSlice<T>> slices) {
    float sum = 0;
    for (GlyphSlice<T> slice : slices) {
      if (slice.from() >= visibleEnd) {
        sum += slice.width();
      }
    }
    return sum;
  }
}
