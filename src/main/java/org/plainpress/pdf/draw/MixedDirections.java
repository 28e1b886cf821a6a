package org.plainpress.pdf.draw;

import java.util.List;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.TextLine;

/**
 * Draws a line so that programs that extract text find its logical order. What runs right to left
 * is drawn from left to right as everything else is, and turned round by all of them; but each
 * guesses by rules of its own where it begins and ends. So marks of direction (UAX #9, 2.6) stand
 * at the seams, and what runs right to left in a line that does not is told anew ({@link
 * Retelling}).
 */
final class MixedDirections<T> {

  /** In points: how far before the end of a piece its last mark stands. */
  private static final float WITHIN = 0.03f;

  private final TextLine<T> line;
  private final List<TextLine.Placed<T>> placed;
  private final boolean hasRightToLeft;
  private final boolean mixed;

  MixedDirections(TextLine<T> line) {
    this.line = line;
    this.placed = line.placed();
    boolean rightToLeft = false;
    boolean leftToRight = false;
    for (TextLine.Placed<T> piece : placed) {
      if (piece.slice().from() < line.visibleEnd()) {
        rightToLeft |= piece.slice().rightToLeft();
        leftToRight |= !piece.slice().rightToLeft();
      }
    }
    this.hasRightToLeft = rightToLeft;
    this.mixed = rightToLeft && (leftToRight || !line.text().rightToLeft() && !isOfWordsAlone());
  }

  /** Returns whether the line shows nothing but letters and the spaces between them. */
  private boolean isOfWordsAlone() {
    return line.text()
        .text()
        .substring(line.start(), line.visibleEnd())
        .codePoints()
        .allMatch(c -> c == ' ' || isOfWord(c) && !Character.isDigit(c));
  }

  /** Returns the pieces of the line, in logical order. */
  List<TextLine.Placed<T>> placed() {
    return placed;
  }

  private GlyphSlice<T> slice(int index) {
    return placed.get(index).slice();
  }

  /**
   * Draws a piece, and what has to be told with it.
   *
   * @param index of the piece, in logical order
   * @param x of the visible line's left end, in points from the left of the page
   * @param baseline in points from the bottom of the page
   */
  void paint(GlyphPainter glyphs, int index, float x, float baseline) {
    GlyphSlice<T> slice = slice(index);
    float left = x + placed.get(index).x();
    if (!hasRightToLeft) {
      if (!isShownBefore(index)) {
        glyphs.paint(line.text(), withHanging(index), left, baseline);
      }
    } else if (mixed && !line.text().rightToLeft()) {
      paintInLeftToRight(glyphs, index, x, baseline);
    } else if (mixed && !slice.rightToLeft()) {
      paintBetweenMarks(glyphs, index, left, baseline);
    } else {
      glyphs.paint(line.text(), slice, seams(index), left, baseline);
    }
  }

  /**
   * Returns whether a piece is the white space that a line ends with, of the same run as the piece
   * before it, and is shown with that: most lines end so, and PDFs are 1.4 % smaller where the pen
   * is not moved for it.
   */
  private boolean isShownBefore(int index) {
    return index > 0
        && index < placed.size()
        && slice(index).from() == line.visibleEnd()
        && slice(index).run() == slice(index - 1).run();
  }

  /** Returns a piece together with the white space that is shown with it. */
  private GlyphSlice<T> withHanging(int index) {
    GlyphSlice<T> slice = slice(index);
    if (!isShownBefore(index + 1)) {
      return slice;
    }
    GlyphSlice<T> space = slice(index + 1);
    return new GlyphSlice<>(
        slice.run(), slice.first(), space.last(), slice.from(), space.to(), slice.level());
  }

  /** Draws a piece that runs left to right in a line that does not. */
  private void paintBetweenMarks(GlyphPainter glyphs, int index, float left, float baseline) {
    GlyphSlice<T> slice = slice(index);
    ForeignRun run = ForeignRun.around(line, placed, index);
    ForeignRun.Manner manner = run.manner();
    if (manner == ForeignRun.Manner.APART && index == run.first() && index > 0) {
      glyphs.lineBreak(slice, left, baseline);
    }
    // The mark comes first, so that it belongs to the word that it stands before.
    int room = isFollowedBySpace(slice) ? 1 : 0;
    glyphs.directionMark(DirectionMarks.RIGHT_TO_LEFT, slice, left, -room, baseline);
    if (manner == ForeignRun.Manner.BY_WORDS) {
      glyphs.paintWords(line.text(), slice, left, baseline);
    } else {
      glyphs.paint(line.text(), slice, left, baseline);
    }
    // The mark stands a hair within, so that what is next to the piece is beyond the mark.
    float right = left + slice.width() - WITHIN;
    int signs = endsWithSign(slice) ? 1 : 0;
    if (signs > 0) {
      glyphs.directionMark(DirectionMarks.LEFT_TO_RIGHT, slice, right, 0, baseline);
    }
    glyphs.directionMark(DirectionMarks.RIGHT_TO_LEFT, slice, right, signs, baseline);
    if (manner == ForeignRun.Manner.APART
        && index == run.last()
        && slice.to() < line.visibleEnd()) {
      glyphs.lineBreak(slice, right, baseline);
    }
  }

  private boolean isFollowedBySpace(GlyphSlice<T> slice) {
    return slice.to() >= line.end() || line.text().text().charAt(slice.to()) == ' ';
  }

  private boolean endsWithSign(GlyphSlice<T> slice) {
    return !isOfWord(line.text().text().charAt(slice.to() - 1));
  }

  /**
   * Returns what is told at the ends of a piece that runs right to left, where others of the line
   * are next to it.
   */
  private Seams seams(int index) {
    boolean before = index > 0;
    boolean after = slice(index).to() < line.visibleEnd();
    return slice(index).rightToLeft() ? new Seams(after, before) : Seams.NONE;
  }

  /** Draws a piece of a line that runs left to right. */
  private void paintInLeftToRight(GlyphPainter glyphs, int index, float x, float baseline) {
    if (!isWithinSequence(index)) {
      float left = x + placed.get(index).x();
      glyphs.paint(line.text(), slice(index), left, baseline);
      return;
    }
    int first = firstOfSequence(index);
    int last = lastOfSequence(index);
    Retelling retelling = new Retelling(line, first, last);
    if (!retelling.isPossible()) {
      float left = x + placed.get(index).x();
      Seams seams = new Seams(index < last, index > first);
      glyphs.paint(line.text(), slice(index), seams, left, baseline);
      if (index == last) {
        float right = left + slice(index).width();
        glyphs.directionMark(DirectionMarks.LEFT_TO_RIGHT, slice(index), right, 0, baseline);
      }
    } else if (index == last) {
      retelling.paint(glyphs, x, baseline);
    }
  }

  /**
   * Returns whether a piece is part of a sequence that runs right to left in a line that does not,
   * the numbers in it included.
   */
  private boolean isWithinSequence(int index) {
    return slice(index).level() > 0;
  }

  private int firstOfSequence(int index) {
    int first = index;
    while (first > 0 && isWithinSequence(first - 1)) {
      first--;
    }
    return first;
  }

  private int lastOfSequence(int index) {
    int last = index;
    while (last + 1 < placed.size() && isWithinSequence(last + 1)) {
      last++;
    }
    return last;
  }

  /** Returns whether a character is part of words: a letter, a digit, or a mark on one of them. */
  static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || type == Character.SURROGATE
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
