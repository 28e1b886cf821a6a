package org.plainpress.pdf.draw;

import java.util.List;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.TextLine;

/**
 * Draws a line so that programs that extract text find its logical order. Those that take glyphs as
 * they stand on the page (poppler among them) turn round what runs right to left, but guess where
 * it begins and ends by letters and digits alone: spaces, percent signs and brackets at the seams
 * land on the wrong side, and numbers within right-to-left words of a left-to-right line change
 * places. So marks of direction (UAX #9) stand at the seams, and such words are told anew, in the
 * order that comes out right when turned round.
 */
final class MixedDirections<T> {

  /** In points: how far before the end of a piece its last mark stands. */
  private static final float WITHIN = 0.03f;

  private final TextLine<T> line;
  private final List<TextLine.Placed<T>> placed;
  private final boolean mixed;

  MixedDirections(TextLine<T> line) {
    this.line = line;
    this.placed = line.placed();
    boolean hasRightToLeft = false;
    boolean hasLeftToRight = false;
    for (TextLine.Placed<T> piece : placed) {
      if (piece.slice().from() < line.visibleEnd()) {
        hasRightToLeft |= piece.slice().rightToLeft();
        hasLeftToRight |= !piece.slice().rightToLeft();
      }
    }
    this.mixed = hasRightToLeft && (hasLeftToRight || !line.text().rightToLeft());
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
  void paint(GlyphPainter glyphs, BrokenWord broken, int index, float x, float baseline) {
    GlyphSlice<T> slice = slice(index);
    float left = x + placed.get(index).x();
    if (mixed && !line.text().rightToLeft()) {
      paintInLeftToRight(glyphs, broken, index, x, baseline);
    } else if (mixed && !slice.rightToLeft()) {
      paintBetweenMarks(glyphs, broken, slice, left, baseline);
    } else {
      glyphs.paint(line.text(), slice, broken, left, baseline);
    }
  }

  /** Draws a piece that runs left to right in a line that does not. */
  private void paintBetweenMarks(
      GlyphPainter glyphs, BrokenWord broken, GlyphSlice<T> slice, float left, float baseline) {
    // The mark comes first, so that it belongs to the word that it stands before.
    int room = isFollowedBySpace(slice) ? 1 : 0;
    glyphs.directionMark(DirectionMarks.RIGHT_TO_LEFT, slice, left, -room, baseline);
    glyphs.paint(line.text(), slice, broken, left, baseline);
    // The mark stands a hair within, so that what is next to the piece is beyond the mark.
    float right = left + slice.width() - WITHIN;
    int signs = endsWithSign(slice) ? 1 : 0;
    if (signs > 0) {
      glyphs.directionMark(DirectionMarks.LEFT_TO_RIGHT, slice, right, 0, baseline);
    }
    glyphs.directionMark(DirectionMarks.RIGHT_TO_LEFT, slice, right, signs, baseline);
  }

  /** Draws a piece of a line that runs left to right. */
  private void paintInLeftToRight(
      GlyphPainter glyphs, BrokenWord broken, int index, float x, float baseline) {
    GlyphSlice<T> slice = slice(index);
    float left = x + placed.get(index).x();
    if (!isWithinSequence(index)) {
      glyphs.paint(line.text(), slice, broken, left, baseline);
      return;
    }
    int first = firstOfSequence(index);
    int last = lastOfSequence(index);
    boolean toldAnew = isToldAnew(first, last) && isOneOwner(first, last);
    if (toldAnew) {
      glyphs.paintUntold(slice, left, baseline);
    } else {
      glyphs.paint(line.text(), slice, broken, left, baseline);
    }
    if (index == last) {
      if (toldAnew) {
        tell(glyphs, first, last, x, baseline);
      }
      glyphs.directionMark(DirectionMarks.LEFT_TO_RIGHT, slice, right(first, last, x), 0, baseline);
    }
  }

  private boolean isFollowedBySpace(GlyphSlice<T> slice) {
    return slice.to() >= line.end() || line.text().text().charAt(slice.to()) == ' ';
  }

  private boolean endsWithSign(GlyphSlice<T> slice) {
    return !BrokenWord.isOfWord(line.text().text().charAt(slice.to() - 1));
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

  /**
   * Returns whether the words of a sequence are told anew: whether it holds more than words of its
   * own direction and spaces, and nothing that must have {@code /ActualText}.
   */
  private boolean isToldAnew(int first, int last) {
    boolean more = false;
    for (int i = first; i <= last; i++) {
      GlyphSlice<T> slice = slice(i);
      String words = line.text().text().substring(slice.from(), slice.to());
      if (slice.run().missing() || !DocumentFont.isMappable(words)) {
        return false;
      }
      more |=
          !slice.rightToLeft()
              || words.chars().anyMatch(c -> c != ' ' && !BrokenWord.isOfWord((char) c));
    }
    return more;
  }

  /**
   * Returns whether all of a sequence belongs to one structure element, and so is marked at once.
   */
  private boolean isOneOwner(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (slice(i).run().owner() != slice(first).run().owner()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the right end of a sequence, in points from the left of the page. */
  private float right(int first, int last, float x) {
    float right = 0;
    for (int i = first; i <= last; i++) {
      right = Math.max(right, x + placed.get(i).x() + slice(i).width());
    }
    return right;
  }

  /** Turns each word round and ends it by a mark; what stands between words stays as it is. */
  private static String turned(String words) {
    StringBuilder out = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); ) {
      int end = i;
      while (end < words.length() && BrokenWord.isOfWord(words.charAt(end))) {
        end++;
      }
      if (end > i) {
        out.append(new StringBuilder(words.substring(i, end)).reverse())
            .append(DirectionMarks.LEFT_TO_RIGHT);
        i = end;
      } else {
        out.append(words.charAt(i++));
      }
    }
    return out.toString();
  }

  /**
   * Tells the words of a sequence in their logical order from the left: those that run right to
   * left turned round, the others as they are.
   */
  private void tell(GlyphPainter glyphs, int first, int last, float x, float baseline) {
    StringBuilder visual = new StringBuilder();
    float left = Float.MAX_VALUE;
    for (int i = first; i <= last; i++) {
      GlyphSlice<T> slice = slice(i);
      String words = line.text().text().substring(slice.from(), slice.to());
      visual.append(slice.rightToLeft() ? turned(words) : words);
      left = Math.min(left, x + placed.get(i).x());
    }
    glyphs.tell(visual.toString(), slice(first), left, baseline, right(first, last, x) - left);
  }
}
