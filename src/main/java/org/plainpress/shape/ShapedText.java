package org.plainpress.shape;

import java.util.ArrayList;
import java.util.List;

/** A paragraph as glyphs, not yet broken into lines. */
public final class ShapedText {

  private final String source;
  private final String text;
  private final List<GlyphRun> runs;
  private final boolean rightToLeft;
  private final float[] widths;

  ShapedText(String source, String text, List<GlyphRun> runs, boolean rightToLeft) {
    this.source = source;
    this.text = text;
    this.runs = runs;
    this.rightToLeft = rightToLeft;
    this.widths = new float[text.length()];
    for (GlyphRun run : runs) {
      float unit = run.style.size() / 1000;
      for (int i = 0; i < run.count; i++) {
        widths[run.clusters[i]] += run.advances[i] * unit;
      }
    }
  }

  /** The text that glyphs' clusters point into. */
  public String text() {
    return text;
  }

  /** The text with its line feeds, for breaking lines. */
  public String source() {
    return source;
  }

  public List<GlyphRun> runs() {
    return runs;
  }

  public boolean rightToLeft() {
    return rightToLeft;
  }

  /** The advance of the cluster that starts at the character, in points; 0 within a cluster. */
  float width(int at) {
    return widths[at];
  }

  /** Whether a line may be broken before the character without cutting a cluster. */
  boolean startsCluster(int at) {
    return runOf(at).startsCluster(at) && !Scripts.isMark(text.codePointAt(at));
  }

  private GlyphRun runOf(int at) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return runs.get(low);
  }

  /** Its lines, none wider than that many points unless a single cluster is. */
  public List<TextLine> lines(float width) {
    return new LineBreaker(this, width).lines();
  }

  /** The width it would have on one line, in points. */
  public float naturalWidth() {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  /** The width of its widest part that is not broken, in points. */
  public float narrowestWidth() {
    return new LineBreaker(this, 0).widestSegment();
  }

  /** The slices of the runs that lie within the line, in logical order. */
  List<TextLine.Slice> slices(int start, int end, int visibleEnd) {
    List<TextLine.Slice> slices = new ArrayList<>(2);
    for (int r = runs.isEmpty() ? 0 : runs.indexOf(runOf(start));
        r < runs.size() && runs.get(r).start < end;
        r++) {
      GlyphRun run = runs.get(r);
      int from = Math.max(start, run.start);
      int to = Math.min(end, run.end);
      if (from < visibleEnd && visibleEnd < to) {
        add(slices, run, from, visibleEnd, run.level);
        add(slices, run, visibleEnd, to, baseLevel());
      } else {
        // White space at the end of a line takes the paragraph's direction (UAX #9, L1).
        add(slices, run, from, to, from >= visibleEnd ? baseLevel() : run.level);
      }
    }
    return slices;
  }

  private byte baseLevel() {
    return (byte) (rightToLeft ? 1 : 0);
  }

  private static void add(List<TextLine.Slice> slices, GlyphRun run, int from, int to, byte level) {
    int first;
    int last;
    if (run.rightToLeft()) {
      last = run.firstGlyph(from) + 1;
      first = to >= run.end ? 0 : run.firstGlyph(to) + 1;
    } else {
      first = run.firstGlyph(from);
      last = to >= run.end ? run.count : run.firstGlyph(to);
    }
    if (first < last) {
      slices.add(new TextLine.Slice(run, first, last, from, to, level));
    }
  }
}
