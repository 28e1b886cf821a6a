package org.plainpress.cli;

import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the help to the width of a terminal. */
final class Screen {

  /** The least width that picocli sets help in, in characters. */
  private static final int LEAST = 55;

  /** A width that holds every line of the help whole, to be broken for a narrower terminal. */
  private static final int UNBROKEN = 600;

  private static final int NARROWEST = 20;

  private Screen() {}

  /** Returns the width that the environment tells, in characters. */
  static Optional<Integer> columns() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(columns -> columns.matches("[1-9]\\d{1,3}"))
        .map(Integer::valueOf);
  }

  /** Returns the width to set help in where the terminal has a width. */
  static int helpWidth(int columns) {
    return columns < LEAST ? UNBROKEN : columns;
  }

  /**
   * Returns a text with its lines broken between words where they are wider than the terminal.
   *
   * @param columns the width of the terminal, in characters
   */
  static String wrapped(String text, int columns) {
    int width = Math.max(columns, NARROWEST);
    return text.lines()
        .map(line -> wrappedLine(line, width))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String wrappedLine(String line, int width) {
    if (line.length() <= width) {
      return line;
    }
    String words = line.strip();
    String indent = " ".repeat(Math.min(line.length() - line.stripLeading().length(), width / 8));
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : words.split(" +")) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 ? indent : " ").append(word);
      column += (column == 0 ? indent.length() : 1) + word.length();
    }
    return out.toString();
  }
}
