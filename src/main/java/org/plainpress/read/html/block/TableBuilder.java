package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.article.Inline;
import org.plainpress.article.Table;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;

/** Reads tables of data with their headers, and tells them from tables that only lay out a page. */
final class TableBuilder {

  /**
   * A cell that claims to span more columns than this counts as one column when the table's width
   * is measured, and spans the whole width.
   */
  private static final int MOST_COLUMNS = 200;

  private final PageContext context;
  private final InlineBuilder inlines;

  TableBuilder(PageContext context, InlineBuilder inlines) {
    this.context = context;
    this.inlines = inlines;
  }

  /**
   * Returns whether a table holds data: headers, a caption or a summary say so, or it has two or
   * more rows of two or more short cells.
   */
  static boolean holdsData(Element table) {
    String role = table.attr("role");
    if (role.equals("presentation")
        || role.equals("none")
        || table.attr("datatable").equals("0")
        || Query.holds(table, "table table")) {
      return false;
    }
    List<Element> rows = rows(table);
    int cells = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
    if (cells == 0) {
      return false;
    }
    if (Query.holds(table, "th, caption, thead") || table.hasAttr("summary")) {
      return true;
    }
    boolean paragraphs =
        table.select("p, div, ul, img, figure, h2, h3").size() > rows.size() * cells;
    return rows.size() >= 2
        && cells >= 2
        && !paragraphs
        && table.text().length() / cells / rows.size() < 200;
  }

  /**
   * Returns a table of data; empty where it has neither words nor a caption. A first row that is
   * all bold becomes its header, with a note.
   */
  Optional<Table> build(Element table) {
    List<Element> rows = rows(table);
    List<Inline> title =
        Query.first(table, "> caption")
            .map(caption -> Inlines.tidy(inlines.of(caption)))
            .orElse(List.of());
    int width = width(rows);
    List<List<Table.Cell>> header = new ArrayList<>();
    List<List<Table.Cell>> body = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Element row = rows.get(i);
      boolean heads =
          body.isEmpty() && (row.parentNameIs("thead") || isHeaderRow(row) && i + 1 < rows.size());
      int left = heads ? headsFrom(rows, i) : rows.size() - i;
      List<Table.Cell> cells = cells(row, width, left, heads);
      if (!cells.isEmpty()) {
        (heads ? header : body).add(cells);
      }
    }
    boolean words =
        java.util.stream.Stream.concat(header.stream(), body.stream())
            .flatMap(List::stream)
            .anyMatch(cell -> !cell.content().isEmpty());
    if (header.isEmpty() && body.size() > 1 && isBold(body.get(0)) && !isBold(body.get(1))) {
      header.add(body.remove(0));
      context.note("the first row of a table, all in bold, is read as its header");
    }
    if (!words && title.isEmpty()) {
      return Optional.empty();
    }
    if (header.isEmpty() && body.isEmpty()) {
      body.add(List.of(Table.Cell.of("")));
    }
    return Optional.of(new Table(title, header, body));
  }

  /** Returns whether every cell of a row is set in bold, which pages use instead of {@code th}. */
  private static boolean isBold(List<Table.Cell> row) {
    return row.size() > 1
        && row.stream()
            .allMatch(
                cell ->
                    cell.rowspan() == 1
                        && cell.content().size() == 1
                        && cell.content().get(0) instanceof Inline.Strong);
  }

  /**
   * Counts the header rows in a row from one on: so many rows a header cell may span.
   *
   * @param from the index of the first
   */
  private static int headsFrom(List<Element> rows, int from) {
    int end = from + 1;
    while (end < rows.size()
        && (rows.get(end).parentNameIs("thead") || isHeaderRow(rows.get(end)))) {
      end++;
    }
    return end - from;
  }

  /** Returns whether a row has several cells and all of them are {@code th}. */
  private static boolean isHeaderRow(Element row) {
    return row.childrenSize() > 1 && row.children().stream().allMatch(cell -> cell.nameIs("th"));
  }

  /**
   * Returns the cells of a row.
   *
   * @param width of the table, in columns
   * @param rowsLeft how many rows a cell may span
   * @param heads whether it is a header row
   */
  private List<Table.Cell> cells(Element row, int width, int rowsLeft, boolean heads) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (!cell.nameIs("td") && !cell.nameIs("th")) {
        continue;
      }
      int columns = Math.max(1, Math.min(span(cell, "colspan"), width));
      int down = Math.max(1, Math.min(span(cell, "rowspan"), rowsLeft));
      cells.add(new Table.Cell(content(cell), !heads && cell.nameIs("th"), columns, down));
    }
    return cells;
  }

  /** Returns the words of a cell; blocks and list items in it stand on lines of their own. */
  private List<Inline> content(Element cell) {
    List<Inline> out = new ArrayList<>();
    for (var node : cell.childNodes()) {
      boolean block = node instanceof Element e && (e.isBlock() || e.nameIs("li"));
      if (block && !out.isEmpty()) {
        out.add(new Inline.LineBreak());
      }
      if (node instanceof Element e && (e.nameIs("ul") || e.nameIs("ol"))) {
        for (Element item : e.children()) {
          if (!out.isEmpty() && !(out.get(out.size() - 1) instanceof Inline.LineBreak)) {
            out.add(new Inline.LineBreak());
          }
          out.addAll(inlines.of(item));
        }
      } else {
        inlines.append(node, out);
      }
    }
    return Inlines.tidy(out);
  }

  /** Returns the width of the widest row in columns, at most 1000. */
  private static int width(List<Element> rows) {
    int widest = 1;
    for (Element row : rows) {
      int width = 0;
      for (Element cell : row.children()) {
        int span = span(cell, "colspan");
        width += span > MOST_COLUMNS ? 1 : span;
      }
      widest = Math.max(widest, width);
    }
    return Math.min(widest, 1000);
  }

  /** Returns the number of columns or rows that a cell claims to span; 1 where it claims none. */
  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    boolean number =
        !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(Character::isDigit);
    return number ? Math.max(1, Integer.parseInt(value)) : 1;
  }

  /** Returns the rows of a table, without those of tables in it. */
  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (child.nameIs("thead") || child.nameIs("tbody") || child.nameIs("tfoot")) {
        child.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }
}
