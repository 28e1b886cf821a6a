package org.plainpress.pdf.draw;

import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Style;

/**
 * A text object of a content stream (ISO 32000-1, 9.4): knows what is set, and sets what differs.
 */
final class TextObject {

  private final ContentBuffer out;
  private boolean inText;
  private boolean inArray;
  private boolean inString;
  private DocumentFont font;
  private float size;
  private float rise;
  private Ink ink;
  private boolean emboldened;
  private float pending;

  TextObject(ContentBuffer out) {
    this.out = out;
  }

  /** The next glyph stands there, in points from the page's left and bottom. */
  void moveTo(float x, float y) {
    endArray();
    out.op("1 0 0 1 ").number(x).number(y).op("Tm").end();
    pending = 0;
  }

  /** Begins a span whose text is told by {@code /ActualText}. */
  void span(String words) {
    endArray();
    out.op("/Span <</ActualText <FEFF");
    for (int i = 0; i < words.length(); i++) {
      out.code(words.charAt(i));
    }
    out.op(">>> BDC").end();
  }

  void endSpan() {
    endArray();
    out.op("EMC").end();
  }

  /**
   * @param visual the characters from left to right
   * @param width they share without gaps, which would be taken for spaces; in 1/1000 em
   */
  void carriers(DocumentFont used, String visual, float x, float y, float width) {
    int[] characters = visual.codePoints().toArray();
    float each = width / characters.length;
    out.number(100 * each / used.file().advance(used.file().space())).op("Tz").end();
    out.op("1 0 0 1 ").number(x).number(y).op("Tm (");
    for (int character : characters) {
      out.shown(used.carrier(character));
    }
    out.op(") Tj 100 Tz").end();
  }

  void show(DocumentFont used, GlyphRun run, int first, int last) {
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

  void endArray() {
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

  void set(DocumentFont used, Style style) {
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

  void begin() {
    if (!inText) {
      out.op("BT").end();
      inText = true;
    }
  }

  void end() {
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
