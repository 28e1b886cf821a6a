package org.plainpress.pdf.draw;

import java.util.Optional;
import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Style;

/**
 * Writes the text objects of a content stream (ISO 32000-1, 9.4): knows which font, size, colour
 * and rise are set, and sets what differs.
 */
final class TextObject {

  private final ContentBuffer out;
  private boolean inText;
  private boolean inArray;
  private boolean inString;

  /**
   * The font and the ink that were set last; empty before the first, and where others changed it.
   */
  private Optional<DocumentFont> font = Optional.empty();

  private Optional<Ink> ink = Optional.empty();
  private float size;
  private float rise;
  private boolean emboldened;

  /** In 1/1000 em: how far the next glyph is to the right of where the pen is. */
  private float pending;

  TextObject(ContentBuffer out) {
    this.out = out;
  }

  /** Moves the pen to a place, in points from the page's left and bottom. */
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

  /** Ends the span that was begun last. */
  void endSpan() {
    endArray();
    out.op("EMC").end();
  }

  /**
   * Shows codes that are blank and tell a character each.
   *
   * @param visual the characters from left to right
   * @param x of their left end, in points from the left of the page
   * @param y of their baseline, in points from the bottom of the page
   * @param width that they share without gaps, which would be taken for spaces, in 1/1000 em
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

  /** Shows glyphs of a run, from an index to before another. */
  void show(DocumentFont used, GlyphRun<?> run, int first, int last) {
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

  /** Moves the next glyph to the right, by so many thousandths of an em. */
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

  /** Ends the array of glyphs that is open, if one is. */
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

  /** Sets font, size, colour and rise, where they are others than before. */
  void set(DocumentFont used, Style style) {
    if (size != style.size() || font.isEmpty() || font.get() != used) {
      out.op("/").op(used.name()).space().number(style.size()).op("Tf").end();
      font = Optional.of(used);
      size = style.size();
    }
    if (ink.isEmpty() || ink.get() != style.ink()) {
      out.op(style.ink().rgb()).op(" rg").end();
      ink = Optional.of(style.ink());
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

  /** Begins a text object, unless one is open. */
  void begin() {
    if (!inText) {
      out.op("BT").end();
      inText = true;
    }
  }

  /** Ends the text object that is open, if one is. */
  void end() {
    if (inText) {
      endArray();
      out.op("ET").end();
      inText = false;
    }
  }

  /** Must be called where drawing something else has changed the colour. */
  void forgetInk() {
    ink = Optional.empty();
  }
}
