package org.plainpress.shape;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a paragraph into runs of one direction, one style and one font (UAX #9, UAX #24). */
final class Itemizer {

  private static final int REPLACEMENT = 0xFFFD;

  private final String text;
  private final FontFamily typeface;
  private final byte[] levels;
  private final List<GlyphRun> runs = new ArrayList<>();

  private Itemizer(String text, boolean rightToLeft, FontFamily typeface) {
    this.typeface = typeface;
    this.text = text;
    this.levels = levels(text, rightToLeft);
  }

  /** Runs in logical order. */
  static <T> List<GlyphRun> runs(
      StyledText<T> styled, String text, boolean rightToLeft, FontFamily typeface) {
    Itemizer itemizer = new Itemizer(text, rightToLeft, typeface);
    for (StyledText.Span<T> span : styled.spans()) {
      itemizer.span(span);
    }
    return itemizer.runs;
  }

  /** The embedding level of each UTF-16 unit; null where all of it runs left to right. */
  private static byte[] levels(String text, boolean rightToLeft) {
    if (!rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return null;
    }
    Bidi bidi = new Bidi();
    bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    return bidi.getLevels();
  }

  private void span(StyledText.Span<?> span) {
    int start = span.start();
    Choice current = null;
    for (int i = span.start(); i < span.end(); ) {
      int codePoint = text.codePointAt(i);
      int next = Math.min(span.end(), i + Character.charCount(codePoint));
      Choice choice = choose(codePoint, span.style(), current, i);
      boolean breaks =
          current != null && !choice.sameRun(current)
              || i - start >= GlyphRun.LONGEST && text.charAt(i - 1) == ' '
              || i - start >= 2 * GlyphRun.LONGEST && !Scripts.isMark(codePoint);
      if (breaks) {
        add(current, span, start, i);
        start = i;
      }
      current = choice;
      i = next;
    }
    if (start < span.end()) {
      add(current, span, start, span.end());
    }
  }

  /** The font a character is set in, its script and its level. */
  private record Choice(
      FontFile font, Character.UnicodeScript script, byte level, boolean missing) {
    boolean sameRun(Choice other) {
      return font == other.font
          && level == other.level
          && missing == other.missing
          && (script == other.script || isNeutral(script) || isNeutral(other.script));
    }
  }

  private Choice choose(int codePoint, Style style, Choice current, int at) {
    byte level = levels == null ? 0 : levels[at];
    Character.UnicodeScript script = codePoint < 0x80 ? ascii(codePoint) : Scripts.of(codePoint);
    boolean neutral = isNeutral(script);
    // A font of signs has spaces as wide as its signs. Else spaces, digits and marks stay in the
    // font of the word before them if it has them.
    if (neutral
        && current != null
        && !current.missing
        && (!current.font.isOfSigns() || codePoint != ' ')
        && (current.font.covers(codePoint) || isIgnorable(codePoint))) {
      return new Choice(current.font, current.script, level, false);
    }
    if (isIgnorable(codePoint)) {
      return new Choice(typeface.file(style), script, level, false);
    }
    Optional<FontFile> font = FontLibrary.find(codePoint, style, typeface);
    return font.isPresent()
        ? new Choice(font.get(), script, level, false)
        : new Choice(
            FontLibrary.find(REPLACEMENT, style, typeface).orElseThrow(), script, level, true);
  }

  private void add(Choice choice, StyledText.Span<?> span, int start, int end) {
    runs.add(
        new GlyphRun(
            choice.font(),
            span.style(),
            span.owner(),
            choice.level(),
            start,
            end,
            choice.missing()));
  }

  private static Character.UnicodeScript ascii(int codePoint) {
    boolean letter = codePoint >= 'A' && codePoint <= 'Z' || codePoint >= 'a' && codePoint <= 'z';
    return letter ? Character.UnicodeScript.LATIN : Character.UnicodeScript.COMMON;
  }

  private static boolean isNeutral(Character.UnicodeScript script) {
    return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
  }

  /** Default ignorables: HarfBuzz shows nothing for them, whether the font has them or not. */
  static boolean isIgnorable(int c) {
    return c == 0xAD
        || c == 0x34F
        || c == 0x61C
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c >= 0xFE00 && c <= 0xFE0F
        || c == 0xFEFF
        || c >= 0xE0000 && c <= 0xE0FFF;
  }
}
