package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a table as many columns as its longest row has cells: GitHub's Markdown drops the cells
 * beyond those of the header (GFM 0.29, 4.10), and with them words of the article.
 */
final class WideRows {

  private static final Pattern DELIMITER =
      Pattern.compile("^ {0,3}\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$");

  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private WideRows() {}

  /** Returns Markdown in which no row of a table has more cells than its header. */
  static String in(String markdown) {
    if (!markdown.contains("|")) {
      return markdown;
    }
    List<String> lines = new ArrayList<>(Arrays.asList(markdown.split("\n", -1)));
    Optional<String> fence = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = FENCE.matcher(lines.get(i));
      if (fence.isPresent() || mark.matches()) {
        boolean closes = fence.filter(lines.get(i).strip()::startsWith).isPresent();
        fence = fence.isPresent() ? fence.filter(one -> !closes) : Optional.of(mark.group(1));
      } else if (i > 0
          && DELIMITER.matcher(lines.get(i)).matches()
          && lines.get(i).contains("|")
          && cells(lines.get(i - 1)) == cells(lines.get(i))) {
        widen(lines, i);
      }
    }
    return String.join("\n", lines);
  }

  /**
   * Adds empty columns to a header and the line below it.
   *
   * @param at the number of that line
   */
  private static void widen(List<String> lines, int at) {
    int columns = cells(lines.get(at));
    int widest = columns;
    for (int i = at + 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
      widest = Math.max(widest, lines.get(i).contains("|") ? cells(lines.get(i)) : 1);
    }
    if (widest > columns) {
      lines.set(at - 1, closed(lines.get(at - 1)) + "  |".repeat(widest - columns));
      lines.set(at, closed(lines.get(at)) + "--|".repeat(widest - columns));
    }
  }

  private static String closed(String row) {
    String line = row.stripTrailing();
    return line.endsWith("|") && !line.endsWith("\\|") ? line : line + " |";
  }

  private static int cells(String row) {
    String line = row.strip();
    String inner = line.startsWith("|") ? line.substring(1) : line;
    boolean closed = inner.endsWith("|") && !inner.endsWith("\\|");
    return BAR.split(closed ? inner.substring(0, inner.length() - 1) : inner, -1).length;
  }
}
