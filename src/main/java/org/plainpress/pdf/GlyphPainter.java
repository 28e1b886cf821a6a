package org.plainpress.pdf;

import org.plainpress.pdf.shape.GlyphRun;
import org.plainpress.pdf.shape.Ink;
import org.plainpress.pdf.shape.ShapedText;
import org.plainpress.pdf.shape.Style;
import org.plainpress.pdf.shape.TextLine;

/** Shows glyphs, each standing for the text it came from. */
final class GlyphPainter {

  private static final String ZERO_WIDTH_SPACE = "\u200B";

  private final ContentBuffer out;
  private final DocumentFonts fonts;
  private boolean inText;
  private boolean inArray;
  private boolean inString;
  private DocumentFont font;
  private float size;
  private float rise;
  private Ink ink;
  private boolean emboldened;
  private float pending;
  private float penX;
  private float penY;

  GlyphPainter(ContentBuffer out, DocumentFonts fonts) {
    this.out = out;
    this.fonts = fonts;
  }

  /**
   * @param broken the words of the line that are broken at its ends
   * @param x of the slice's left end, in points
   * @param baseline in points from the bottom of the page
   */
  void paint(ShapedText text, TextLine.Slice slice, BrokenWord broken, float x, float baseline) {
    GlyphRun run = slice.run();
    beginText();
    DocumentFont used = fonts.of(run.font());
    set(used, run.style());
    out.op("1 0 0 1 ").number(x).number(baseline).op("Tm").end();
    pending = 0;
    penX = x;
    penY = baseline;
    Told told = Told.BY_GLYPHS;
    for (int first = slice.first(); first < slice.last(); ) {
      if (told == Told.BY_GLYPHS && isPlain(text, slice, used, broken, first)) {
        show(used, run, first, first + 1);
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
          marked(starts ? broken.whole() : "");
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
    endArray();
  }

  /**
   * Whether the glyph stands for one character, as its font's {@code ToUnicode} says, and no mark
   * follows: what most glyphs of most texts are, found without making strings.
   */
  private static boolean isPlain(
      ShapedText text, TextLine.Slice slice, DocumentFont used, BrokenWord broken, int glyph) {
    GlyphRun run = slice.run();
    if (run.rightToLeft() || run.missing() || run.yOffset(glyph) != 0) {
      return false;
    }
    int at = run.cluster(glyph);
    int next = glyph + 1 < slice.last() ? run.cluster(glyph + 1) : slice.to();
    char c = text.text().charAt(at);
    if (next != at + 1 || c == '-' || Character.isSurrogate(c) || at < broken.headEnd()) {
      return false;
    }
    if (at >= broken.tailStart() && !broken.whole().isEmpty()) {
      return false;
    }
    boolean marked = next < slice.to() && isMark(text.text().charAt(next));
    return !marked && used.claim(run.glyph(glyph), c);
  }

  /** What tells a glyph's text. */
  private enum Told {
    BY_GLYPHS,
    BY_SPAN,
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
      endArray();
      out.op("EMC").end();
    }
  }

  /** Where a letter's glyphs end, its marks among them; right to left they stand before it. */
  private static int unitEnd(ShapedText text, TextLine.Slice slice, int first) {
    GlyphRun run = slice.run();
    int last = first + 1;
    while (last < slice.last()) {
      boolean same = run.cluster(last) == run.cluster(last - 1);
      int mark = run.rightToLeft() ? last - 1 : last;
      if (!same && !isMark(text.text().codePointAt(run.cluster(mark)))) {
        break;
      }
      last++;
    }
    return last;
  }

  private static boolean isMark(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private void unit(
      ShapedText text,
      TextLine.Slice slice,
      DocumentFont used,
      int first,
      int last,
      boolean withinSpan) {
    GlyphRun run = slice.run();
    boolean told = !run.missing();
    for (int from = first; from < last; ) {
      int to = from + 1;
      while (to < last && run.cluster(to) == run.cluster(from)) {
        to++;
      }
      String words = words(text, slice, from, to);
      if (run.missing()) {
        fonts.missing(words);
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
      words += MixedDirections.RIGHT_TO_LEFT_MARK;
      told = false;
    }
    if (told || withinSpan) {
      show(used, run, first, last);
    } else if (run.rightToLeft() && !run.missing() && !words.isEmpty()) {
      carry(used, run, first, last, words);
    } else {
      marked(words);
      show(used, run, first, last);
      endArray();
      out.op("EMC").end();
    }
  }

  /**
   * A sign that also stands in numbers, with another sign after it: taken for the start of a number
   * that runs left to right, the two would change places.
   */
  private static boolean isTakenForNumber(
      ShapedText text, TextLine.Slice slice, int first, String words) {
    if (words.length() != 1 || ".,:;+-/%#$".indexOf(words.charAt(0)) < 0) {
      return false;
    }
    int next = slice.run().cluster(first) + 1;
    while (next < text.text().length() && text.text().charAt(next) == ' ') {
      next++;
    }
    return next < text.text().length() && !Character.isLetterOrDigit(text.text().charAt(next));
  }

  /**
   * A line of code that ends with a hyphen: programs that extract text would take it for one of
   * hyphenation and drop it, unless something follows it.
   */
  private static boolean endsLineWithHyphen(ShapedText text, GlyphRun run, int last, String words) {
    if (!words.equals("-") || run.rightToLeft()) {
      return false;
    }
    int next = run.cluster(last - 1) + 1;
    return next < text.source().length() && text.source().charAt(next) == '\n';
  }

  /** Begins a span whose text is told by {@code /ActualText}. */
  private void marked(String words) {
    endArray();
    out.op("/Span <</ActualText <FEFF");
    for (int i = 0; i < words.length(); i++) {
      out.code(words.charAt(i));
    }
    out.op(">>> BDC").end();
  }

  /**
   * Right to left, readers of text (poppler among them) take the page's order for the text's and
   * turn it round, {@code /ActualText} and ligatures included. So such glyphs tell nothing, and
   * blank ones over them tell one character each, from left to right as all others do.
   */
  private void carry(DocumentFont used, GlyphRun run, int first, int last, String words) {
    float unit = run.style().size() / 1000;
    int width = 0;
    for (int i = first; i < last; i++) {
      width += run.advance(i);
    }
    marked("");
    out.op("1 0 0 1 ").number(penX).number(penY).op("Tm").end();
    show(used, run, first, last);
    endArray();
    out.op("EMC").end();
    if (rise != run.style().rise()) {
      setRise(run.style().rise());
    }
    String visual = new StringBuilder(words).reverse().toString();
    carriers(used, visual, penX, penY, Math.max(1, width));
    out.op("1 0 0 1 ").number(penX + width * unit).number(penY).op("Tm").end();
  }

  /**
   * @param visual the characters from left to right
   * @param width they share without gaps, which would be taken for spaces; in 1/1000 em
   */
  private void carriers(DocumentFont used, String visual, float x, float y, float width) {
    int[] characters = visual.codePoints().toArray();
    float each = width / characters.length;
    out.number(100 * each / used.file().advance(used.file().space())).op("Tz").end();
    out.op("1 0 0 1 ").number(x).number(y).op("Tm (");
    for (int character : characters) {
      out.shown(used.carrier(character));
    }
    out.op(") Tj 100 Tz").end();
  }

  /**
   * Tells a mark of direction (UAX #9), of next to no width, at the end of a slice: where one
   * direction ends, which programs that extract text would guess wrongly otherwise.
   */
  void directionMark(char mark, TextLine.Slice slice, float x, float baseline) {
    beginText();
    DocumentFont used = fonts.of(slice.run().font());
    set(used, slice.run().style());
    carriers(used, String.valueOf(mark), x, baseline, 2);
  }

  /** Shows glyphs that tell nothing. */
  void paintUntold(TextLine.Slice slice, float x, float baseline) {
    GlyphRun run = slice.run();
    beginText();
    DocumentFont used = fonts.of(run.font());
    set(used, run.style());
    marked("");
    out.op("1 0 0 1 ").number(x).number(baseline).op("Tm").end();
    pending = 0;
    for (int i = slice.first(); i < slice.last(); i++) {
      used.claim(run.glyph(i), " ");
    }
    show(used, run, slice.first(), slice.last());
    endArray();
    out.op("EMC").end();
  }

  /** Tells characters, from left to right, over glyphs that tell nothing. */
  void tell(String visual, TextLine.Slice slice, float x, float baseline, float width) {
    DocumentFont used = fonts.of(slice.run().font());
    set(used, slice.run().style());
    carriers(used, visual, x, baseline, Math.max(1, width * 1000 / slice.run().style().size()));
  }

  /** The text of glyphs that follow one another: up to where the next in logical order starts. */
  private static String words(ShapedText text, TextLine.Slice slice, int first, int last) {
    GlyphRun run = slice.run();
    int from = run.rightToLeft() ? run.cluster(last - 1) : run.cluster(first);
    int to = slice.to();
    if (run.rightToLeft()) {
      to = first > slice.first() ? run.cluster(first - 1) : to;
    } else {
      to = last < slice.last() ? run.cluster(last) : to;
    }
    return text.text().substring(from, Math.max(from, to));
  }

  /** Whether ToUnicode alone tells the text of one cluster's glyphs. */
  private static boolean tells(DocumentFont used, GlyphRun run, int first, int last, String words) {
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

  private void show(DocumentFont used, GlyphRun run, int first, int last) {
    for (int i = first; i < last; i++) {
      int glyph = run.glyph(i);
      int x = run.xOffset(i);
      int y = run.yOffset(i);
      if (y != 0) {
        endArray();
        setRise(run.style().rise() + y * run.style().size() / 1000);
      } else if (rise != run.style().rise()) {
        endArray();
        setRise(run.style().rise());
      }
      move(x);
      code(glyph);
      move(run.advance(i) - used.file().advance(glyph) - x);
    }
  }

  /** Moves to the right by that many thousandths of an em, before the next glyph. */
  private void move(int thousandths) {
    pending += thousandths;
  }

  private void code(int glyph) {
    if (!inArray) {
      out.op("[");
      inArray = true;
    }
    if (pending != 0) {
      endString();
      out.number(-pending);
      pending = 0;
    }
    if (!inString) {
      out.op("(");
      inString = true;
    }
    out.shown(glyph);
  }

  private void endString() {
    if (inString) {
      out.op(")");
      inString = false;
    }
  }

  private void endArray() {
    if (inArray) {
      endString();
      // What is pending moves the next glyph: it belongs to this array or it is lost.
      if (pending != 0) {
        out.number(-pending);
        pending = 0;
      }
      out.op("]TJ").end();
      inArray = false;
    }
  }

  private void set(DocumentFont used, Style style) {
    if (font != used || size != style.size()) {
      out.op("/").op(used.name()).space().number(style.size()).op("Tf").end();
      font = used;
      size = style.size();
    }
    if (ink != style.ink()) {
      out.op(style.ink().rgb()).op(" rg").end();
      ink = style.ink();
    }
    if (rise != style.rise()) {
      setRise(style.rise());
    }
    boolean embolden = style.bold() && !used.file().name().contains("Bold");
    if (embolden) {
      // A font without a bold of its own is stroked as well as filled.
      out.op(style.ink().rgb()).op(" RG ").number(style.size() * 0.028f).op("w 2 Tr").end();
    } else if (emboldened) {
      out.op("0 Tr").end();
    }
    emboldened = embolden;
  }

  private void setRise(float points) {
    out.number(points).op("Ts").end();
    rise = points;
  }

  private void beginText() {
    if (!inText) {
      out.op("BT").end();
      inText = true;
    }
  }

  void endText() {
    if (inText) {
      endArray();
      out.op("ET").end();
      inText = false;
    }
  }

  /** Drawing something else has changed the colour. */
  void forgetInk() {
    ink = null;
  }
}
