package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.TextLine;

/**
 * A run of pieces that run left to right in a line that does not. PDFium takes letters, numbers and
 * signs for pieces of their own, and turns round the order of all pieces of such a line: of {@code
 * example.org} it makes {@code org.example}. So words that only spaces part are told each where it
 * would stand if it were turned round, and what has other signs in it is told as a line of its own.
 *
 * @param line the line, which runs right to left
 * @param first index of the run's first piece, in logical order
 * @param last index of its last piece
 */
record ForeignRun(
    TextLine<?> line, List<? extends TextLine.Placed<?>> placed, int first, int last) {

  private static final Pattern BRACKET = Pattern.compile("[()<>\\[\\]{}\u00AB\u00BB]");

  /** What {@link LetterCodes} makes of a bracket. */
  private static final String MARKED =
      DirectionMarks.LEFT_TO_RIGHT + "$0" + DirectionMarks.RIGHT_TO_LEFT;

  /** How PDFium is told a run. */
  enum Manner {
    /** As it stands. */
    PLAIN,
    /** Word by word. */
    BY_WORDS,
    /** As a line of its own. */
    APART
  }

  private enum Direction {
    LEFT,
    WEAK,
    RIGHT,
    NEUTRAL
  }

  /** Returns the run that a piece is a part of. */
  static ForeignRun around(TextLine<?> line, List<? extends TextLine.Placed<?>> placed, int index) {
    int first = index;
    while (first > 0 && !placed.get(first - 1).slice().rightToLeft()) {
      first--;
    }
    int last = index;
    while (last + 1 < placed.size() && !placed.get(last + 1).slice().rightToLeft()) {
      last++;
    }
    return new ForeignRun(line, placed, first, last);
  }

  Manner manner() {
    Manner own = ownManner();
    boolean letters = directions(text(first, last)).contains(Direction.LEFT);
    return own != Manner.APART && letters && isAmongMostlyForeign() ? Manner.APART : own;
  }

  /** Returns how the run is told if the line around it runs right to left for PDFium. */
  private Manner ownManner() {
    String words = text(first, last);
    if (directions(words).size() == 1) {
      return Manner.PLAIN;
    }
    boolean simple = first == last && isFollowedBySpace();
    for (String word : words.split(" ", -1)) {
      List<Direction> directions = directions(word);
      simple &= directions.size() == 1 && directions.get(0) != Direction.NEUTRAL;
    }
    return simple ? Manner.BY_WORDS : Manner.APART;
  }

  private boolean isFollowedBySpace() {
    int to = placed.get(last).slice().to();
    return to >= line.end() || line.text().text().charAt(to) == ' ';
  }

  /** Returns whether PDFium takes what is around the run for a line that runs left to right. */
  private boolean isAmongMostlyForeign() {
    StringBuilder told = new StringBuilder();
    for (int i = first - 1; i >= 0 && !isApart(i); i--) {
      told.insert(0, told(i));
    }
    for (int i = first; i < placed.size() && !isApart(i); i++) {
      told.append(told(i));
    }
    List<Direction> all = directions(told.toString());
    return all.stream().filter(direction -> direction == Direction.LEFT).count()
        > all.stream().filter(direction -> direction == Direction.RIGHT).count();
  }

  private boolean isApart(int index) {
    return !placed.get(index).slice().rightToLeft()
        && around(line, placed, index).ownManner() == Manner.APART;
  }

  private String told(int index) {
    String words = text(index, index);
    return placed.get(index).slice().rightToLeft()
        ? BRACKET.matcher(words).replaceAll(MARKED)
        : words;
  }

  private String text(int from, int to) {
    GlyphSlice<?> end = placed.get(to).slice();
    return line.text().text().substring(placed.get(from).slice().from(), end.to());
  }

  /** Returns the directions of the pieces that PDFium takes a text to pieces in. */
  private static List<Direction> directions(String text) {
    List<Direction> directions = new ArrayList<>();
    text.codePoints()
        .mapToObj(ForeignRun::direction)
        .forEach(
            direction -> {
              if (directions.isEmpty() || directions.get(directions.size() - 1) != direction) {
                directions.add(direction);
              }
            });
    return directions;
  }

  private static Direction direction(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Direction.LEFT;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          Direction.RIGHT;
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_ARABIC_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          Character.DIRECTIONALITY_NONSPACING_MARK ->
          Direction.WEAK;
      default -> Direction.NEUTRAL;
    };
  }
}
