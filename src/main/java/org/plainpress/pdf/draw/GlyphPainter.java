package org.plainpress.pdf.draw;

import java.util.Iterator;
import java.util.List;
import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Inset;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Style;

/**
 * Shows the glyphs of a line's slices so that programs find the text that they came from (ISO
 * 32000-1, 14.8.2.4).
 */
final class GlyphPainter {

  /**
   * How far marks of direction stand from one another, in 1/1000 em: what starts within a tenth of
   * an em of another glyph is taken for its shadow.
   */
  private static final float APART = 101.5f;

  /** Shows nothing and has a width, since pdf.js passes over the place of what has none. */
  private static final DerivedGlyph SQUEEZED = new DerivedGlyph(List.of(), 1);

  /** The width of a glyph that is not shown, in 1/1000 em. */
  private static final int HIDDEN = 500;

  /** Marks spans in the place of the marked content that is open. */
  interface Marks {

    /** Ends the marked content that is open, and begins a span whose text is told. */
    void beginTold(String words, TextObject out);

    /** Ends the span, and begins such content as before. */
    void endTold();
  }

  private final TextObject out;
  private final DocumentFonts fonts;
  private final Marks marks;

  GlyphPainter(ContentBuffer out, DocumentFonts fonts, Marks marks) {
    this.out = new TextObject(out);
    this.fonts = fonts;
    this.marks = marks;
  }

  /**
   * Shows the glyphs of a slice.
   *
   * @param x of the slice's left end, in points
   * @param baseline in points from the bottom of the page
   */
  void paint(ShapedText<?> text, GlyphSlice<?> slice, float x, float baseline) {
    paint(text, slice, Seams.NONE, x, baseline);
  }

  /**
   * Shows the glyphs of a slice and tells the spaces at its seams.
   *
   * @param x of the slice's left end, in points
   * @param baseline in points from the bottom of the page
   */
  void paint(ShapedText<?> text, GlyphSlice<?> slice, Seams seams, float x, float baseline) {
    SliceText words = new SliceText(text, slice);
    DocumentFont used = begin(slice);
    LetterCodes letters = new LetterCodes(out, used, words);
    int first = slice.first();
    int last = slice.last();
    if (seams.right() && words.isSpace(last - 1)) {
      last--;
      space(letters, last, true, x + width(slice, first, last), baseline);
    }
    boolean leftSpace = seams.left() && first < last && words.isSpace(first);
    float left = leftSpace ? x + width(slice, first, first + 1) : x;
    out.moveTo(left, baseline);
    boolean beginsWithMark = words.beginsWithMark(leftSpace ? first + 1 : first, last);
    if (beginsWithMark) {
      // pdf.js takes a mark for one of what it read before, unless something else comes first.
      tellSpace(used);
    }
    show(letters, used, words, leftSpace ? first + 1 : first, last);
    out.endArray();
    if (leftSpace) {
      space(letters, first, !beginsWithMark, x, baseline);
    }
  }

  /**
   * Shows a space where the pen goes back next: pdf.js loses white space there. It passes over the
   * span, which others read, and keeps the code that tells the space once more, since another
   * character is first in it.
   */
  private void space(LetterCodes letters, int glyph, boolean told, float x, float baseline) {
    beginTold(" ");
    out.moveTo(x, baseline);
    if (told) {
      tellSpace(letters.font());
    }
    letters.show(glyph, glyph + 1, false);
    endTold();
  }

  private void tellSpace(DocumentFont used) {
    out.squeezed(used.code(SQUEEZED, DirectionMarks.RIGHT_TO_LEFT + " "), SQUEEZED.advance());
  }

  private static float width(GlyphSlice<?> slice, int first, int last) {
    int sum = 0;
    for (int i = first; i < last; i++) {
      sum += slice.run().advance(i);
    }
    return sum * slice.run().style().size() / 1000;
  }

  private void show(LetterCodes letters, DocumentFont used, SliceText words, int from, int to) {
    GlyphRun<?> run = words.slice().run();
    for (int first = from; first < to; ) {
      if (isPlain(words, used, first)) {
        out.show(run.glyph(first), used.file().advance(run.glyph(first)), run.advance(first));
        first++;
      } else {
        int last = words.letterEnd(first);
        if (run.missing()) {
          fonts.noteMissing(words.of(first, last));
        }
        boolean withSpace = words.isBeforeFinalMark(last, to);
        letters.show(first, last, withSpace);
        first = withSpace ? last + 1 : last;
      }
    }
    letters.finish();
  }

  /**
   * Shows glyphs that tell other characters than those that they came from.
   *
   * @param chunks all in one font and style, and beside one another
   * @param x of the visible line's left end, in points
   */
  void paint(ShapedText<?> text, List<Retelling.Chunk> chunks, float x, float baseline) {
    GlyphSlice<?> one = chunks.get(0).slice();
    DocumentFont used = begin(one);
    out.apart(used, one.run().style());
    out.moveTo(x + chunks.get(0).x(), baseline);
    for (Retelling.Chunk chunk : chunks) {
      SliceText words = new SliceText(text, chunk.slice());
      LetterCodes letters = new LetterCodes(out, used, words);
      boolean hidden = chunks.size() == 1 && chunk.isHidden(words);
      if (hidden) {
        letters.showHidden(chunk);
      } else {
        show(letters, words, chunk);
      }
    }
    out.endArray();
  }

  private static void show(LetterCodes letters, SliceText words, Retelling.Chunk chunk) {
    int next = 0;
    Iterator<Integer> counts = chunk.counts().iterator();
    for (int first = chunk.first(); first < chunk.last(); ) {
      int last = words.letterEnd(first);
      next = letters.showTelling(first, last, counts.next(), chunk.told(), next);
      first = last;
    }
    for (; next < chunk.told().size(); next++) {
      letters.blank(chunk.told().get(next));
    }
  }

  /**
   * Shows the glyphs of a slice word by word, each after a space that stands where the word would
   * if the slice were turned round: PDFium takes pieces of text in the order of where they begin.
   *
   * @param x of the slice's left end, in points
   */
  void paintWords(ShapedText<?> text, GlyphSlice<?> slice, float x, float baseline) {
    SliceText words = new SliceText(text, slice);
    DocumentFont used = begin(slice);
    LetterCodes letters = new LetterCodes(out, used, words);
    float thousandth = slice.run().style().size() / 1000;
    for (int first = slice.first(); first < slice.last(); ) {
      int last = first;
      while (last < slice.last() && !words.isSpace(last)) {
        last++;
      }
      float left = width(slice, slice.first(), first);
      float turned = width(slice, last, slice.last());
      out.moveTo(x + turned, baseline);
      int space = used.file().space();
      int width = used.file().advance(space);
      out.show(used.code(space, " "), width, width);
      out.move(Math.round((left - turned) / thousandth) - width);
      show(letters, used, words, first, last);
      out.endArray();
      first = last + 1;
    }
  }

  /**
   * Ends a line for PDFium, which takes a glyph that stands far above the baseline for a line of
   * its own: one that is not shown, and tells a space.
   *
   * @param x in points
   */
  void lineBreak(GlyphSlice<?> slice, float x, float baseline) {
    DocumentFont used = begin(slice);
    DerivedGlyph hidden =
        new DerivedGlyph(List.of(new DerivedGlyph.Part(used.file().inked(), 0, 0)), HIDDEN);
    out.moveTo(x, baseline + 2 * slice.run().style().size());
    out.hidden(used.code(hidden, " "), HIDDEN);
  }

  /**
   * Tells a mark of direction near an end of a slice, where one direction ends: poppler would guess
   * the end wrongly otherwise. PDFium and pdf.js pass over what is shown by itself and has no
   * width.
   *
   * @param mark one of {@link DirectionMarks}
   * @param apart how far right of {@code x}, in steps of what glyphs must be apart
   */
  void directionMark(String mark, GlyphSlice<?> slice, float x, int apart, float baseline) {
    DocumentFont used = begin(slice);
    out.moveTo(x + apart * APART * slice.run().style().size() / 1000, baseline);
    out.show(used.code(DerivedGlyph.BLANK, mark), 0, 0);
    out.endArray();
  }

  /**
   * Shows the glyphs of an inset, each sign by one code that tells its characters.
   *
   * @param x of the inset's left end, in points
   */
  void paint(Inset inset, Ink ink, float x, float baseline) {
    out.begin();
    for (Inset.Sign sign : inset.glyphs()) {
      DocumentFont used = fonts.of(sign.font());
      out.set(used, Style.regular(sign.size()).withInk(ink));
      out.moveTo(x + sign.x(), baseline + sign.y());
      String text = DocumentFont.isMappable(sign.text()) ? sign.text() : "\uFFFD";
      Inset.Part first = sign.parts().get(0);
      int advance = used.file().advance(first.glyph());
      boolean plain = sign.parts().size() == 1 && first.x() == 0 && first.y() == 0;
      out.show(
          plain ? used.code(first.glyph(), text) : derived(used, sign, text), advance, advance);
      out.endArray();
    }
  }

  private static int derived(DocumentFont used, Inset.Sign sign, String text) {
    List<DerivedGlyph.Part> parts =
        sign.parts().stream()
            .map(part -> new DerivedGlyph.Part(part.glyph(), part.x(), part.y()))
            .toList();
    int advance = used.file().advance(sign.parts().get(0).glyph());
    return used.code(new DerivedGlyph(parts, advance), text);
  }

  /** Begins to show glyphs of a slice, in its font and style. */
  private DocumentFont begin(GlyphSlice<?> slice) {
    out.begin();
    DocumentFont used = fonts.of(slice.run().font());
    out.set(used, slice.run().style());
    return used;
  }

  /**
   * Returns whether a glyph stands in its place for one character, as its own code says, and no
   * mark follows. Most glyphs of most texts do; this finds it without making strings.
   */
  private static boolean isPlain(SliceText words, DocumentFont used, int glyph) {
    GlyphRun<?> run = words.slice().run();
    return !run.rightToLeft()
        && !run.missing()
        && run.yOffset(glyph) == 0
        && run.xOffset(glyph) == 0
        && words.isOneCharacter(glyph)
        && used.claim(run.glyph(glyph), words.text().text().charAt(run.cluster(glyph)));
  }

  /**
   * Begins a span whose text {@code /ActualText} tells (ISO 32000-1, 14.9.4), whatever its glyphs
   * do. It stands beside the marked content around it, not within: of content with a span in it
   * poppler finds only what is before the end of the span.
   */
  void beginTold(String words) {
    out.end();
    marks.beginTold(words, out);
    out.begin();
  }

  /** Ends the span that was begun last. */
  void endTold() {
    out.end();
    marks.endTold();
    out.begin();
  }

  /** Ends the text object: something else is drawn next. */
  void endText() {
    out.end();
  }

  /** Must be called where drawing something else has changed the colour. */
  void forgetInk() {
    out.forgetInk();
  }
}
