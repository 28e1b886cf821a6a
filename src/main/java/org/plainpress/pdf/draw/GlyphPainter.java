package org.plainpress.pdf.draw;

import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.ShapedText;

/**
 * Shows glyphs so that programs find the text that each came from (ISO 32000-1, 14.8.2.4): by the
 * font's {@code ToUnicode} where that can tell it, by {@code /ActualText} where it cannot.
 */
final class GlyphPainter {

  private static final String ZERO_WIDTH_SPACE = "\u200B";

  /** The width of a mark of direction, in 1/1000 em: so little that it is not taken for a space. */
  private static final float MARK = 2;

  /**
   * How far marks of direction stand from one another, in 1/1000 em: what starts within a tenth of
   * an em of another glyph is taken for its shadow.
   */
  private static final float APART = 102;

  private final TextObject out;
  private final DocumentFonts fonts;

  /** Where the next glyph of the slice stands, in points from the page's left and bottom. */
  private float penX;

  private float penY;

  GlyphPainter(ContentBuffer out, DocumentFonts fonts) {
    this.out = new TextObject(out);
    this.fonts = fonts;
  }

  /**
   * Shows the glyphs of a slice.
   *
   * @param broken the words of the line that are broken at its ends
   * @param x of the slice's left end, in points
   * @param baseline in points from the bottom of the page
   */
  void paint(ShapedText<?> text, GlyphSlice<?> slice, BrokenWord broken, float x, float baseline) {
    GlyphRun<?> run = slice.run();
    SliceText words = new SliceText(text, slice);
    DocumentFont used = begin(slice);
    out.moveTo(x, baseline);
    penX = x;
    penY = baseline;
    Told told = Told.BY_GLYPHS;
    for (int first = slice.first(); first < slice.last(); ) {
      Told now = run.rightToLeft() ? Told.BY_GLYPHS : told(broken, run.cluster(first));
      if (told == Told.BY_GLYPHS && now == told && isPlain(words, used, first)) {
        out.show(used, run, first, first + 1);
        advance(run, first, first + 1);
        first++;
        continue;
      }
      int last = words.letterEnd(first);
      if (now != told) {
        endSpan(told);
        if (now != Told.BY_GLYPHS) {
          boolean starts = now == Told.BY_SPAN && run.cluster(first) == broken.tailStart();
          out.span(starts ? broken.whole() : "");
        }
        told = now;
      }
      letter(words, used, first, last, told != Told.BY_GLYPHS);
      advance(run, first, last);
      first = last;
    }
    endSpan(told);
    out.endArray();
  }

  /** Begins to show glyphs of a slice, in its font and style. */
  private DocumentFont begin(GlyphSlice<?> slice) {
    out.begin();
    DocumentFont used = fonts.of(slice.run().font());
    out.set(used, slice.run().style());
    return used;
  }

  private void advance(GlyphRun<?> run, int first, int last) {
    for (int i = first; i < last; i++) {
      penX += run.advance(i) * run.style().size() / 1000;
    }
  }

  /**
   * Returns whether a glyph stands for one character, as its font's {@code ToUnicode} says, and no
   * mark follows. Most glyphs of most texts do; this finds it without making strings.
   */
  private static boolean isPlain(SliceText words, DocumentFont used, int glyph) {
    GlyphRun<?> run = words.slice().run();
    return !run.rightToLeft()
        && !run.missing()
        && run.yOffset(glyph) == 0
        && words.isOneCharacter(glyph)
        && used.claim(run.glyph(glyph), words.text().text().charAt(run.cluster(glyph)));
  }

  /** What tells a glyph's text. */
  private enum Told {
    /** The glyph itself, or a span of its own. */
    BY_GLYPHS,
    /** The span around it, which tells a whole word that goes on below. */
    BY_SPAN,
    /** The line above, where its word begins. */
    ABOVE
  }

  private static Told told(BrokenWord broken, int at) {
    if (at < broken.headEnd()) {
      return Told.ABOVE;
    }
    return at >= broken.tailStart() && !broken.whole().isEmpty() ? Told.BY_SPAN : Told.BY_GLYPHS;
  }

  private void endSpan(Told told) {
    if (told != Told.BY_GLYPHS) {
      out.endSpan();
    }
  }

  /**
   * Shows the glyphs of a letter and its marks.
   *
   * @param withinSpan whether a span around them tells their text already
   */
  private void letter(SliceText text, DocumentFont used, int first, int last, boolean withinSpan) {
    GlyphRun<?> run = text.slice().run();
    boolean told = !run.missing();
    for (int from = first; from < last; ) {
      int to = text.clusterEnd(from, last);
      if (run.missing()) {
        fonts.noteMissing(text.of(from, to));
        used.claim(run.glyph(from), "\uFFFD");
      } else {
        told &= tells(used, run, from, to, text.of(from, to));
      }
      from = to;
    }
    String words = text.of(first, last);
    if (text.isHyphenAtEnd(last - 1, words)) {
      words += ZERO_WIDTH_SPACE;
      told = false;
    }
    if (text.isTakenForNumber(first, words)) {
      words += DirectionMarks.RIGHT_TO_LEFT;
      told = false;
    }
    if (told || withinSpan) {
      out.show(used, run, first, last);
    } else if (run.rightToLeft() && !run.missing() && !words.isEmpty()) {
      carry(used, run, first, last, words);
    } else {
      out.span(words);
      out.show(used, run, first, last);
      out.endSpan();
    }
  }

  /**
   * Shows glyphs that run right to left. Programs that extract text (poppler among them) take the
   * page's order for the text's and turn it round, {@code /ActualText} and ligatures included. So
   * such glyphs tell nothing, and blank ones over them tell one character each, from left to right
   * as all others do.
   */
  private void carry(DocumentFont used, GlyphRun<?> run, int first, int last, String words) {
    float unit = run.style().size() / 1000;
    int width = 0;
    for (int i = first; i < last; i++) {
      width += run.advance(i);
    }
    out.span("");
    out.moveTo(penX, penY);
    out.show(used, run, first, last);
    out.endSpan();
    out.set(used, run.style());
    String visual = new StringBuilder(words).reverse().toString();
    out.carriers(used, visual, penX, penY, Math.max(1, width));
    out.moveTo(penX + width * unit, penY);
  }

  /**
   * Tells a mark of direction near an end of a slice, where one direction ends: programs that
   * extract text would guess the end wrongly otherwise.
   *
   * @param mark one of {@link DirectionMarks}
   * @param apart how far right of {@code x}, in steps of what glyphs must be apart
   */
  void directionMark(String mark, GlyphSlice<?> slice, float x, int apart, float baseline) {
    DocumentFont used = begin(slice);
    float size = slice.run().style().size();
    out.carriers(used, mark, x + apart * APART * size / 1000, baseline, MARK);
  }

  /** Shows the glyphs of a slice so that they tell nothing. */
  void paintUntold(GlyphSlice<?> slice, float x, float baseline) {
    GlyphRun<?> run = slice.run();
    DocumentFont used = begin(slice);
    out.span("");
    out.moveTo(x, baseline);
    for (int i = slice.first(); i < slice.last(); i++) {
      used.use(run.glyph(i));
    }
    out.show(used, run, slice.first(), slice.last());
    out.endSpan();
  }

  /**
   * Tells characters over glyphs that tell nothing.
   *
   * @param visual the characters from left to right
   * @param width of the glyphs, in points
   */
  void tell(String visual, GlyphSlice<?> slice, float x, float baseline, float width) {
    DocumentFont used = fonts.of(slice.run().font());
    out.set(used, slice.run().style());
    out.carriers(used, visual, x, baseline, Math.max(1, width * 1000 / slice.run().style().size()));
  }

  /** Returns whether {@code ToUnicode} alone tells the text of one cluster's glyphs. */
  private static boolean tells(
      DocumentFont used, GlyphRun<?> run, int first, int last, String words) {
    boolean all = true;
    int at = 0;
    boolean oneEach = words.codePointCount(0, words.length()) == last - first;
    for (int i = first; i < last; i++) {
      // A glyph that is moved looks like one of another line, or like one of another place in its
      // word, to who takes the text from the page.
      all &= run.yOffset(i) == 0 && run.xOffset(i) == 0;
      if (last - first == 1) {
        all &= used.claim(run.glyph(i), words) && !(run.rightToLeft() && !oneEach);
      } else if (oneEach && !run.rightToLeft()) {
        int codePoint = words.codePointAt(at);
        all &= used.claim(run.glyph(i), Character.toString(codePoint));
        at += Character.charCount(codePoint);
      } else {
        used.claim(run.glyph(i), words.isEmpty() ? " " : Character.toString(words.codePointAt(0)));
        all = false;
      }
    }
    return all;
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
