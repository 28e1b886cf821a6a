package org.plainpress.shape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A stretch of text in one font, style and direction, as glyphs from left to right. Advances and
 * offsets are in 1/1000 em.
 *
 * <p>A cluster is the fewest characters and glyphs that belong to one another: a letter and its
 * glyph, or the letters of a ligature.
 *
 * @param <T> what spans of the text belong to
 */
public final class GlyphRun<T> {

  /**
   * In UTF-16 units: a longer text is shaped in parts, each of which ends at a space if there is
   * one, so that the glyphs of a line stay cheap to find.
   */
  static final int LONGEST = 2048;

  private static final int[] NONE = {};

  private final TextRun<T> text;
  private final int[] glyphs;
  private final int[] clusters;
  private final int[] advances;
  private final int[] offsets;

  /** Made when a line break first cuts the run; of length 0 until then. */
  private int[] glyphOfChar = NONE;

  /**
   * Keeps the arrays, which have a place for each glyph.
   *
   * @param clusters index in the paragraph of the first UTF-16 unit that each glyph stands for
   * @param offsets x and y of each glyph in turn, or empty where no glyph is moved
   */
  GlyphRun(TextRun<T> text, int[] glyphs, int[] clusters, int[] advances, int[] offsets) {
    this.text = text;
    this.glyphs = glyphs;
    this.clusters = clusters;
    this.advances = advances;
    this.offsets = offsets;
  }

  /** Keeps the arrays of glyphs that are not moved from their places. */
  GlyphRun(TextRun<T> text, int[] glyphs, int[] clusters, int[] advances) {
    this(text, glyphs, clusters, advances, NONE);
  }

  public FontFile font() {
    return text.font();
  }

  public Style style() {
    return text.span().style();
  }

  /** Returns what stands in the place of the run's glyphs, which are then of no meaning. */
  public Optional<Inset> inset() {
    return text.span().inset();
  }

  /** Returns what the text belongs to: in a PDF, its structure element. */
  public T owner() {
    return text.span().owner();
  }

  public boolean rightToLeft() {
    return text.rightToLeft();
  }

  /** Returns whether its glyphs are boxes that stand for characters that no font has. */
  public boolean missing() {
    return text.missing();
  }

  /** Returns the embedding level in the paragraph (UAX #9, BD2). */
  byte level() {
    return text.level();
  }

  /** Returns the index in the paragraph of its first UTF-16 unit. */
  int start() {
    return text.start();
  }

  /** Returns the index in the paragraph after its last UTF-16 unit. */
  int end() {
    return text.end();
  }

  /** Returns how many glyphs it has. */
  int count() {
    return glyphs.length;
  }

  /** Returns the glyph id at an index from the left. */
  public int glyph(int i) {
    return glyphs[i];
  }

  /** Returns the index in the paragraph of the first UTF-16 unit that a glyph stands for. */
  public int cluster(int i) {
    return clusters[i];
  }

  /** Returns how far the pen moves to the right after a glyph, in 1/1000 em. */
  public int advance(int i) {
    return advances[i];
  }

  /** Returns how far right of the pen a glyph is drawn, in 1/1000 em. */
  public int xOffset(int i) {
    return offsets.length == 0 ? 0 : offsets[2 * i];
  }

  /** Returns how far above the pen a glyph is drawn, in 1/1000 em. */
  public int yOffset(int i) {
    return offsets.length == 0 ? 0 : offsets[2 * i + 1];
  }

  /**
   * Returns the index of the first glyph, in logical order, of the first cluster that starts at a
   * character or behind it. Where none does: -1 right to left, the number of glyphs left to right.
   */
  int firstGlyph(int from) {
    index();
    for (int c = from - start(); c < glyphOfChar.length; c++) {
      if (glyphOfChar[c] >= 0) {
        return glyphOfChar[c];
      }
    }
    return rightToLeft() ? -1 : glyphs.length;
  }

  /** Returns whether a glyph's cluster starts at the character. */
  boolean startsCluster(int at) {
    index();
    return glyphOfChar[at - start()] >= 0;
  }

  /**
   * Returns the same glyphs with more room behind them, and hyphens for some.
   *
   * @param room behind each UTF-16 unit of the paragraph, in points
   * @param hyphens which units are soft hyphens that are shown
   */
  GlyphRun<T> spaced(float[] room, BitSet hyphens) {
    int[] shown = glyphs.clone();
    int[] wider = advances.clone();
    // Rounding is carried on, so that a line is as wide as its column.
    float carried = 0;
    for (int i = 0; i < shown.length; i++) {
      boolean lastOfCluster = i + 1 == shown.length || clusters[i + 1] != clusters[i];
      if (hyphens.get(clusters[i])) {
        shown[i] = font().glyph('-');
        wider[i] = font().advance(shown[i]);
      }
      if (lastOfCluster && room[clusters[i]] != 0) {
        float wanted = room[clusters[i]] * 1000 / style().size() + carried;
        int whole = Math.round(wanted);
        carried = wanted - whole;
        wider[i] += whole;
      }
    }
    return new GlyphRun<>(text, shown, clusters, wider, offsets);
  }

  /**
   * Finds, for each character that starts a cluster, the cluster's first glyph in logical order.
   */
  private void index() {
    if (glyphOfChar.length > 0) {
      return;
    }
    int[] index = new int[end() - start()];
    Arrays.fill(index, -1);
    if (rightToLeft()) {
      for (int i = 0; i < clusters.length; i++) {
        index[clusters[i] - start()] = i;
      }
    } else {
      for (int i = clusters.length - 1; i >= 0; i--) {
        index[clusters[i] - start()] = i;
      }
    }
    glyphOfChar = index;
  }
}
