package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Table;
import org.plainpress.read.press.phrase.Sentences;

/**
 * Finds tables in plain text: cells that stand below each other, with spaces between them, or with
 * upright strokes. Lines with wide gaps that are no table keep their gaps as fixed-width text.
 */
final class TextTables {

  private static final int FEWEST_ROWS = 3;

  /** Longer cells are the columns of a page, whose lines go on below. */
  private static final double LONGEST_CELLS = 30;

  /** After so many rows of long cells no table of short ones is looked for. */
  private static final int MOST_ROWS_OF_PROSE = 10;

  /** So many spaces stand between what is not prose: justified lines have fewer. */
  private static final Pattern WIDE_GAP = Pattern.compile("\\S {3,}\\S");

  private static final Pattern GAP = Pattern.compile(" {2,}");
  private static final Pattern RULE = Pattern.compile("[-=_+|:\\s]*[-=_]{2}[-=_+|:\\s]*");
  private static final Pattern NUMBER = Pattern.compile("[-+−$€£]?\\d[\\d.,:/ ]*[%€$]?");

  private final List<Line> lines;

  private TextTables(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * What was found.
   *
   * @param lines how many lines it takes
   */
  record Found(Block block, int lines, String note) {}

  /**
   * A cell.
   *
   * @param start its first column of characters
   * @param end the column behind its last
   */
  private record Part(int start, int end, String text) {}

  /** Returns the places of lines that are of tables by where their cells stand. */
  static Set<Integer> columned(List<Line> lines) {
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).afterGap()) {
        end++;
      }
      for (int from = i; from + FEWEST_ROWS <= end; ) {
        TextTables tables = new TextTables(lines.subList(from, end));
        int taken = Math.max(tables.alignedRows(), tables.gappedLines());
        IntStream.range(from, from + taken).forEach(places::add);
        from += Math.max(1, taken);
      }
      i = end;
    }
    return places;
  }

  /** Returns what begins with the first of some lines between which no blank line stands. */
  static Optional<Found> at(List<Line> lines) {
    TextTables tables = new TextTables(lines);
    return tables.ruled().or(tables::aligned).or(tables::fixed);
  }

  /** Returns a table with strokes between its cells. */
  private Optional<Found> ruled() {
    List<List<String>> rows = new ArrayList<>();
    int header = 0;
    int taken = 0;
    boolean rules = false;
    boolean outer = true;
    for (Line line : lines) {
      String text = line.text();
      if (RULE.matcher(text).matches() && (text.contains("|") || text.contains("+"))) {
        header = rows.size() == 1 ? 1 : header;
        rules = true;
      } else if (text.contains("|")) {
        outer &= text.startsWith("|");
        List<String> cells =
            List.of(text.replaceFirst("^\\|", "").replaceFirst("\\|$", "").split("\\|", -1));
        if (!rows.isEmpty() && rows.get(0).size() != cells.size()) {
          break;
        }
        rows.add(cells);
        // The rule of a table without outer strokes stands below its first row.
        if (rows.size() > 2 && !rules && !outer) {
          return Optional.empty();
        }
      } else {
        break;
      }
      taken++;
    }
    return rows.size() >= 2 && rows.get(0).size() >= 2 && (rules || outer)
        ? Optional.of(table(rows, header, taken))
        : Optional.empty();
  }

  /** Returns a table whose cells stand below each other. */
  private Optional<Found> aligned() {
    int taken = alignedRows();
    if (taken == 0) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    int header = 0;
    for (Line line : lines.subList(0, taken)) {
      if (RULE.matcher(line.text()).matches()) {
        header = rows.size() == 1 ? 1 : header;
      } else {
        rows.add((rows.isEmpty() ? first() : parts(line)).stream().map(Part::text).toList());
      }
    }
    return Optional.of(table(rows, header > 0 || isHeader(rows) ? 1 : 0, taken));
  }

  /** Returns whether a column has a word above nothing but numbers. */
  private static boolean isHeader(List<List<String>> rows) {
    return IntStream.range(0, rows.get(0).size())
        .anyMatch(
            column ->
                !NUMBER.matcher(rows.get(0).get(column)).matches()
                    && rows.stream()
                        .skip(1)
                        .allMatch(row -> NUMBER.matcher(row.get(column)).matches()));
  }

  private static Found table(List<List<String>> rows, int header, int taken) {
    List<List<Table.Cell>> cells =
        rows.stream()
            .map(row -> row.stream().map(cell -> Table.Cell.of(cell.strip())).toList())
            .toList();
    return new Found(
        new Table(List.of(), cells.subList(0, header), cells.subList(header, cells.size())),
        taken,
        "lines in columns read as a table" + (header > 0 ? "; its first row as the header" : ""));
  }

  /**
   * Returns how many lines, from the first on, have their cells below each other, and those short;
   * 0 for few.
   */
  private int alignedRows() {
    List<Part> first = first();
    Columns columns = new Columns(first);
    int letters = 0;
    int told = 0;
    int rows = 0;
    int brief = 0;
    for (Line line : lines) {
      List<Part> parts = rows == 0 ? first : parts(line);
      if (parts.size() < 2 || !columns.take(parts)) {
        break;
      }
      rows++;
      letters += parts.stream().mapToInt(part -> part.text().length()).sum();
      told += RULE.matcher(line.text()).matches() ? 0 : 1;
      if (letters <= LONGEST_CELLS * rows * first.size()) {
        brief = told >= FEWEST_ROWS ? rows : 0;
      } else if (rows >= MOST_ROWS_OF_PROSE) {
        break;
      }
    }
    return brief;
  }

  /** Whether the cells of each column begin or end in one column of characters. */
  private static final class Columns {
    private final List<Part> first;
    private final boolean[] starts;
    private final boolean[] ends;

    Columns(List<Part> first) {
      this.first = first;
      starts = new boolean[first.size()];
      ends = new boolean[first.size()];
      Arrays.fill(starts, true);
      Arrays.fill(ends, true);
    }

    /** Takes a row; returns whether it fits those before it. */
    boolean take(List<Part> row) {
      if (row.size() != first.size()) {
        return false;
      }
      boolean fits = true;
      for (int i = 0; i < starts.length; i++) {
        starts[i] &= row.get(i).start() == first.get(i).start();
        ends[i] &= row.get(i).end() == first.get(i).end();
        fits &= starts[i] || ends[i];
      }
      return fits;
    }
  }

  /** Returns the cells of the first line, which may have none above the first column. */
  private List<Part> first() {
    List<Part> first = parts(lines.get(0));
    List<Part> second = lines.size() > 1 ? parts(lines.get(1)) : first;
    if (second.size() == first.size() + 1 && second.get(0).end() <= first.get(0).start()) {
      List<Part> whole = new ArrayList<>(first);
      whole.add(0, new Part(second.get(0).start(), second.get(0).end(), ""));
      return whole;
    }
    return first;
  }

  /** Returns the cells of a line; two spaces behind a sentence are no gap. */
  private static List<Part> parts(Line line) {
    List<Part> parts = new ArrayList<>();
    String text = line.text();
    int from = 0;
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      boolean sentence =
          gap.end() - gap.start() == 2 && Sentences.endsSentence(text.substring(from, gap.start()));
      if (!sentence) {
        parts.add(part(line, from, gap.start()));
        from = gap.end();
      }
    }
    parts.add(part(line, from, text.length()));
    return parts;
  }

  private static Part part(Line line, int from, int to) {
    return new Part(line.indent() + from, line.indent() + to, line.text().substring(from, to));
  }

  /** Returns lines with wide gaps as they are. */
  private Optional<Found> fixed() {
    int taken = gappedLines();
    if (taken == 0) {
      return Optional.empty();
    }
    int indent = lines.subList(0, taken).stream().mapToInt(Line::indent).min().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines.subList(0, taken)) {
      text.append(text.length() == 0 ? "" : "\n")
          .append(" ".repeat(line.indent() - indent))
          .append(line.text());
    }
    return Optional.of(
        new Found(
            new CodeBlock(Optional.empty(), text.toString()),
            taken,
            "lines with wide gaps keep them, as fixed-width text"));
  }

  /** Returns how many lines, from the first on, have wide gaps and few words; 0 for few lines. */
  private int gappedLines() {
    int taken = 0;
    for (Line line : lines) {
      String text = line.text();
      long letters = text.chars().filter(c -> c != ' ').count();
      boolean gapped = WIDE_GAP.matcher(text).find() && letters < 0.7 * text.length();
      if (!gapped) {
        break;
      }
      taken++;
    }
    return taken >= FEWEST_ROWS ? taken : 0;
  }
}
