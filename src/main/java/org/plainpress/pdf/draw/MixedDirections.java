package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  /** Whether programs take the line for one that runs right to left. */
  private final boolean takenRightToLeft;

  private final boolean hasRightToLeft;
  private final boolean mixed;

  /** What tells each piece anew; empty where nothing is told anew. */
  private final List<Optional<Retelling<T>>> retold;

  /**
   * @param amongLeftToRight whether most of the page runs left to right: poppler takes all lines of
   *     a page for ones that run as most of it does, so one that runs right to left is told anew as
   *     a whole
   */
  MixedDirections(TextLine<T> line, boolean amongLeftToRight) {
    this.line = line;
    this.takenRightToLeft = line.text().rightToLeft() && !amongLeftToRight;
    this.placed = line.placed();
    boolean rightToLeft = false;
    boolean leftToRight = false;
    int visible = 0;
    for (TextLine.Placed<T> piece : placed) {
      if (piece.slice().from() < line.visibleEnd()) {
        rightToLeft |= piece.slice().rightToLeft();
        leftToRight |= !piece.slice().rightToLeft();
        visible++;
      }
    }
    this.hasRightToLeft = rightToLeft;
    boolean alone = visible == 1 && isOfWordsAlone();
    this.mixed = rightToLeft && (leftToRight || !takenRightToLeft && !alone);
    this.retold = mixed && !takenRightToLeft ? retellings() : List.of();
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
   * @param open begins the marked content of what words belong to, unless it is open
   * @param x of the visible line's left end, in points from the left of the page
   * @param baseline in points from the bottom of the page
   */
  void paint(GlyphPainter glyphs, int index, Consumer<T> open, float x, float baseline) {
    if (isRetold(index)) {
      if (index == lastOfSequence(index)) {
        retold.get(index).orElseThrow().paint(glyphs, open, x, baseline);
      }
      return;
    }
    GlyphSlice<T> slice = slice(index);
    open.accept(slice.run().owner());
    float left = x + placed.get(index).x();
    if (!hasRightToLeft) {
      if (!isShownBefore(index)) {
        glyphs.paint(line.text(), withHanging(index), left, baseline);
      }
    } else if (mixed && !takenRightToLeft) {
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

  /** Draws a piece that is not told anew, of a line that runs left to right or is told so. */
  private void paintInLeftToRight(GlyphPainter glyphs, int index, float x, float baseline) {
    float left = x + placed.get(index).x();
    if (!isWithinSequence(index)) {
      // White space at the end of what is told from left to right comes last there as well.
      float end = line.text().rightToLeft() ? x + line.width() : left;
      glyphs.paint(line.text(), slice(index), end, baseline);
      return;
    }
    int last = lastOfSequence(index);
    Seams seams = new Seams(index < last, index > firstOfSequence(index));
    glyphs.paint(line.text(), slice(index), seams, left, baseline);
    if (index == last) {
      float right = left + slice(index).width();
      glyphs.directionMark(DirectionMarks.LEFT_TO_RIGHT, slice(index), right, 0, baseline);
    }
  }

  /**
   * Returns whether a piece is told anew with the sequence that it is part of, and so drawn with
   * the last of it.
   */
  private boolean isRetold(int index) {
    return !retold.isEmpty() && retold.get(index).isPresent();
  }

  /** Returns what tells anew the sequence that each piece is part of. */
  private List<Optional<Retelling<T>>> retellings() {
    List<Optional<Retelling<T>>> found = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      if (!isWithinSequence(i)) {
        found.add(Optional.empty());
      } else if (i > firstOfSequence(i)) {
        found.add(found.get(i - 1));
      } else {
        found.add(
            Optional.of(new Retelling<>(line, i, lastOfSequence(i))).filter(Retelling::isPossible));
      }
    }
    return found;
  }

  /** Returns the index of the first piece of the sequence that a piece is told anew with. */
  int firstOfRetold(int index) {
    return isRetold(index) ? firstOfSequence(index) : index;
  }

  /** Returns the index of the last piece of that sequence. */
  int lastOfRetold(int index) {
    return isRetold(index) ? lastOfSequence(index) : index;
  }

  /**
   * Returns whether a piece is part of a sequence that runs right to left in a line that does not,
   * the numbers in it included.
   */
  private boolean isWithinSequence(int index) {
    return slice(index).level() > 0 && slice(index).from() < line.visibleEnd();
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
