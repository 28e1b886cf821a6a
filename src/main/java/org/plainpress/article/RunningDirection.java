package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which way the lines of a block run, which may be another than that of the article: a Hebrew
 * paragraph quoted in an English article begins at the right, and its full stop stands at the left.
 *
 * <p>A passage in another language runs as it says ({@link Inline.Foreign}). Sources often say of a
 * block that it runs right to left, but not in which language it is, and plain texts say neither.
 * So words outside such passages tell it by their letters: a text runs the other way where its
 * first word does (UAX #9, P2) and at least half of all its words. The first word alone does not
 * do: an English sentence may begin with a Hebrew word.
 */
public final class RunningDirection {

  private RunningDirection() {}

  /**
   * {@return the direction of a block: of a quotation, a list, a note, definitions or an aside,
   * that of all that it encloses; of a table, that of most of its cells}
   *
   * @param block the block
   * @param around the direction of what it stands in
   */
  public static Direction of(Block block, Direction around) {
    return told(block, around).orElse(around);
  }

  /**
   * {@return the direction of a text}
   *
   * @param words the text
   * @param around the direction of what it stands in
   */
  public static Direction of(List<Inline> words, Direction around) {
    return told(words, around).orElse(around);
  }

  /** Returns the direction of a block; empty where nothing in it tells one. */
  private static Optional<Direction> told(Block block, Direction around) {
    return switch (block.kind()) {
      case PARAGRAPH, HEADING -> told(Blocks.text(block).get(0), around);
      case FIGURE -> told(words((Figure) block), around);
      case VERSE -> told(Blocks.text(block).stream().flatMap(List::stream).toList(), around);
      case TABLE -> ofMostCells((Table) block, around);
      case QUOTE -> ofAll(List.of(), block, around);
      case LIST, NOTE, ASIDE, DEFINITIONS -> ofAll(Blocks.text(block), block, around);
      case CODE, EMBED, MATH, DIVIDER -> Optional.empty();
    };
  }

  private static List<Inline> words(Figure figure) {
    return figure.caption().isEmpty()
        ? figure.alternative().<Inline>map(Inline::text).stream().toList()
        : figure.caption();
  }

  /** Returns the direction that all parts of a block have; empty where they differ. */
  private static Optional<Direction> ofAll(
      List<List<Inline>> texts, Block block, Direction around) {
    List<Optional<Direction>> parts = new ArrayList<>();
    texts.forEach(text -> parts.add(told(text, around)));
    Blocks.within(block).forEach(body -> body.forEach(part -> parts.add(told(part, around))));
    List<Direction> found = parts.stream().flatMap(Optional::stream).distinct().toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Returns the direction of most cells, if the first one has it too. In a table of words beside
   * their translations, half of the cells run the other way, and it stays as it is.
   */
  private static Optional<Direction> ofMostCells(Table table, Direction around) {
    List<Direction> cells =
        table.allRows().stream()
            .flatMap(List::stream)
            .flatMap(cell -> told(cell, around).stream())
            .toList();
    Optional<Direction> first = cells.stream().findFirst();
    return first.filter(
        direction -> cells.stream().filter(direction::equals).count() * 2 > cells.size());
  }

  private static Optional<Direction> told(Table.Cell cell, Direction around) {
    return cell.body().isEmpty()
        ? told(cell.content(), around)
        : cell.body().stream().flatMap(block -> told(block, around).stream()).findFirst();
  }

  /** Returns the direction of a text; empty where no word tells one. */
  private static Optional<Direction> told(List<Inline> words, Direction around) {
    // Most texts begin as what they stand in runs: the other words need not be counted.
    Count first = new Count(true);
    first.add(words, Optional.empty());
    if (first.first.filter(direction -> direction != around).isEmpty()) {
      return first.first;
    }
    Count count = new Count(false);
    count.add(words, Optional.empty());
    return count.first.map(
        other -> 2 * count.words(other) >= count.leftToRight + count.rightToLeft ? other : around);
  }

  /** Counts words by their directions. */
  private static final class Count {

    private Optional<Direction> first = Optional.empty();
    private int leftToRight;
    private int rightToLeft;

    /** Whether only the first word is looked for. */
    private final boolean onlyFirst;

    Count(boolean onlyFirst) {
      this.onlyFirst = onlyFirst;
    }

    private boolean isDone() {
      return onlyFirst && first.isPresent();
    }

    int words(Direction direction) {
      return direction == Direction.RTL ? rightToLeft : leftToRight;
    }

    /**
     * @param said the direction of the passage that the inlines are in; empty outside of any
     */
    void add(List<Inline> inlines, Optional<Direction> said) {
      for (Inline inline : inlines) {
        if (isDone()) {
          return;
        }
        switch (inline.kind()) {
          case PLAIN -> add(((Inline.Plain) inline).text(), said);
          case FOREIGN ->
              add(inline.content(), Optional.of(((Inline.Foreign) inline).readingDirection()));
          case CODE, MATH, NOTE_REF, LABEL, LINE_BREAK -> {}
          case EMPHASIS,
              STRONG,
              SUPERSCRIPT,
              SUBSCRIPT,
              DELETION,
              INSERTION,
              LINK,
              ABBREVIATION,
              RUBY ->
              add(inline.content(), said);
        }
      }
    }

    private void add(String text, Optional<Direction> said) {
      boolean counted = false;
      for (int i = 0;
          i < text.length() && !isDone();
          i += Character.charCount(text.codePointAt(i))) {
        int c = text.codePointAt(i);
        if (Character.isWhitespace(c)) {
          counted = false;
        } else if (!counted && isStrong(c)) {
          counted = true;
          if (said.isPresent() || !isAddress(text, i)) {
            count(said.orElseGet(() -> isRightToLeft(c) ? Direction.RTL : Direction.LTR));
          }
        }
      }
    }

    private void count(Direction direction) {
      first = first.or(() -> Optional.of(direction));
      if (direction == Direction.RTL) {
        rightToLeft++;
      } else {
        leftToRight++;
      }
    }

    /** Returns whether a word is an address, which runs left to right in every text. */
    private static boolean isAddress(String text, int from) {
      return text.startsWith("http", from) || text.startsWith("www.", from);
    }

    private static boolean isStrong(int c) {
      return isRightToLeft(c)
          || Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isRightToLeft(int c) {
      byte direction = Character.getDirectionality(c);
      return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
  }
}
