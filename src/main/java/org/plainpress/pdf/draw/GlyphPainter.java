package org.plainpress.pdf.draw;

import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.Scripts;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Style;

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
    out.begin();
    DocumentFont used = fonts.of(run.font());
    out.set(used, run.style());
    out.moveTo(x, baseline);
    penX = x;
    penY = baseline;
    Told told = Told.BY_GLYPHS;
    for (int first = slice.first(); first < slice.last(); ) {
      if (told == Told.BY_GLYPHS && isPlain(text, slice, used, broken, first)) {
        out.show(used, run, first, first + 1);
        penX += run.advance(first) * run.style().size() / 1000;
        first++;
        continue;
      }
      int last = unitEnd(text, slice, first);
      Told now = run.rightToLeft() ? Told.BY_GLYPHS : told(broken, run.cluster(first));
      if (now != told) {
        endSpan(told);
        if (now != Told.BY_GLYPHS) {
          boolean starts = now == Told.BY_SPAN && run.cluster(first) == broken.tailStart();
          out.span(starts ? broken.whole() : "");
        }
        told = now;
      }
      unit(text, slice, used, first, last, told != Told.BY_GLYPHS);
      for (int i = first; i < last; i++) {
        penX += run.advance(i) * run.style().size() / 1000;
      }
      first = last;
    }
    endSpan(told);
    out.endArray();
  }

  /**
   * Returns whether a glyph stands for one character, as its font's {@code ToUnicode} says, and no
   * mark follows. Most glyphs of most texts do; this finds it without making strings.
   */
  private static boolean isPlain(
      ShapedText<?> text, GlyphSlice<?> slice, DocumentFont used, BrokenWord broken, int glyph) {
    GlyphRun<?> run = slice.run();
    if (run.rightToLeft() || run.missing() || run.yOffset(glyph) != 0) {
      return false;
    }
    int at = run.cluster(glyph);
    int next = glyph + 1 < slice.last() ? run.cluster(glyph + 1) : slice.to();
    char c = text.text().charAt(at);
    if (next != at + 1 || c == '-' || Character.isSurrogate(c)) {
      return false;
    }
    if (told(broken, at) != Told.BY_GLYPHS) {
      return false;
    }
    boolean marked = next < slice.to() && Scripts.isMark(text.text().charAt(next));
    return !marked && used.claim(run.glyph(glyph), c);
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
   * Returns where the glyphs of a letter and its marks end. Right to left, the marks stand before
   * the letter.
   */
  private static int unitEnd(ShapedText<?> text, GlyphSlice<?> slice, int first) {
    GlyphRun<?> run = slice.run();
    int last = first + 1;
    while (last < slice.last()) {
      boolean same = run.cluster(last) == run.cluster(last - 1);
      int mark = run.rightToLeft() ? last - 1 : last;
      if (!same && !Scripts.isMark(text.text().codePointAt(run.cluster(mark)))) {
        break;
      }
      last++;
    }
    return last;
  }

  /**
   * Shows the glyphs of a letter and its marks.
   *
   * @param withinSpan whether a span around them tells their text already
   */
  private void unit(
      ShapedText<?> text,
      GlyphSlice<?> slice,
      DocumentFont used,
      int first,
      int last,
      boolean withinSpan) {
    GlyphRun<?> run = slice.run();
    boolean told = !run.missing();
    for (int from = first; from < last; ) {
      int to = from + 1;
      while (to < last && run.cluster(to) == run.cluster(from)) {
        to++;
      }
      String words = words(text, slice, from, to);
      if (run.missing()) {
        fonts.noteMissing(words);
        used.claim(run.glyph(from), "\uFFFD");
      } else {
        told &= tells(used, run, from, to, words);
      }
      from = to;
    }
    String words = words(text, slice, first, last);
    if (endsLineWithHyphen(text, run, last, words)) {
      words += ZERO_WIDTH_SPACE;
      told = false;
    }
    if (run.rightToLeft() && !run.missing() && isTakenForNumber(text, slice, first, words)) {
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
   * Returns whether right-to-left text has a sign here that also stands in numbers, with no letter
   * after it: taken for the start of a number that runs left to right, it would change places with
   * the space or sign that follows.
   */
  private static boolean isTakenForNumber(
      ShapedText<?> text, GlyphSlice<?> slice, int first, String words) {
    if (words.length() != 1 || ".,:;+-/%#$\u060C".indexOf(words.charAt(0)) < 0) {
      return false;
    }
    int next = slice.run().cluster(first) + 1;
    return next < text.text().length() && !Character.isLetterOrDigit(text.text().charAt(next));
  }

  /**
   * Returns whether a glyph is the hyphen that a line of code ends with: programs that extract text
   * would take it for one of hyphenation and drop it, unless something follows it.
   */
  private static boolean endsLineWithHyphen(
      ShapedText<?> text, GlyphRun<?> run, int last, String words) {
    if (!words.equals("-") || run.rightToLeft()) {
      return false;
    }
    int next = run.cluster(last - 1) + 1;
    return next < text.source().length() && text.source().charAt(next) == '\n';
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
    out.begin();
    Style style = slice.run().style();
    DocumentFont used = fonts.of(slice.run().font());
    out.set(used, style);
    out.carriers(used, mark, x + apart * APART * style.size() / 1000, baseline, MARK);
  }

  /** Shows the glyphs of a slice so that they tell nothing. */
  void paintUntold(GlyphSlice<?> slice, float x, float baseline) {
    GlyphRun<?> run = slice.run();
    out.begin();
    DocumentFont used = fonts.of(run.font());
    out.set(used, run.style());
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

  /**
   * Returns the text of glyphs that stand beside one another: up to where the text of the next
   * glyph in logical order starts.
   */
  private static String words(ShapedText<?> text, GlyphSlice<?> slice, int first, int last) {
    GlyphRun<?> run = slice.run();
    int from = run.rightToLeft() ? run.cluster(last - 1) : run.cluster(first);
    int to = slice.to();
    if (run.rightToLeft()) {
      to = first > slice.first() ? run.cluster(first - 1) : to;
    } else {
      to = last < slice.last() ? run.cluster(last) : to;
    }
    return text.text().substring(from, Math.max(from, to));
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
