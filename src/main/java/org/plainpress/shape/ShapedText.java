package org.plainpress.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A paragraph as glyphs, before it is broken into lines.
 *
 * @param <T> what spans of the text belong to
 */
public final class ShapedText<T> {

  private final String source;
  private final String text;
  private final List<GlyphRun<T>> runs;
  private final boolean rightToLeft;
  private final float[] widths;

  /**
   * @param source the paragraph's text
   * @param text the same with a space instead of each line feed and tab, as it was shaped
   * @param runs in logical order
   */
  ShapedText(String source, String text, List<GlyphRun<T>> runs, boolean rightToLeft) {
    this.source = source;
    this.text = text;
    this.runs = runs;
    this.rightToLeft = rightToLeft;
    this.widths = new float[text.length()];
    for (GlyphRun<T> run : runs) {
      float unit = run.style().size() / 1000;
      for (int i = 0; i < run.count(); i++) {
        widths[run.cluster(i)] += run.advance(i) * unit;
      }
    }
  }

  /** Returns the text that the clusters of glyphs point into. */
  public String text() {
    return text;
  }

  /** Returns the text with its line feeds, which break lines. */
  public String source() {
    return source;
  }

  /** Returns whether the paragraph as a whole runs right to left. */
  public boolean rightToLeft() {
    return rightToLeft;
  }

  /** Returns the width that the text would have on one line, in points. */
  public float naturalWidth() {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  /**
   * Returns the advance of the cluster that starts at a character, in points; 0 where the character
   * stands within a cluster.
   */
  float width(int at) {
    return widths[at];
  }

  /** Returns whether a line may be broken before a character without cutting a cluster. */
  boolean startsCluster(int at) {
    return runs.get(indexOfRun(at)).startsCluster(at) && !Scripts.isMark(text.codePointAt(at));
  }

  /**
   * Returns the same text with more room behind its characters, and hyphens for some.
   *
   * @param room behind each UTF-16 unit, in points
   * @param hyphens which units are soft hyphens that are shown
   */
  ShapedText<T> spaced(float[] room, BitSet hyphens) {
    List<GlyphRun<T>> spaced = new ArrayList<>(runs.size());
    for (GlyphRun<T> run : runs) {
      spaced.add(run.inset().isPresent() ? run : run.spaced(room, hyphens));
    }
    return new ShapedText<>(source, text, spaced, rightToLeft);
  }

  /** Returns the run that a character is set in. */
  GlyphRun<T> run(int at) {
    return runs.get(indexOfRun(at));
  }

  /** Returns whether all of it runs left to right. */
  boolean isLeftToRight() {
    return !rightToLeft && runs.stream().allMatch(run -> run.level() == 0);
  }

  private int indexOfRun(int at) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the slices of the runs that lie within a line, in logical order.
   *
   * @param visibleEnd index after the last character that is not white space at the line's end
   */
  List<GlyphSlice<T>> slices(int start, int end, int visibleEnd) {
    List<GlyphSlice<T>> slices = new ArrayList<>(2);
    for (int r = indexOfRun(start); r < runs.size() && runs.get(r).start() < end; r++) {
      GlyphRun<T> run = runs.get(r);
      int from = Math.max(start, run.start());
      int to = Math.min(end, run.end());
      if (from < visibleEnd && visibleEnd < to) {
        add(slices, run, from, visibleEnd, run.level());
        add(slices, run, visibleEnd, to, baseLevel());
      } else {
        // White space at the end of a line takes the paragraph's direction (UAX #9, L1).
        add(slices, run, from, to, from >= visibleEnd ? baseLevel() : run.level());
      }
    }
    return slices;
  }

  private byte baseLevel() {
    return (byte) (rightToLeft ? 1 : 0);
  }

  private static <T> void add(
      List<GlyphSlice<T>> slices, GlyphRun<T> run, int from, int to, byte level) {
    int first;
    int last;
    if (run.rightToLeft()) {
      last = run.firstGlyph(from) + 1;
      first = to >= run.end() ? 0 : run.firstGlyph(to) + 1;
    } else {
      first = run.firstGlyph(from);
      last = to >= run.end() ? run.count() : run.firstGlyph(to);
    }
    if (first < last) {
      slices.add(new GlyphSlice<>(run, first, last, from, to, level));
    }
  }
}
