package org.plainpress.shape;

/**
 * A stretch of a paragraph that is shaped at once: its characters share a font, a style, an owner
 * and an embedding level.
 *
 * @param <T> what spans of the paragraph belong to
 * @param font the font that the characters are set in
 * @param span how the characters look, and what they belong to
 * @param level the embedding level (UAX #9, BD2): odd where the characters run right to left
 * @param start index of the first UTF-16 unit in the paragraph
 * @param end index after the last UTF-16 unit
 * @param missing whether no font has the characters, so that a box stands for each
 */
record TextRun<T>(
    FontFile font, StyledText.Span<T> span, byte level, int start, int end, boolean missing) {

  boolean rightToLeft() {
    return (level & 1) == 1;
  }
}
