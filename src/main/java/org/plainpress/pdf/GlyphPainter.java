package org.plainpress.pdf;

import org.plainpress.pdf.shape.GlyphRun;
import org.plainpress.pdf.shape.Ink;
import org.plainpress.pdf.shape.ShapedText;
import org.plainpress.pdf.shape.Style;
import org.plainpress.pdf.shape.TextLine;

/** Shows glyphs, each standing for the text it came from. */
final class GlyphPainter {

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

  GlyphPainter(ContentBuffer out, DocumentFonts fonts) {
    this.out = out;
    this.fonts = fonts;
  }

  /**
   * @param x of the slice's left end, in points
   * @param baseline in points from the bottom of the page
   */
  void paint(ShapedText text, TextLine.Slice slice, float x, float baseline) {
    GlyphRun run = slice.run();
    beginText();
    DocumentFont used = fonts.of(run.font());
    set(used, run.style());
    out.op("1 0 0 1 ").number(x).number(baseline).op("Tm").end();
    pending = 0;
    for (int first = slice.first(); first < slice.last(); ) {
      int last = first + 1;
      while (last < slice.last() && run.cluster(last) == run.cluster(first)) {
        last++;
      }
      cluster(text, slice, used, first, last);
      first = last;
    }
    endArray();
  }

  private void cluster(ShapedText text, TextLine.Slice slice, DocumentFont used, int first, int last) {
    GlyphRun run = slice.run();
    String words = words(text, slice, first, last);
    boolean told = !run.missing() && tells(used, run, first, last, words);
    if (run.missing()) {
      fonts.missing(words);
      for (int i = first; i < last; i++) {
        used.claim(run.glyph(i), "\uFFFD");
      }
    }
    if (told) {
      show(used, run, first, last);
      return;
    }
    endArray();
    out.op("/Span <</ActualText <FEFF");
    for (int i = 0; i < words.length(); i++) {
      out.code(words.charAt(i));
    }
    out.op(">>> BDC").end();
    show(used, run, first, last);
    endArray();
    out.op("EMC").end();
  }

  /** The text of a cluster: up to where the next one in logical order starts. */
  private static String words(ShapedText text, TextLine.Slice slice, int first, int last) {
    GlyphRun run = slice.run();
    int from = run.cluster(first);
    int to = slice.to();
    if (run.rightToLeft()) {
      to = first > slice.first() ? run.cluster(first - 1) : to;
    } else {
      to = last < slice.last() ? run.cluster(last) : to;
    }
    return text.text().substring(from, Math.max(from, to));
  }

  /** Whether ToUnicode alone tells the cluster's text. */
  private static boolean tells(DocumentFont used, GlyphRun run, int first, int last, String words) {
    int glyphs = last - first;
    if (glyphs == 1) {
      return used.claim(run.glyph(first), words);
    }
    if (words.codePointCount(0, words.length()) != glyphs || run.rightToLeft()) {
      for (int i = first; i < last; i++) {
        if (used.unicode(run.glyph(i)) == null) {
          used.claim(run.glyph(i), words.isEmpty() ? " " : Character.toString(words.codePointAt(0)));
        } else {
          used.used().set(run.glyph(i));
        }
      }
      return false;
    }
    boolean all = true;
    int at = 0;
    for (int i = first; i < last; i++) {
      int codePoint = words.codePointAt(at);
      all &= used.claim(run.glyph(i), Character.toString(codePoint));
      at += Character.charCount(codePoint);
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
      out.op("<");
      inString = true;
    }
    out.code(glyph);
  }

  private void endString() {
    if (inString) {
      out.op(">");
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
