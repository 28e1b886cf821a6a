package org.plainpress.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plainpress.article.Block;
import org.plainpress.article.Table;
import org.plainpress.article.TableGrid;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.paging.Walk;
import org.plainpress.xml.Xml;

/**
 * Renders tables. In a book, one of more than two columns stands in a region of its own, which can
 * be scrolled with the keys where it is short, and its cells tell the headers of their columns to
 * the style sheet, which makes cards of the rows where a page is narrow. In a feed it is a plain
 * table.
 */
final class TableRenderer {

  /** Tables of more columns than this may be wider than a page. */
  private static final int NARROW = 2;

  private final StringBuilder out;
  private final Optional<Messages> messages;
  private final String language;
  private final InlineRenderer inline;
  private final PageBreaks breaks;
  private final Walk walk;
  private final Consumer<List<Block>> blocks;
  private int tables;

  private TableRenderer(
      StringBuilder out,
      Optional<String> language,
      InlineRenderer inline,
      PageBreaks breaks,
      Consumer<List<Block>> blocks) {
    this.out = out;
    this.messages = language.map(Messages::of);
    this.language = language.orElse("");
    this.inline = inline;
    this.breaks = breaks;
    this.walk = breaks.walk();
    this.blocks = blocks;
  }

  /**
   * Returns a renderer for a book.
   *
   * @param language of the article, as a BCP 47 tag
   * @param blocks renders what stands in cells
   */
  static TableRenderer forDocument(
      StringBuilder out,
      String language,
      InlineRenderer inline,
      PageBreaks breaks,
      Consumer<List<Block>> blocks) {
    return new TableRenderer(out, Optional.of(language), inline, breaks, blocks);
  }

  /** Returns a renderer for a feed. */
  static TableRenderer forFeed(
      StringBuilder out, InlineRenderer inline, PageBreaks breaks, Consumer<List<Block>> blocks) {
    return new TableRenderer(out, Optional.empty(), inline, breaks, blocks);
  }

  void render(Table table) {
    breaks.before(out);
    breaks.before(out, TextPosition.BESIDE);
    boolean captioned = !table.caption().isEmpty() || table.credit().isPresent();
    if (!captioned) {
      breaks.before(out, 0, 0);
    }
    TableGrid grid = new TableGrid(table);
    tables++;
    String name = "table" + tables;
    boolean region = messages.isPresent() && grid.columns() > NARROW;
    boolean cards = region && CardClasses.fit(grid);
    if (cards) {
      out.append("<div");
      Xml.attribute(out, "class", CardClasses.around(grid));
      inline.running().attribute(out);
      out.append(">\n");
    }
    if (region) {
      openRegion(grid, name, captioned);
    }
    out.append("<table");
    inline.running().attribute(out);
    out.append(">\n");
    if (captioned) {
      out.append("<caption");
      if (region) {
        Xml.attribute(out, "id", name);
      }
      out.append('>');
      walk.beside(() -> caption(table));
      out.append("</caption>\n");
    }
    new Rows(table, grid, name).render();
    out.append(region ? "</table>\n</div>\n" : "</table>\n").append(cards ? "</div>\n" : "");
  }

  private void openRegion(TableGrid grid, String name, boolean captioned) {
    out.append("<div");
    Xml.attribute(out, "class", CardClasses.of(grid));
    inline.running().attribute(out);
    out.append(" role=\"region\"").append(CardClasses.isShort(grid) ? " tabindex=\"0\"" : "");
    if (captioned) {
      Xml.attribute(out, "aria-labelledby", name);
    } else {
      boolean speak = messages.orElseThrow().speak(language);
      String number = Integer.toString(tables);
      Xml.attribute(
          out, "aria-label", speak ? messages.orElseThrow().get("table", number) : number);
    }
    out.append(">\n");
  }

  private void caption(Table table) {
    breaks.begin();
    inline.content(table.caption());
    table
        .credit()
        .ifPresent(
            credit -> {
              breaks.text(out, table.caption().isEmpty() ? "" : " ");
              out.append("<span");
              Xml.attribute(out, "class", MarkupClasses.CREDIT);
              out.append('>');
              breaks.text(out, credit);
              out.append("</span>");
            });
    breaks.end(out);
  }

  /** Renders the rows of one table. */
  private final class Rows {

    private final Table table;
    private final TableGrid grid;
    private final String name;
    private final boolean complex;

    /** Whether each cell names its column, for the cards that a narrow page makes of rows. */
    private final boolean labelled;

    private final List<NumberClasses> numbers = new ArrayList<>();

    /**
     * @param name what the ids of its headers begin with
     */
    Rows(Table table, TableGrid grid, String name) {
      this.table = table;
      this.grid = grid;
      this.name = name;
      this.complex = messages.isPresent() && grid.isComplex();
      this.labelled = grid.columns() > NARROW && CardClasses.fit(grid);
      for (int c = 0; c < grid.columns(); c++) {
        numbers.add(messages.isPresent() ? NumberClasses.of(grid, c) : NumberClasses.NONE);
      }
    }

    void render() {
      Map<List<Integer>, TableGrid.Cell> placed =
          grid.rows().stream()
              .flatMap(List::stream)
              .filter(cell -> !cell.path().isEmpty())
              .collect(Collectors.toMap(TableGrid.Cell::path, cell -> cell));
      int headers = table.header().size();
      group("thead", table.header(), 0, placed);
      group("tbody", table.rows(), headers, placed);
    }

    private void group(
        String element,
        List<List<Table.Cell>> rows,
        int from,
        Map<List<Integer>, TableGrid.Cell> placed) {
      if (rows.isEmpty()) {
        return;
      }
      out.append('<').append(element).append(">\n");
      for (int r = 0; r < rows.size(); r++) {
        int row = from + r;
        int cells = rows.get(r).size();
        walk.at(row, () -> row(row, cells, placed));
      }
      out.append("</").append(element).append(">\n");
    }

    private void row(int row, int cells, Map<List<Integer>, TableGrid.Cell> placed) {
      out.append("<tr>\n");
      for (int c = 0; c < cells; c++) {
        TableGrid.Cell cell = Optional.ofNullable(placed.get(List.of(row, c))).orElseThrow();
        walk.at(c, () -> cell(row, cell));
      }
      out.append("</tr>\n");
    }

    private void cell(int row, TableGrid.Cell cell) {
      boolean header = cell.isHeader();
      Table.Cell source = cell.source();
      out.append(header ? "<th" : "<td");
      if (header) {
        Xml.attribute(out, "scope", cell.heads() ? "col" : "row");
      }
      if (cell.columns() > 1) {
        Xml.attribute(out, "colspan", Integer.toString(cell.columns()));
      }
      if (source.rowspan() > 1) {
        Xml.attribute(out, "rowspan", Integer.toString(source.rowspan()));
      }
      if (complex) {
        headers(row, cell);
      }
      if (messages.isPresent()) {
        look(cell);
      }
      inline.running().attribute(out, source.content());
      out.append('>');
      if (source.body().isEmpty()) {
        inline.render(source.content());
      } else {
        out.append('\n');
        breaks.before(out);
        blocks.accept(source.body());
      }
      // With white space after it: voices run cells together that nothing parts.
      out.append(header ? "</th>\n" : "</td>\n");
    }

    /** Names the headers of a cell, which its row and column do not tell where headers span. */
    private void headers(int row, TableGrid.Cell cell) {
      if (cell.isHeader()) {
        Xml.attribute(out, "id", id(cell));
      }
      List<TableGrid.Cell> heads = grid.headers(row, cell);
      if (!heads.isEmpty()) {
        Xml.attribute(
            out, "headers", heads.stream().map(this::id).collect(Collectors.joining(" ")));
      }
    }

    private String id(TableGrid.Cell head) {
      return name + "-" + head.path().get(0) + "-" + head.path().get(1);
    }

    private void look(TableGrid.Cell cell) {
      String look = cell.columns() > 1 ? "" : numbers.get(cell.column()).of(cell);
      if (look.isEmpty()) {
        look =
            switch (grid.align(cell.column())) {
              case START -> "";
              case END -> MarkupClasses.END;
              case CENTER -> MarkupClasses.CENTER;
            };
      }
      if (!look.isEmpty()) {
        Xml.attribute(out, "class", look);
      }
      if (!cell.heads() && labelled) {
        String label =
            grid.columnHeaders(cell).stream()
                .map(head -> Text.folded(Text.plain(head.source().content())))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        if (!label.isEmpty()) {
          Xml.attribute(out, "data-label", label + messages.orElseThrow().get("colon"));
        }
      }
    }
  }
}
