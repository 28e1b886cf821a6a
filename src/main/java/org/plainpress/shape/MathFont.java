package org.plainpress.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.lwjgl.util.harfbuzz.OpenType;
import org.lwjgl.util.harfbuzz.hb_glyph_extents_t;
import org.lwjgl.util.harfbuzz.hb_ot_math_glyph_part_t;
import org.lwjgl.util.harfbuzz.hb_ot_math_glyph_variant_t;

/**
 * The font that formulas are set in, and what its MATH table says of how (OpenType, MATH). All
 * lengths are in 1/1000 em.
 */
public final class MathFont {

  private static final String NAME = "NotoSansMath-Regular";

  /** The most sizes of a sign, and the most parts that one is put together from. */
  private static final int MOST = 32;

  private final FontFile file = FontFile.named(NAME);

  /**
   * What a glyph covers.
   *
   * @param left of its ink, from the pen
   * @param width of its ink
   * @param ascent of its ink, above the baseline
   * @param descent of its ink, below the baseline
   */
  public record Extents(int left, int width, int ascent, int descent) {}

  /** A sign as it is stretched: the glyphs that it is made of, and how far they reach. */
  public record Stretched(List<Inset.Part> parts, int length) {}

  /** Returns the font itself. */
  public FontFile file() {
    return file;
  }

  /** Returns whether the font has a character. */
  public boolean covers(int codePoint) {
    return file.covers(codePoint);
  }

  /** Returns the glyph of a character that the font has. */
  public int glyph(int codePoint) {
    return file.glyph(codePoint);
  }

  /**
   * Returns a constant of the MATH table.
   *
   * @param constant one of {@code OpenType.HB_OT_MATH_CONSTANT_…}
   */
  public int constant(int constant) {
    return OpenType.hb_ot_math_get_constant(file.handle(), constant);
  }

  /** Returns how far a glyph leans beyond its advance at its upper right. */
  public int italicsCorrection(int glyph) {
    return OpenType.hb_ot_math_get_glyph_italics_correction(file.handle(), glyph);
  }

  /** Returns where, right of the pen, the middle of an accent stands above a glyph. */
  public int accentPlace(int glyph) {
    return OpenType.hb_ot_math_get_glyph_top_accent_attachment(file.handle(), glyph);
  }

  /** Returns what a glyph covers. */
  public Extents extents(int glyph) {
    return extents(file, glyph);
  }

  /** Returns what a glyph of any font covers. */
  public static Extents extents(FontFile font, int glyph) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      hb_glyph_extents_t extents = hb_glyph_extents_t.calloc(stack);
      HarfBuzz.hb_font_get_glyph_extents(font.handle(), glyph, extents);
      int top = extents.y_bearing();
      return new Extents(extents.x_bearing(), extents.width(), top, -(top + extents.height()));
    }
  }

  /**
   * Returns a sign stretched to a length, or as far as it goes: the smallest of its sizes that is
   * long enough, else one put together from parts (MathML Core, 5.3).
   *
   * @param vertical whether it is stretched up and down
   */
  public Stretched stretched(int glyph, boolean vertical, float length) {
    int direction = vertical ? HarfBuzz.HB_DIRECTION_BTT : HarfBuzz.HB_DIRECTION_LTR;
    Stretched longest = new Stretched(List.of(new Inset.Part(glyph, 0, 0)), 0);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var count = stack.ints(MOST);
      var variants = hb_ot_math_glyph_variant_t.calloc(MOST, stack);
      OpenType.hb_ot_math_get_glyph_variants(file.handle(), glyph, direction, 0, count, variants);
      for (int i = 0; i < count.get(0); i++) {
        int part = variants.get(i).glyph();
        longest = new Stretched(List.of(new Inset.Part(part, 0, 0)), variants.get(i).advance());
        if (longest.length() >= length) {
          return longest;
        }
      }
    }
    return assembled(glyph, vertical, length).orElse(longest);
  }

  private record Piece(int glyph, int start, int end, int advance, boolean extender) {}

  private Optional<Stretched> assembled(int glyph, boolean vertical, float length) {
    List<Piece> pieces = pieces(glyph, vertical);
    boolean stretches = pieces.stream().anyMatch(Piece::extender);
    if (pieces.isEmpty() || !stretches) {
      return Optional.empty();
    }
    int direction = vertical ? HarfBuzz.HB_DIRECTION_BTT : HarfBuzz.HB_DIRECTION_LTR;
    int overlap = OpenType.hb_ot_math_get_min_connector_overlap(file.handle(), direction);
    List<Piece> row = repeated(pieces, 1);
    for (int times = 2; reach(row, overlap) < length && times < 200; times++) {
      row = repeated(pieces, times);
    }
    // What is too long is pushed together, as far as its connectors allow.
    int joints = row.size() - 1;
    float excess = joints > 0 ? Math.max(0, (reach(row, overlap) - length) / joints) : 0;
    List<Inset.Part> parts = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < row.size(); i++) {
      Piece piece = row.get(i);
      // Each part begins with its ink.
      Extents ink = extents(piece.glyph());
      parts.add(
          new Inset.Part(
              piece.glyph(), vertical ? 0 : at - ink.left(), vertical ? at + ink.descent() : 0));
      int most = i + 1 < row.size() ? Math.min(piece.end(), row.get(i + 1).start()) : 0;
      int joined =
          i + 1 < row.size() ? Math.round(Math.max(overlap, Math.min(most, overlap + excess))) : 0;
      at += piece.advance() - joined;
    }
    return Optional.of(new Stretched(parts, at));
  }

  private static List<Piece> repeated(List<Piece> pieces, int times) {
    List<Piece> row = new ArrayList<>();
    for (Piece piece : pieces) {
      for (int i = piece.extender() ? times : 1; i > 0; i--) {
        row.add(piece);
      }
    }
    return row;
  }

  private static int reach(List<Piece> row, int overlap) {
    int sum = -overlap * (row.size() - 1);
    for (Piece piece : row) {
      sum += piece.advance();
    }
    return sum;
  }

  private List<Piece> pieces(int glyph, boolean vertical) {
    int direction = vertical ? HarfBuzz.HB_DIRECTION_BTT : HarfBuzz.HB_DIRECTION_LTR;
    List<Piece> pieces = new ArrayList<>();
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var count = stack.ints(MOST);
      var parts = hb_ot_math_glyph_part_t.calloc(MOST, stack);
      var italics = stack.mallocInt(1);
      OpenType.hb_ot_math_get_glyph_assembly(
          file.handle(), glyph, direction, 0, count, parts, italics);
      for (int i = 0; i < count.get(0); i++) {
        hb_ot_math_glyph_part_t part = parts.get(i);
        boolean extender = (part.flags() & OpenType.HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER) != 0;
        pieces.add(
            new Piece(
                part.glyph(),
                part.start_connector_length(),
                part.end_connector_length(),
                part.full_advance(),
                extender));
      }
    }
    return pieces;
  }
}
