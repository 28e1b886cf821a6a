package org.plainpress.pdf.draw;

import org.plainpress.shape.TextLine;

/**
 * Draws a line so that programs that extract text find its logical order. Those that take glyphs as
 * they stand on the page (poppler among them) turn round what runs right to left, but guess where
 * it begins and ends by letters and digits alone: spaces, percent signs and brackets at the seams
 * land on the wrong side, and numbers within right-to-left words of a left-to-right line change
 * places. So marks of direction (UAX #9) stand at the seams, and such words are told anew, in the
 * order that comes out right when turned round.
 */
final class MixedDirections {

  private static final String LEFT_TO_RIGHT_MARK = "\u200E";
  static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private final TextLine line;
  private final TextLine.Placed[] placed;
  private final boolean mixed;

  MixedDirections(TextLine line) {
    this.line = line;
    this.placed = line.placed();
    boolean left = false;
    boolean right = false;
    for (TextLine.Placed piece : placed) {
      if (piece.slice().from() < line.visibleEnd()) {
        left |= isRightToLeft(piece);
        right |= !isRightToLeft(piece);
      }
    }
    this.mixed = left && (right || !line.text().rightToLeft());
  }

  /** The pieces of the line, in logical order. */
  TextLine.Placed[] placed() {
    return placed;
  }

  private static boolean isRightToLeft(TextLine.Placed piece) {
    return (piece.slice().level() & 1) == 1;
  }

  /** Draws the piece of that index, and what has to be told with it. */
  void paint(GlyphPainter glyphs, BrokenWord broken, int index, float x, float baseline) {
    TextLine.Placed piece = placed[index];
    float left = x + piece.x();
    if (!mixed) {
      glyphs.paint(line.text(), piece.slice(), broken, left, baseline);
      return;
    }
    if (!line.text().rightToLeft()) {
      paintInLeftToRight(glyphs, broken, index, x, baseline);
    } else if (isRightToLeft(piece)) {
      glyphs.paint(line.text(), piece.slice(), broken, left, baseline);
    } else {
      paintBetweenMarks(glyphs, broken, piece.slice(), left, baseline);
    }
  }

  /** What runs left to right in a line that does not. */
  private void paintBetweenMarks(
      GlyphPainter glyphs, BrokenWord broken, TextLine.Slice slice, float left, float baseline) {
    // First, so that it belongs to the word that it stands before.
    int room = isFollowedBySpace(slice) ? 1 : 0;
    glyphs.directionMark(RIGHT_TO_LEFT_MARK, slice, left, -room, baseline);
    glyphs.paint(line.text(), slice, broken, left, baseline);
    // A hair within, so that what stands next to it is beyond the mark.
    float right = left + slice.width() - 0.03f;
    int signs = endsWithSign(slice) ? 1 : 0;
    if (signs > 0) {
      glyphs.directionMark(LEFT_TO_RIGHT_MARK, slice, right, 0, baseline);
    }
    glyphs.directionMark(RIGHT_TO_LEFT_MARK, slice, right, signs, baseline);
  }

  /** A piece of a line that runs left to right. */
  private void paintInLeftToRight(
      GlyphPainter glyphs, BrokenWord broken, int index, float x, float baseline) {
    TextLine.Slice slice = placed[index].slice();
    float left = x + placed[index].x();
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
      glyphs.directionMark(LEFT_TO_RIGHT_MARK, slice, right(first, last, x), 0, baseline);
    }
  }

  private boolean isFollowedBySpace(TextLine.Slice slice) {
    return slice.to() >= line.end() || line.text().text().charAt(slice.to()) == ' ';
  }

  private boolean endsWithSign(TextLine.Slice slice) {
    return !BrokenWord.isOfWord(line.text().text().charAt(slice.to() - 1));
  }

  /** Whether it is part of what runs right to left, numbers in it included. */
  private boolean isWithinSequence(int index) {
    return placed[index].slice().level() > 0;
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
    while (last + 1 < placed.length && isWithinSequence(last + 1)) {
      last++;
    }
    return last;
  }

  /**
   * Whether it holds more than words of its own direction and spaces, and nothing that must have
   * {@code /ActualText}.
   */
  private boolean isToldAnew(int first, int last) {
    boolean more = false;
    for (int i = first; i <= last; i++) {
      TextLine.Slice slice = placed[i].slice();
      String words = line.text().text().substring(slice.from(), slice.to());
      if (slice.run().missing() || !DocumentFont.isMappable(words)) {
        return false;
      }
      more |=
          !isRightToLeft(placed[i])
              || words.chars().anyMatch(c -> c != ' ' && !BrokenWord.isOfWord((char) c));
    }
    return more;
  }

  private boolean isOneOwner(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (placed[i].slice().run().owner() != placed[first].slice().run().owner()) {
        return false;
      }
    }
    return true;
  }

  private float right(int first, int last, float x) {
    float right = 0;
    for (int i = first; i <= last; i++) {
      right = Math.max(right, x + placed[i].x() + placed[i].slice().width());
    }
    return right;
  }

  /** Each word turned round and ended by a mark; what stands between words as it is. */
  private static String turned(String words) {
    StringBuilder out = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); ) {
      int end = i;
      while (end < words.length() && BrokenWord.isOfWord(words.charAt(end))) {
        end++;
      }
      if (end > i) {
        out.append(new StringBuilder(words.substring(i, end)).reverse()).append(LEFT_TO_RIGHT_MARK);
        i = end;
      } else {
        out.append(words.charAt(i++));
      }
    }
    return out.toString();
  }

  /** Words turned round, numbers as they are, both in their logical order from the left. */
  private void tell(GlyphPainter glyphs, int first, int last, float x, float baseline) {
    StringBuilder visual = new StringBuilder();
    float left = Float.MAX_VALUE;
    for (int i = first; i <= last; i++) {
      TextLine.Slice slice = placed[i].slice();
      String words = line.text().text().substring(slice.from(), slice.to());
      visual.append(isRightToLeft(placed[i]) ? turned(words) : words);
      left = Math.min(left, x + placed[i].x());
    }
    glyphs.tell(
        visual.toString(), placed[first].slice(), left, baseline, right(first, last, x) - left);
  }
}
