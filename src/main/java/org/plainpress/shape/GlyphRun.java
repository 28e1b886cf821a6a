package org.plainpress.shape;

import java.util.Arrays;

/**
 * A stretch of text in one font, style and direction, as glyphs from left to right. Advances and
 * offsets are in 1/1000 em.
 */
public final class GlyphRun {

  /** Characters longer than that are shaped in parts, so that slices stay cheap to find. */
  static final int LONGEST = 2048;

  final FontFile font;
  final Style style;
  final Object owner;
  final byte level;
  final int start;
  final int end;
  final boolean missing;
  int count;
  int[] glyphs;
  int[] clusters;
  int[] advances;
  int[] offsets;
  private int[] glyphOfChar;

  GlyphRun(
      FontFile font, Style style, Object owner, byte level, int start, int end, boolean missing) {
    this.font = font;
    this.style = style;
    this.owner = owner;
    this.level = level;
    this.start = start;
    this.end = end;
    this.missing = missing;
  }

  public FontFile font() {
    return font;
  }

  public Style style() {
    return style;
  }

  public Object owner() {
    return owner;
  }

  public boolean rightToLeft() {
    return (level & 1) == 1;
  }

  /** Whether its glyphs are replacements for characters that no font has. */
  public boolean missing() {
    return missing;
  }

  public int glyph(int i) {
    return glyphs[i];
  }

  /** Index in the paragraph's text of the first UTF-16 unit the glyph stands for. */
  public int cluster(int i) {
    return clusters[i];
  }

  public int advance(int i) {
    return advances[i];
  }

  public int xOffset(int i) {
    return offsets == null ? 0 : offsets[2 * i];
  }

  public int yOffset(int i) {
    return offsets == null ? 0 : offsets[2 * i + 1];
  }

  /** Where the cluster that starts here, or the next one that does, has its first glyph. */
  int firstGlyph(int from) {
    index();
    for (int c = from - start; c < glyphOfChar.length; c++) {
      if (glyphOfChar[c] >= 0) {
        return glyphOfChar[c];
      }
    }
    return rightToLeft() ? -1 : count;
  }

  /** Whether a glyph's cluster starts at the character. */
  boolean startsCluster(int at) {
    index();
    return glyphOfChar[at - start] >= 0;
  }

  /** Sets, for each character that starts a cluster, the cluster's first glyph in logical order. */
  private void index() {
    if (glyphOfChar != null) {
      return;
    }
    int[] index = new int[end - start];
    Arrays.fill(index, -1);
    if (rightToLeft()) {
      for (int i = 0; i < count; i++) {
        index[clusters[i] - start] = i;
      }
    } else {
      for (int i = count - 1; i >= 0; i--) {
        index[clusters[i] - start] = i;
      }
    }
    glyphOfChar = index;
  }
}
