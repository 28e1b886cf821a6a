package org.plainpress.shape;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a paragraph into runs of one direction, one style and one font (UAX #9, UAX #24).
 *
 * @param <T> what spans of the text belong to
 */
final class Itemizer<T> {

  private final String text;
  private final FontFamily typeface;
  private final boolean rightToLeft;

  /** The embedding level of each UTF-16 unit; of length 0 where all of them are 0. */
  private final byte[] levels;

  private final List<TextRun<T>> runs = new ArrayList<>();

  private Itemizer(String text, boolean rightToLeft, FontFamily typeface) {
    this.typeface = typeface;
    this.text = text;
    this.rightToLeft = rightToLeft;
    this.levels = levels(text, rightToLeft);
  }

  /**
   * Returns the runs of a paragraph in logical order.
   *
   * @param text of the paragraph, with a space instead of each line feed and tab
   * @param rightToLeft the paragraph's direction
   * @param typeface asked first for every character
   */
  static <T> List<TextRun<T>> runs(
      StyledText<T> styled, String text, boolean rightToLeft, FontFamily typeface) {
    Itemizer<T> itemizer = new Itemizer<>(text, rightToLeft, typeface);
    styled.spans().forEach(itemizer::add);
    return itemizer.runs;
  }

  private static byte[] levels(String text, boolean rightToLeft) {
    if (!rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return new byte[0];
    }
    Bidi bidi = new Bidi();
    bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    return bidi.getLevels();
  }

  private void add(StyledText.Span<T> span) {
    if (span.inset().isPresent()) {
      // It goes along with the paragraph, whatever runs beside it.
      byte base = (byte) (rightToLeft ? 1 : 0);
      runs.add(
          new TextRun<>(typeface.file(span.style()), span, base, span.start(), span.end(), false));
      return;
    }
    int start = span.start();
    int first = text.codePointAt(start);
    Choice current = choose(first, span.style(), start);
    for (int i = start + Character.charCount(first); i < span.end(); ) {
      int codePoint = text.codePointAt(i);
      Choice choice = chooseAfter(current, codePoint, span.style(), i);
      boolean breaks =
          !choice.sameRun(current)
              || i - start >= GlyphRun.LONGEST && text.charAt(i - 1) == ' '
              || i - start >= 2 * GlyphRun.LONGEST && !Scripts.isMark(codePoint);
      if (breaks) {
        add(current, span, start, i);
        start = i;
      }
      current = choice;
      i += Character.charCount(codePoint);
    }
    add(current, span, start, span.end());
  }

  /**
   * What is chosen for a character.
   *
   * @param level its embedding level
   * @param missing whether no font has it, so that the font is that of the replacement character
   */
  private record Choice(
      FontFile font, Character.UnicodeScript script, byte level, boolean missing) {
    boolean sameRun(Choice other) {
      return font == other.font
          && level == other.level
          && missing == other.missing
          && (script == other.script || isNeutral(script) || isNeutral(other.script));
    }
  }

  /** Chooses for a character that no other stands before. */
  private Choice choose(int codePoint, Style style, int at) {
    if (isIgnorable(codePoint)) {
      return new Choice(typeface.file(style), script(codePoint), level(at), false);
    }
    Optional<FontFile> font = FontLibrary.find(codePoint, style, typeface);
    return font.isPresent()
        ? new Choice(font.get(), script(codePoint), level(at), false)
        : new Choice(FontLibrary.replacement(style, typeface), script(codePoint), level(at), true);
  }

  /**
   * Chooses for a character by the one before it. Spaces, digits and marks stay in the font of the
   * word before them if it has them. Only a font of signs leaves spaces to others, since its own
   * are as wide as its signs.
   */
  private Choice chooseAfter(Choice before, int codePoint, Style style, int at) {
    if (isNeutral(script(codePoint))
        && !before.missing
        && (!before.font.isOfSigns() || codePoint != ' ')
        && (before.font.covers(codePoint) || isIgnorable(codePoint))) {
      return new Choice(before.font, before.script, level(at), false);
    }
    return choose(codePoint, style, at);
  }

  private byte level(int at) {
    return levels.length == 0 ? 0 : levels[at];
  }

  private void add(Choice choice, StyledText.Span<T> span, int start, int end) {
    runs.add(new TextRun<>(choice.font, span, choice.level, start, end, choice.missing));
  }

  /** Returns the script of a character; of ASCII by a comparison, for speed. */
  private static Character.UnicodeScript script(int codePoint) {
    return codePoint < 0x80 ? ascii(codePoint) : Scripts.of(codePoint);
  }

  private static Character.UnicodeScript ascii(int codePoint) {
    boolean letter = codePoint >= 'A' && codePoint <= 'Z' || codePoint >= 'a' && codePoint <= 'z';
    return letter ? Character.UnicodeScript.LATIN : Character.UnicodeScript.COMMON;
  }

  private static boolean isNeutral(Character.UnicodeScript script) {
    return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
  }

  /**
   * Returns whether a character is a default ignorable (Unicode, 5.21): HarfBuzz shows nothing for
   * it, whether the font has it or not.
   */
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
