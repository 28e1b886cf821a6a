package org.plainpress.pdf.draw;

import java.util.List;

/**
 * A glyph that is made of a font's own glyphs, such as a letter with its marks on it, so that it is
 * shown by one code at the place of its letter. Programs that extract text take glyphs that are
 * moved up, down or back for those of another line or another word.
 *
 * @param parts the glyphs it is made of; empty for a glyph that shows nothing
 * @param advance how far the pen moves to the right after it, in 1/1000 em
 */
public record DerivedGlyph(List<Part> parts, int advance) {

  /** Shows nothing, takes no room, and is there to tell a text. */
  static final DerivedGlyph BLANK = new DerivedGlyph(List.of(), 0);

  /** Copies the list. */
  public DerivedGlyph {
    parts = List.copyOf(parts);
  }

  /**
   * A glyph of the font and where it stands.
   *
   * @param glyph its id
   * @param x how far right of the pen it is drawn, in 1/1000 em
   * @param y how far above the baseline it is drawn, in 1/1000 em
   */
  public record Part(int glyph, int x, int y) {}
}
