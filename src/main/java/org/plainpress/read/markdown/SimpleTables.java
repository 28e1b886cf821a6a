package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the simple tables of pandoc, whose columns stand below strokes, by making them tables with
 * bars:
 *
 * <pre>{@code
 *  Tonnes  Year
 * -------  ----
 *     410  2022
 * }</pre>
 */
final class SimpleTables {

  private static final Pattern STROKES = Pattern.compile("(?m)^ {0,3}-{2,}(?: +-{2,})+ *$");
  private static final Pattern STROKE = Pattern.compile("-+");

  private SimpleTables() {}

  /** Returns Markdown with tables with bars in the place of such tables. */
  static String in(String markdown) {
    return STROKES.matcher(markdown).find()
        ? CodeSpans.outside(markdown, SimpleTables::replaced)
        : markdown;
  }

  private static String replaced(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = i;
      if (isHead(lines, i)) {
        while (end + 1 < lines.size() && !ends(lines.get(end + 1))) {
          end++;
        }
      }
      if (end > i) {
        String head = out.remove(out.size() - 1);
        out.addAll(table(head, lines.get(i), lines.subList(i + 1, end + 1)));
        i = end + 1 < lines.size() && !lines.get(end + 1).isBlank() ? end + 1 : end;
      } else {
        out.add(lines.get(i));
      }
    }
    return String.join("\n", out);
  }

  /** Returns whether a line is the strokes below the only line of a paragraph. */
  private static boolean isHead(List<String> lines, int i) {
    return i > 0
        && STROKES.matcher(lines.get(i)).matches()
        && !lines.get(i - 1).isBlank()
        && (i == 1 || lines.get(i - 2).isBlank());
  }

  private static boolean ends(String line) {
    return line.isBlank() || STROKES.matcher(line).matches();
  }

  /** A column, from its first place to the one behind its last stroke. */
  private record Column(int from, int to) {}

  private static List<String> table(String head, String strokes, List<String> rows) {
    List<Column> columns = new ArrayList<>();
    Matcher stroke = STROKE.matcher(strokes);
    while (stroke.find()) {
      columns.add(new Column(stroke.start(), stroke.end()));
    }
    List<String> out = new ArrayList<>(List.of("", row(head, columns)));
    out.add(
        columns.stream()
            .map(column -> aligned(head, column))
            .collect(Collectors.joining("|", "|", "|")));
    rows.forEach(row -> out.add(row(row, columns)));
    out.add("");
    return out;
  }

  /** Returns how a column stands: its header begins or ends where the strokes do. */
  private static String aligned(String head, Column column) {
    boolean left = !between(head, column.from(), column.from() + 1).isBlank();
    boolean right = !between(head, column.to() - 1, column.to()).isBlank();
    return left == right ? left ? "---" : ":-:" : right ? "--:" : ":--";
  }

  private static String row(String line, List<Column> columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int to = i + 1 < columns.size() ? columns.get(i + 1).from() : line.length();
      String cell = between(line, i == 0 ? 0 : columns.get(i).from(), to).strip();
      cells.add(cell.replace("|", "\\|"));
    }
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String between(String line, int from, int to) {
    return line.substring(Math.min(from, line.length()), Math.min(to, line.length()));
  }
}
