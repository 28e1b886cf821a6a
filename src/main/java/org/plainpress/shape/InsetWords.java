package org.plainpress.shape;

import java.util.List;

/** Sets words as an inset: those of a formula, or the small ones above others. */
public final class InsetWords {

  private InsetWords() {}

  /**
   * Returns words on one line, left to right.
   *
   * @param words one or more characters
   */
  public static Inset of(String words, Style style, Shaper shaper) {
    ShapedText<String> shaped = shaper.shape(new StyledText<String>().add(words, style, ""), false);
    Inset.Builder out = new Inset.Builder();
    List<TextLine<String>> lines = LineBreaker.lines(shaped, Float.MAX_VALUE / 4);
    for (TextLine.Placed<String> placed : lines.get(0).placed()) {
      GlyphRun<String> run = placed.slice().run();
      float x = placed.x();
      for (int i = placed.slice().first(); i < placed.slice().last(); i++) {
        String told = told(shaped.text(), run, i, placed.slice().last(), placed.slice().to());
        if (!told.isBlank()) {
          out.add(glyph(run, i, told, style.size()), x, 0);
        }
        x += run.advance(i) * style.size() / 1000;
      }
    }
    return out.build(shaped.naturalWidth());
  }

  /** Returns the characters of a glyph; those of its cluster for the cluster's first glyph. */
  private static String told(String text, GlyphRun<?> run, int glyph, int last, int end) {
    int from = run.cluster(glyph);
    int to = end;
    if (run.rightToLeft()) {
      to = glyph > 0 ? run.cluster(glyph - 1) : end;
    } else if (glyph + 1 < last) {
      to = run.cluster(glyph + 1);
    }
    return to > from ? text.substring(from, to) : text.substring(from, from + 1);
  }

  private static Inset glyph(GlyphRun<?> run, int i, String told, float em) {
    float unit = em / 1000;
    MathFont.Extents extents = MathFont.extents(run.font(), run.glyph(i));
    Inset.Part part = new Inset.Part(run.glyph(i), run.xOffset(i), run.yOffset(i));
    return new Inset(
        run.advance(i) * unit,
        (extents.ascent() + run.yOffset(i)) * unit,
        (extents.descent() - run.yOffset(i)) * unit,
        List.of(new Inset.Sign(run.font(), List.of(part), told, em, 0, 0)),
        List.of());
  }
}
