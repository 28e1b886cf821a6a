package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.plainpress.read.ReadingNote;

/**
 * Reads the directives of MyST, which Jupyter Book and Sphinx know: boxes ({@code :::{note}}),
 * figures, code, formulas and tables, within fences of colons or backticks, and the labels before
 * headings. What only a whole book has, such as its contents, is left out with a note.
 */
final class Directives {

  private static final Pattern OPENING =
      Pattern.compile(
          "^ {0,3}(`{3,}|~{3,}|:{3,})[ \\t]*\\{([A-Za-z][\\w:+-]*)\\}[ \\t]*(.*?)[ \\t]*$");

  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*");
  private static final Pattern OPTION = Pattern.compile("^[ \\t]*:([\\w-]+):[ \\t]*(.*?)[ \\t]*$");
  private static final Pattern LABEL = Pattern.compile("^\\(([^()\\s]+)\\)=[ \\t]*$");
  private static final Pattern HEADING = Pattern.compile("^#{1,6}[ \\t]+(.*?)[ \\t#]*$");
  private static final Pattern ROW = Pattern.compile("^[ \\t]*[*-][ \\t]+-(?:[ \\t]+(.*)|)$");
  private static final Pattern CELL = Pattern.compile("^[ \\t]+-(?:[ \\t]+(.*)|)$");

  private static final Set<String> BOXES =
      Set.of(
          "note",
          "tip",
          "warning",
          "danger",
          "error",
          "caution",
          "important",
          "hint",
          "attention",
          "seealso",
          "todo",
          "admonition",
          "dropdown",
          "topic",
          "sidebar",
          "margin",
          "exercise",
          "solution");

  private static final Set<String> CODE =
      Set.of("code", "code-block", "code-cell", "sourcecode", "parsed-literal");

  private static final Set<String> QUOTES =
      Set.of("epigraph", "pull-quote", "blockquote", "highlights");

  private static final Set<String> GROUPS =
      Set.of(
          "div",
          "grid",
          "grid-item",
          "grid-item-card",
          "card",
          "tab-set",
          "tab-item",
          "glossary",
          "container",
          "compound",
          "rst-class",
          "figure-md");

  private static final Set<String> OF_BOOKS =
      Set.of(
          "toctree",
          "tableofcontents",
          "contents",
          "index",
          "bibliography",
          "include",
          "raw",
          "only",
          "literalinclude",
          "footbibliography",
          "embed",
          "iframe");

  /** Whether the text has a directive, and so comments may be MyST's. */
  private final boolean isMyst;

  private final Set<String> leftOut = new LinkedHashSet<>();
  private final Map<String, String> titles = new HashMap<>();

  private Directives(List<String> lines) {
    isMyst =
        lines.stream()
            .map(OPENING::matcher)
            .anyMatch(opening -> opening.matches() && isKnown(opening.group(2)));
  }

  /**
   * Returns Markdown without directives.
   *
   * @param notes receives a note of those that are left out
   */
  static String in(String markdown, List<ReadingNote> notes) {
    if (!markdown.contains("{") && !markdown.contains(")=")) {
      return markdown;
    }
    List<String> lines = Arrays.asList(markdown.split("\n", -1));
    Directives directives = new Directives(lines);
    directives.learn(lines);
    String read = String.join("\n", directives.read(lines));
    if (!directives.leftOut.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out what only a whole book has: " + String.join(", ", directives.leftOut)));
    }
    return Roles.in(read, directives.titles);
  }

  /** Learns the headings that labels stand before, which references show. */
  private void learn(List<String> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      Matcher label = LABEL.matcher(lines.get(i));
      int next = lines.get(i + 1).isBlank() && i + 2 < lines.size() ? i + 2 : i + 1;
      Matcher heading = HEADING.matcher(lines.get(next));
      if (label.matches() && heading.matches()) {
        titles.put(label.group(1), heading.group(1));
      }
    }
  }

  private List<String> read(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher opening = OPENING.matcher(line);
      Matcher fence = FENCE.matcher(line);
      if (opening.matches() && isKnown(opening.group(2))) {
        int end = end(lines, i + 1, opening.group(1));
        out.add("");
        out.addAll(directive(opening, lines.subList(i + 1, end)));
        out.add("");
        i = end;
      } else if (fence.matches()) {
        int end = Math.min(end(lines, i + 1, fence.group(1)), lines.size() - 1);
        out.addAll(lines.subList(i, end + 1));
        i = end;
      } else if (!LABEL.matcher(line).matches() && !(isMyst && line.startsWith("% "))) {
        out.add(line);
      }
    }
    return out;
  }

  private static boolean isKnown(String name) {
    return BOXES.contains(name)
        || CODE.contains(name)
        || QUOTES.contains(name)
        || GROUPS.contains(name)
        || OF_BOOKS.contains(name)
        || name.startsWith("prf:")
        || Set.of("figure", "image", "math", "table", "list-table").contains(name);
  }

  /** Returns where the fence of a directive stands that ends it; behind the last line if none. */
  private static int end(List<String> lines, int from, String fence) {
    Pattern closing =
        Pattern.compile("^ {0,3}" + fence.charAt(0) + "{" + fence.length() + ",}[ \\t]*$");
    for (int i = from; i < lines.size(); i++) {
      if (closing.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private List<String> directive(Matcher opening, List<String> lines) {
    String name = opening.group(2);
    String argument = opening.group(3);
    Map<String, String> options = new HashMap<>();
    List<String> body = lines.subList(options(lines, options), lines.size());
    if (BOXES.contains(name)) {
      String kind = options.getOrDefault("class", "").replaceFirst(" .*", "");
      boolean plain = Set.of("admonition", "dropdown", "topic", "sidebar", "margin").contains(name);
      return box(
          plain && kind.matches("note|tip|warning|danger|important") ? kind : name, argument, body);
    }
    if (name.startsWith("prf:")) {
      String title = Callouts.titled(name.substring("prf:".length()));
      return box("box", argument.isEmpty() ? title : title + " (" + argument + ")", body);
    }
    if (CODE.contains(name)) {
      List<String> code = new ArrayList<>(List.of("````````" + argument.replaceFirst(" .*", "")));
      code.addAll(body);
      code.add("````````");
      return code;
    }
    if (QUOTES.contains(name)) {
      return read(body).stream().map(line -> "> " + line).toList();
    }
    if (GROUPS.contains(name)) {
      List<String> inner = new ArrayList<>();
      boolean titled = Set.of("card", "tab-item", "grid-item-card").contains(name);
      if (titled && !argument.isEmpty()) {
        inner.addAll(List.of("**" + argument + "**", ""));
      }
      inner.addAll(read(body));
      return inner;
    }
    return switch (name) {
      case "figure", "image" -> figure(argument, options, body);
      case "math" -> {
        List<String> math = new ArrayList<>(List.of("```math"));
        math.addAll(argument.isEmpty() ? List.of() : List.of(argument));
        math.addAll(body);
        math.add("```");
        yield math;
      }
      case "table" -> {
        List<String> table = new ArrayList<>(read(body));
        table.addAll(argument.isEmpty() ? List.of() : List.of("", "Table: " + argument));
        yield table;
      }
      case "list-table" -> table(argument, options, body);
      default -> {
        leftOut.add(name);
        yield List.of();
      }
    };
  }

  /** Reads the options above the body; returns where that begins. */
  private static int options(List<String> lines, Map<String, String> options) {
    int at = 0;
    if (!lines.isEmpty() && lines.get(0).strip().equals("---")) {
      for (at = 1; at < lines.size() && !lines.get(at).strip().equals("---"); at++) {
        String[] field = lines.get(at).split(":", 2);
        options.put(field[0].strip(), field.length > 1 ? field[1].strip() : "");
      }
      return Math.min(at + 1, lines.size());
    }
    for (; at < lines.size(); at++) {
      Matcher option = OPTION.matcher(lines.get(at));
      if (!option.matches()) {
        break;
      }
      options.put(option.group(1), option.group(2));
    }
    return at;
  }

  private List<String> box(String name, String title, List<String> body) {
    String kind =
        Set.of("dropdown", "topic", "sidebar", "margin", "exercise", "solution", "error")
                .contains(name)
            ? "box"
            : name;
    String own =
        title.isEmpty() && Set.of("exercise", "solution", "error").contains(name)
            ? Callouts.titled(name)
            : title;
    List<String> out = new ArrayList<>(List.of(":::: " + kind + " " + own, ""));
    out.addAll(read(body));
    out.addAll(List.of("", "::::"));
    return out;
  }

  private List<String> figure(String source, Map<String, String> options, List<String> body) {
    List<String> out =
        new ArrayList<>(
            List.of(
                "<figure><img src=\""
                    + Entities.escape(source)
                    + "\" alt=\""
                    + Entities.escape(Optional.ofNullable(options.get("alt")).orElse(""))
                    + "\">"));
    if (body.stream().anyMatch(line -> !line.isBlank())) {
      out.addAll(List.of("<figcaption>", ""));
      out.addAll(read(body));
      out.addAll(List.of("", "</figcaption>"));
    }
    out.add("</figure>");
    return out;
  }

  /** Returns a table that is written as a list of rows, which are lists of cells. */
  private static List<String> table(
      String caption, Map<String, String> options, List<String> body) {
    List<String> out = new ArrayList<>(List.of("<table>"));
    if (!caption.isEmpty()) {
      out.add("<caption>" + Entities.escape(caption) + "</caption>");
    }
    String told = options.getOrDefault("header-rows", "0");
    int headers = told.matches("\\d") ? Integer.parseInt(told) : 0;
    int rows = 0;
    boolean open = false;
    for (String line : body) {
      Matcher row = ROW.matcher(line);
      Matcher cell = CELL.matcher(line);
      boolean starts = row.matches();
      if (starts || cell.matches()) {
        String close = open ? (rows <= headers ? "</th>" : "</td>") : "";
        if (starts) {
          out.addAll(List.of("", close + (rows > 0 ? "</tr>" : "") + "<tr>"));
          rows++;
        } else {
          out.addAll(List.of("", close));
        }
        String words = Optional.ofNullable(starts ? row.group(1) : cell.group(1)).orElse("");
        out.addAll(List.of(rows <= headers ? "<th>" : "<td>", "", words));
        open = true;
      } else {
        out.add(line.strip());
      }
    }
    out.addAll(List.of("", open ? "</td></tr></table>" : "</table>"));
    return out;
  }
}
