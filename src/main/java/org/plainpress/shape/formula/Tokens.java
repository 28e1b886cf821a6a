package org.plainpress.shape.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.util.harfbuzz.OpenType;
import org.plainpress.article.MathLetters;
import org.plainpress.article.MathNode;
import org.plainpress.shape.Inset;
import org.plainpress.shape.InsetWords;
import org.plainpress.shape.MathFont;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.Style;

/** Sets the characters of a formula: its letters, numbers, words and operators. */
final class Tokens {

  private final MathFont font;
  private final Shaper shaper;

  Tokens(MathFont font, Shaper shaper) {
    this.font = font;
    this.shaper = shaper;
  }

  /** Returns letters, a number or words. */
  Box token(MathNode token, Frame frame) {
    String text = token.text();
    return switch (token.name()) {
      case "mtext" -> words(text, frame);
      case "ms" -> words('"' + text + '"', frame);
      default -> characters(letters(token), text, frame);
    };
  }

  /** Returns the characters that a token is shown by: of a single letter, the italic one. */
  private String letters(MathNode token) {
    String text = token.text();
    boolean single = token.name().equals("mi") && text.codePointCount(0, text.length()) == 1;
    if (!single || token.attribute("mathvariant", "").equals("normal")) {
      return text;
    }
    String italic = MathLetters.shaped(text, "italic");
    return font.covers(italic.codePointAt(0)) ? italic : text;
  }

  /**
   * Returns characters in the font of formulas, or as words where it lacks one.
   *
   * @param shown the characters that are drawn, as many as are told
   * @param told the characters that the source has
   */
  private Box characters(String shown, String told, Frame frame) {
    if (!shown.codePoints().allMatch(font::covers)) {
      return words(told, frame);
    }
    int[] drawn = shown.codePoints().toArray();
    int[] source = told.codePoints().toArray();
    float unit = frame.em() / 1000;
    Inset.Builder out = new Inset.Builder();
    float x = 0;
    int last = 0;
    for (int i = 0; i < drawn.length; i++) {
      last = font.glyph(drawn[i]);
      String text = Character.toString(i < source.length ? source[i] : drawn[i]);
      out.add(sign(List.of(new Inset.Part(last, 0, 0)), text, frame), x, 0);
      x += font.file().advance(last) * unit;
    }
    boolean one = drawn.length == 1;
    float italics = one ? font.italicsCorrection(last) * unit : 0;
    float accent = one ? font.accentPlace(last) * unit : 0;
    return new Box(out.build(x), italics, accent > 0 ? accent : x / 2);
  }

  /** Returns a sign of one or more glyphs, as wide as its ink and advance. */
  private Inset sign(List<Inset.Part> parts, String text, Frame frame) {
    float unit = frame.em() / 1000;
    int ascent = Integer.MIN_VALUE;
    int descent = Integer.MIN_VALUE;
    for (Inset.Part part : parts) {
      MathFont.Extents extents = font.extents(part.glyph());
      ascent = Math.max(ascent, extents.ascent() + part.y());
      descent = Math.max(descent, extents.descent() - part.y());
    }
    Inset.Sign sign = new Inset.Sign(font.file(), parts, text, frame.em(), 0, 0);
    int advance = font.file().advance(parts.get(0).glyph());
    boolean blank = text.isBlank();
    return new Inset(
        advance * unit,
        blank ? 0 : ascent * unit,
        blank ? 0 : descent * unit,
        blank ? List.of() : List.of(sign),
        List.of());
  }

  /** Returns words in the typeface of the text around the formula. */
  private Box words(String text, Frame frame) {
    return text.isEmpty()
        ? Box.EMPTY
        : Box.of(InsetWords.of(text, Style.regular(frame.em()), shaper));
  }

  /** Returns an operator, as far as it grows (MathML Core, 3.2.4.3). */
  Box operator(MathNode mo, Operator how, Frame frame, Optional<Stretch> stretch) {
    String text = mo.text().replace('-', '−');
    if (text.codePoints().allMatch(c -> c >= 0x2061 && c <= 0x2064)) {
      return Box.EMPTY;
    }
    boolean one = text.codePointCount(0, text.length()) == 1;
    if (!one || !font.covers(text.codePointAt(0))) {
      return characters(text, mo.text(), frame);
    }
    int glyph = font.glyph(text.codePointAt(0));
    if (stretch.isPresent() && how.stretchy()) {
      return stretch.get().vertical()
          ? tall(glyph, mo, how, frame, stretch.get())
          : wide(glyph, mo.text(), frame, stretch.get().width());
    }
    if (how.large() && frame.display()) {
      float height = font.constant(OpenType.HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT);
      return centred(font.stretched(glyph, true, height).parts(), mo.text(), frame);
    }
    return how.large()
        ? centred(List.of(new Inset.Part(glyph, 0, 0)), mo.text(), frame)
        : characters(text, mo.text(), frame);
  }

  private Box tall(int glyph, MathNode mo, Operator how, Frame frame, Stretch stretch) {
    float em = frame.em();
    float axis = axis(frame);
    float ascent = stretch.ascent();
    float descent = stretch.descent();
    if (how.symmetric()) {
      float half = Math.max(ascent - axis, descent + axis);
      ascent = half + axis;
      descent = half - axis;
    }
    float height = ascent + descent;
    height = Math.max(height, Length.of(mo.attribute("minsize", ""), em, em).orElse(0f));
    height = Math.min(height, Length.of(mo.attribute("maxsize", ""), em, em).orElse(height));
    MathFont.Extents plain = font.extents(glyph);
    if (height <= (plain.ascent() + plain.descent()) * em / 1000) {
      return characters(mo.text().replace('-', '−'), mo.text(), frame);
    }
    return centred(font.stretched(glyph, true, height * 1000 / em).parts(), mo.text(), frame);
  }

  /** Returns a sign whose ink has its middle on the axis. */
  private Box centred(List<Inset.Part> parts, String text, Frame frame) {
    Inset sign = sign(parts, text, frame);
    float up = axis(frame) - (sign.ascent() - sign.descent()) / 2;
    float italics =
        parts.size() == 1 ? font.italicsCorrection(parts.get(0).glyph()) * frame.em() / 1000 : 0;
    Inset moved = new Inset.Builder().add(sign, 0, up).build(sign.width());
    return new Box(moved, italics, moved.width() / 2);
  }

  /** Returns a sign that is stretched across, as wide as its ink. */
  Box wide(int glyph, String text, Frame frame, float width) {
    float em = frame.em();
    MathFont.Extents plain = font.extents(glyph);
    List<Inset.Part> parts =
        width <= plain.width() * em / 1000
            ? List.of(new Inset.Part(glyph, 0, 0))
            : font.stretched(glyph, false, width * 1000 / em).parts();
    return inked(parts, text, frame);
  }

  /** Returns a sign that begins and ends with its ink, whatever its advance is. */
  Box inked(List<Inset.Part> parts, String text, Frame frame) {
    float unit = frame.em() / 1000;
    int left = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    for (Inset.Part part : parts) {
      MathFont.Extents extents = font.extents(part.glyph());
      left = Math.min(left, extents.left() + part.x());
      right = Math.max(right, extents.left() + extents.width() + part.x());
    }
    Inset sign = sign(parts, text, frame);
    return Box.of(new Inset.Builder().add(sign, -left * unit, 0).build((right - left) * unit));
  }

  /** Returns how far the axis, on which fractions and signs stand, is above the baseline. */
  float axis(Frame frame) {
    return font.constant(OpenType.HB_OT_MATH_CONSTANT_AXIS_HEIGHT) * frame.em() / 1000;
  }

  /** Returns the sign of a root that is at least so high, from its foot at the baseline. */
  Inset radical(float height, Frame frame) {
    int glyph = font.glyph('√');
    MathFont.Extents plain = font.extents(glyph);
    boolean fits = (plain.ascent() + plain.descent()) * frame.em() / 1000 >= height;
    List<Inset.Part> parts =
        fits
            ? List.of(new Inset.Part(glyph, 0, 0))
            : new ArrayList<>(font.stretched(glyph, true, height * 1000 / frame.em()).parts());
    Inset sign = sign(parts, "√", frame);
    return new Inset.Builder().add(sign, 0, sign.descent()).build(sign.width());
  }
}
