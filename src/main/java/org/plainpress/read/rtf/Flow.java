package org.plainpress.read.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.StyleRole;

/** A text within a document, paragraph by paragraph: the document's own, a note's, a box's. */
final class Flow {

  /** The most columns of a table of which the layout is kept. */
  private static final int MOST_COLUMNS = 1000;

  private final Styles styles;
  private final StringBuilder html = new StringBuilder();
  private final Lists lists = new Lists(html);
  private final StringBuilder cell = new StringBuilder();
  private final Lists cellLists = new Lists(cell);
  private final List<String> cells = new ArrayList<>();
  private final List<Table.Frame> frames = new ArrayList<>();
  private Table table = new Table();
  private boolean header;
  private boolean goesOnAcross;
  private boolean goesOnDown;
  private Optional<String> title = Optional.empty();
  private Optional<String> subtitle = Optional.empty();

  final Runs runs = new Runs();
  final Paragraph paragraph = new Paragraph();

  Flow(Styles styles) {
    this.styles = styles;
  }

  /** Takes a control word that tells of paragraphs or tables; false where it is another. */
  boolean take(String word, int parameter) {
    switch (word) {
      case "par", "sect", "nestcell" -> endParagraph();
      case "cell" -> endCell();
      case "row" -> endRow();
      case "trowd" -> {
        frames.clear();
        header = false;
      }
      case "trhdr" -> header = true;
      case "clmrg" -> goesOnAcross = true;
      case "clvmrg" -> goesOnDown = true;
      case "cellx" -> {
        if (frames.size() < MOST_COLUMNS) {
          frames.add(new Table.Frame(parameter, goesOnAcross, goesOnDown));
        }
        goesOnAcross = false;
        goesOnDown = false;
      }
      default -> {
        return paragraph.take(word, parameter);
      }
    }
    return true;
  }

  private void endParagraph() {
    boolean inTable = paragraph.isInTable();
    if (!inTable) {
      endTable();
    }
    Optional<String> mark = paragraph.takeMark();
    boolean empty = runs.isEmpty();
    String words = runs.words();
    String content = runs.take();
    StringBuilder out = inTable ? cell : html;
    Lists within = inTable ? cellLists : lists;
    if (empty) {
      return;
    }
    if (mark.filter(told -> !told.isEmpty()).isPresent()) {
      within.item(paragraph.level(), mark.get(), content);
      return;
    }
    within.end();
    block(content, words, out);
  }

  private void block(String content, String words, StringBuilder out) {
    Optional<StyleRole> role = styles.role(paragraph.style());
    Optional<Integer> outline =
        paragraph
            .outline()
            .or(() -> styles.outline(paragraph.style()))
            .filter(at -> role.isEmpty());
    if (outline.isPresent()) {
      int level = Math.min(6, outline.get() + 1);
      out.append("<h%1$d>%2$s</h%1$d>".formatted(level, plain(content)));
      return;
    }
    String line = Carried.line(words);
    switch (role.map(Enum::name).orElse("")) {
      case "TITLE" -> {
        title = title.or(() -> Optional.of(line));
        out.append("<h1>").append(plain(content)).append("</h1>");
      }
      case "SUBTITLE" -> {
        if (subtitle.isPresent()) {
          out.append("<p>").append(content).append("</p>");
        }
        subtitle = subtitle.or(() -> Optional.of(line));
      }
      case "QUOTE" -> out.append("<blockquote><p>").append(content).append("</p></blockquote>");
      case "CAPTION" -> out.append("<p class=\"caption\">").append(content).append("</p>");
      case "CODE" -> {
        String before = "</pre>";
        boolean goesOn =
            out.length() > 0 && out.substring(Math.max(0, out.length() - 6)).equals(before);
        if (goesOn) {
          out.setLength(out.length() - before.length());
        }
        out.append(goesOn ? "\n" : "<pre>").append(Entities.escape(words)).append(before);
      }
      case "CONTENTS" -> {
        // Every edition makes contents of its own.
      }
      default ->
          out.append(paragraph.isCentred() ? "<p data-centred>" : "<p>")
              .append(content)
              .append("</p>");
    }
  }

  /** Returns a heading without bold letters, which all headings have. */
  private static String plain(String content) {
    return content.replace("<strong>", "").replace("</strong>", "");
  }

  private void endCell() {
    paragraph.take("intbl", 0);
    endParagraph();
    cellLists.end();
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    if (cell.length() > 0 || !runs.isEmpty()) {
      endCell();
    }
    if (!cells.isEmpty()) {
      lists.end();
      table.row(frames, cells, header);
      cells.clear();
    }
  }

  private void endTable() {
    if (cell.length() > 0 || !cells.isEmpty()) {
      cellLists.end();
      cells.add(cell.toString());
      cell.setLength(0);
      table.row(frames, cells, header);
      cells.clear();
    }
    if (!table.isEmpty()) {
      lists.end();
      html.append(table.html());
      table = new Table();
    }
  }

  /** Adds a block that is HTML already, before the paragraph that is being read. */
  void block(String markup) {
    (paragraph.isInTable() ? cell : html).append(markup);
  }

  /** Ends the text, and returns it as HTML. */
  String end() {
    endParagraph();
    endTable();
    lists.end();
    return html.toString();
  }

  Optional<String> title() {
    return title;
  }

  Optional<String> subtitle() {
    return subtitle;
  }
}
