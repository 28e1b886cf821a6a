package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Table;
import org.plainpress.article.TableGrid;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;

/** Reads tables of data with their headers, and tells them from tables that only lay out a page. */
final class TableBuilder {

  /** What makes a cell more than lines of words. */
  private static final String BLOCKS =
      "figure, picture, ul, ol, dl, pre, blockquote, table, video, audio, iframe, details, aside,"
          + " math[display=block], ."
          + MarkupClasses.GAP;

  private static final Pattern TEXT_ALIGN =
      Pattern.compile("(?i)(?:^|[;\\s])text-align\\s*:\\s*([a-z]+)");

  private final PageContext context;
  private final InlineBuilder inlines;
  private final Function<Element, List<Block>> blocks;

  /**
   * @param blocks reads the blocks of a cell
   */
  TableBuilder(PageContext context, InlineBuilder inlines, Function<Element, List<Block>> blocks) {
    this.context = context;
    this.inlines = inlines;
    this.blocks = blocks;
  }

  /**
   * Returns whether a table holds data: headers, a caption or a summary say so, or it has two or
   * more rows of two or more short cells.
   */
  static boolean holdsData(Element table) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none") || table.attr("datatable").equals("0")) {
      return false;
    }
    List<Element> rows = rows(table);
    boolean heads =
        rows.stream().flatMap(row -> row.children().stream()).anyMatch(cell -> cell.nameIs("th"));
    if (Query.holds(table, "table table") && !heads && !Query.holds(table, "> caption")) {
      return false;
    }
    int cells = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
    if (cells == 0) {
      return false;
    }
    if (Query.holds(table, "th, caption, thead") || table.hasAttr("summary")) {
      return true;
    }
    boolean paragraphs =
        Query.all(table, "p, div, ul, img, figure, h2, h3").size() > rows.size() * cells;
    return rows.size() >= 2
        && cells >= 2
        && !paragraphs
        && table.text().length() / cells / rows.size() < 200;
  }

  /** A cell that is read, and where its words stand in its column if the page says so. */
  private record ReadCell(Table.Cell cell, Optional<Table.Align> align) {}

  /** Returns a table of data; empty where it holds nothing and has no caption. */
  Optional<Table> build(Element table) {
    List<Element> rows = rows(table);
    Optional<String> credit =
        Query.first(table, "> caption > span." + MarkupClasses.CREDIT)
            .map(
                words -> {
                  words.remove();
                  return words.text().strip();
                })
            .filter(words -> !words.isEmpty());
    List<Inline> title =
        Query.first(table, "> caption")
            .map(caption -> Inlines.tidy(inlines.of(caption)))
            .orElse(List.of());
    boolean rightToLeft =
        Query.around(table, "[dir]").map(e -> e.attr("dir").equalsIgnoreCase("rtl")).orElse(false);
    List<List<ReadCell>> header = new ArrayList<>();
    List<List<ReadCell>> body = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Element row = rows.get(i);
      boolean heads =
          body.isEmpty() && (row.parentNameIs("thead") || isHeaderRow(row) && i + 1 < rows.size());
      int left = heads ? headsFrom(rows, i) : rows.size() - i;
      List<ReadCell> cells = cells(row, left, heads, rightToLeft);
      if (!cells.isEmpty()) {
        (heads ? header : body).add(cells);
      }
    }
    List<List<Table.Cell>> heads = new ArrayList<>(read(header));
    List<List<Table.Cell>> below = new ArrayList<>(read(body));
    boolean empty =
        Stream.concat(heads.stream(), below.stream())
            .flatMap(List::stream)
            .allMatch(Table.Cell::isEmpty);
    if (empty && title.isEmpty() && credit.isEmpty()) {
      return Optional.empty();
    }
    if (heads.isEmpty() && below.isEmpty()) {
      below.add(List.of(Table.Cell.of("")));
    }
    new TableHeaders(context).complete(heads, below);
    header.addAll(body);
    Table plain = new TableGrid(new Table(title, heads, below)).reduced();
    List<Table.Align> align = align(new TableGrid(plain), header);
    return Optional.of(new Table(title, credit, align, plain.header(), plain.rows()));
  }

  /**
   * Returns a table with the words that stand beside it as its caption; empty where it has its own.
   *
   * @param words the caption and credit, as those of a picture
   */
  static Optional<Table> titled(Table table, Figure words) {
    boolean own = !table.caption().isEmpty() || table.credit().isPresent();
    return own
        ? Optional.empty()
        : Optional.of(
            new Table(
                words.caption(), words.credit(), table.align(), table.header(), table.rows()));
  }

  private static List<List<Table.Cell>> read(List<List<ReadCell>> rows) {
    return rows.stream().map(row -> row.stream().map(ReadCell::cell).toList()).toList();
  }

  /** Returns where most words of each column below the header stand, as the page says it. */
  private static List<Table.Align> align(TableGrid grid, List<List<ReadCell>> rows) {
    List<Table.Align> align = new ArrayList<>();
    for (int c = 0; c < grid.columns(); c++) {
      Map<Table.Align, Integer> told = new EnumMap<>(Table.Align.class);
      int cells = 0;
      for (List<TableGrid.Cell> row : grid.rows()) {
        for (TableGrid.Cell cell : row) {
          if (cell.column() == c
              && cell.columns() == 1
              && !cell.heads()
              && !cell.path().isEmpty()) {
            cells++;
            rows.get(cell.path().get(0))
                .get(cell.path().get(1))
                .align()
                .ifPresent(where -> told.merge(where, 1, Integer::sum));
          }
        }
      }
      int most = cells / 2;
      align.add(
          told.entrySet().stream()
              .filter(entry -> entry.getValue() > most)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(Table.Align.START));
    }
    return align;
  }

  /** Returns where a cell or its row says that its words stand. */
  private static Optional<Table.Align> align(Element cell, boolean rightToLeft) {
    Matcher style = TEXT_ALIGN.matcher(cell.attr("style"));
    String told =
        style.find()
            ? style.group(1)
            : cell.hasAttr("align")
                ? cell.attr("align")
                : cell.hasClass(MarkupClasses.END)
                    ? "end"
                    : cell.hasClass(MarkupClasses.CENTER)
                        ? "center"
                        : Query.parent(cell).map(row -> row.attr("align")).orElse("");
    return switch (told.strip().toLowerCase(Locale.ROOT)) {
      case "right" -> Optional.of(rightToLeft ? Table.Align.START : Table.Align.END);
      case "left" -> Optional.of(rightToLeft ? Table.Align.END : Table.Align.START);
      default -> Table.Align.named(told.strip().toLowerCase(Locale.ROOT));
    };
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
   * @param rowsLeft how many rows a cell may span
   * @param heads whether it is a header row
   * @param rightToLeft whether the columns begin at the right
   */
  private List<ReadCell> cells(Element row, int rowsLeft, boolean heads, boolean rightToLeft) {
    List<ReadCell> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (!cell.nameIs("td") && !cell.nameIs("th")) {
        continue;
      }
      int columns = Math.min(span(cell, "colspan"), Table.Cell.MOST_COLUMNS);
      int down = Math.max(1, Math.min(down(cell), rowsLeft));
      boolean header = !heads && (cell.nameIs("th") || cell.attr("scope").startsWith("row"));
      cells.add(new ReadCell(cell(cell, header, columns, down), align(cell, rightToLeft)));
    }
    return cells;
  }

  /** Returns a cell: its words, or its blocks where it holds more than lines of words. */
  private Table.Cell cell(Element cell, boolean header, int columns, int down) {
    List<Block> body = holdsBlocks(cell) ? blocks.apply(cell) : List.of();
    if (body.size() == 1 && body.get(0) instanceof Paragraph words) {
      return new Table.Cell(Inlines.tidy(words.content()), header, columns, down);
    }
    return body.isEmpty()
        ? new Table.Cell(content(cell), header, columns, down)
        : new Table.Cell(List.of(), body, header, columns, down);
  }

  private static boolean holdsBlocks(Element cell) {
    return Query.holds(cell, BLOCKS)
        || Query.all(cell, "img, amp-img").stream().anyMatch(image -> !Formulas.isFormula(image))
        || Query.all(cell, "p").stream().filter(p -> !p.text().isBlank()).count() > 1;
  }

  /** Returns the words of a cell; blocks in it stand on lines of their own. */
  private List<Inline> content(Element cell) {
    List<Inline> out = new ArrayList<>();
    lines(cell, out);
    return Inlines.tidy(out);
  }

  private void lines(Element parent, List<Inline> out) {
    boolean afterBlock = false;
    for (Node node : parent.childNodes()) {
      boolean blank = node instanceof TextNode text && text.isBlank();
      boolean block = node instanceof Element e && isLine(e);
      boolean broken = out.isEmpty() || out.get(out.size() - 1) instanceof Inline.LineBreak;
      if ((block || afterBlock && !blank) && !broken) {
        out.add(new Inline.LineBreak());
      }
      if (block && Query.holds((Element) node, ContentModel.BLOCKS)) {
        lines((Element) node, out);
      } else {
        inlines.append(node, out);
      }
      afterBlock = block || afterBlock && blank;
    }
  }

  /** Returns whether an element stands on lines of its own; a formula or a revision does not. */
  private static boolean isLine(Element element) {
    return element.isBlock()
        && (!ContentModel.PHRASING.contains(element.normalName())
            || Query.holds(element, ContentModel.BLOCKS));
  }

  /** Returns how many rows a cell spans; 0 is all those below it in its group (HTML, 4.9.11). */
  private static int down(Element cell) {
    if (!cell.attr("rowspan").strip().equals("0")) {
      return span(cell, "rowspan");
    }
    Optional<Element> row = Query.parent(cell);
    return 1
        + row.map(
                one ->
                    (int)
                        one.nextElementSiblings().stream()
                            .filter(next -> next.nameIs("tr"))
                            .count())
            .orElse(0);
  }

  /** Returns the number of columns or rows that a cell claims to span; 1 where it claims none. */
  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    boolean number =
        !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(Character::isDigit);
    return number ? Math.max(1, Integer.parseInt(value)) : 1;
  }

  /**
   * Returns the rows of a table, without those of tables in it. Those of the foot are last,
   * wherever they stand.
   */
  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    List<Element> foot = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (child.nameIs("thead") || child.nameIs("tbody") || child.nameIs("tfoot")) {
        List<Element> group = child.nameIs("tfoot") ? foot : rows;
        child.children().stream().filter(row -> row.nameIs("tr")).forEach(group::add);
      }
    }
    rows.addAll(foot);
    return rows;
  }
}
