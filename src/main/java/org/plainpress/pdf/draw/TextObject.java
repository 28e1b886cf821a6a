package org.plainpress.pdf.draw;

import java.util.Optional;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Style;

/**
 * Writes the text objects of a content stream (ISO 32000-1, 9.4): knows which font, size, colour
 * and rise are set, and sets what differs.
 */
final class TextObject {

  /** In points: what tells two sizes from one another. */
  private static final float HAIR = 0.001f;

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

  /** Begins a span whose text is told by {@code /ActualText}, within the text object. */
  void span(String words) {
    endArray();
    out.op("/Span <<");
    actualText(words);
    out.op(">> BDC").end();
  }

  /** Adds an entry {@code /ActualText} (ISO 32000-1, 14.9.4). */
  void actualText(String words) {
    out.op("/ActualText <FEFF");
    for (int i = 0; i < words.length(); i++) {
      out.code(words.charAt(i));
    }
    out.op(">");
  }

  /** Ends the span that was begun last. */
  void endSpan() {
    endArray();
    out.op("EMC").end();
  }

  /**
   * Shows a code.
   *
   * @param width by which the code itself moves the pen to the right, in 1/1000 em
   * @param advance by which the pen is to move, in 1/1000 em
   */
  void show(int code, int width, int advance) {
    code(code);
    move(advance - width);
  }

  /** Shows a code at a hundredth of its width. */
  void squeezed(int code, int width) {
    endArray();
    out.op("1 Tz").end();
    show(code, width, width);
    endArray();
    out.op("100 Tz").end();
  }

  /** Takes the place of a code without showing it (ISO 32000-1, 9.3.6). */
  void hidden(int code, int width) {
    endArray();
    out.op("3 Tr").end();
    show(code, width, width);
    endArray();
    out.op(emboldened ? "2 Tr" : "0 Tr").end();
  }

  /** Moves the next glyph to the right, by so many thousandths of an em. */
  void move(int thousandths) {
    pending += thousandths;
  }

  private void code(int code) {
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
    out.shown(code);
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

  /**
   * Begins another piece of text for programs that take what one font and size show for one piece:
   * the size changes by too little to be seen.
   */
  void apart(DocumentFont used, Style style) {
    endArray();
    size = size == style.size() ? style.size() + HAIR : style.size();
    out.op("/").op(used.name()).space().op(Float.toString(size)).op(" Tf").end();
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
