package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads the grid tables of pandoc and reStructuredText, in which every cell may have several lines:
 *
 * <pre>{@code
 * +------+--------+
 * | Year | Tonnes |
 * +======+========+
 * | 2022 | 410    |
 * +------+--------+
 * }</pre>
 */
final class GridTables {

  private static final Pattern RULE = Pattern.compile("^ {0,3}\\+(?:[-=:]{2,}\\+)+[ \\t]*$");
  private static final Pattern ROW = Pattern.compile("^ {0,3}\\|.*\\|[ \\t]*$");

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private GridTables() {}

  /** Returns Markdown with HTML in the place of such tables. */
  static String in(String markdown) {
    return markdown.contains("\n+-") || markdown.startsWith("+-")
        ? CodeSpans.outside(markdown, GridTables::replaced)
        : markdown;
  }

  private static String replaced(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<String> out = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      int end = at;
      while (end < lines.size()
          && (RULE.matcher(lines.get(end)).matches()
              || end > at && ROW.matcher(lines.get(end)).matches())) {
        end++;
      }
      boolean table = end - at > 2 && RULE.matcher(lines.get(end - 1)).matches();
      if (table && RULE.matcher(lines.get(at)).matches()) {
        out.add("\n" + html(lines.subList(at, end)) + "\n");
        at = end - 1;
      } else {
        out.add(lines.get(at));
      }
    }
    return String.join("\n", out);
  }

  private static String html(List<String> lines) {
    boolean headed = lines.stream().anyMatch(line -> line.contains("==="));
    StringBuilder html = new StringBuilder("<table>");
    List<StringBuilder> cells = new ArrayList<>();
    boolean head = headed;
    for (String line : lines) {
      if (!RULE.matcher(line).matches()) {
        String[] parts = line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
          if (i == cells.size()) {
            cells.add(new StringBuilder());
          }
          cells.get(i).append(parts[i].strip()).append('\n');
        }
        continue;
      }
      if (!cells.isEmpty()) {
        String tag = head ? "th" : "td";
        html.append("<tr>")
            .append(
                cells.stream()
                    .map(cell -> "<" + tag + ">" + inline(cell.toString()) + "</" + tag + ">")
                    .collect(Collectors.joining()))
            .append("</tr>");
        cells.clear();
      }
      head &= !line.contains("===");
    }
    return html.append("</table>").toString();
  }

  /** Returns a cell as HTML on one line: a line of it that is blank would end the table. */
  private static String inline(String markdown) {
    String html = RENDERER.render(PARSER.parse(markdown)).strip().replace("\n", " ");
    boolean one = html.indexOf("<p>") == html.lastIndexOf("<p>");
    return one ? html.replaceFirst("^<p>(.*)</p>$", "$1") : html;
  }
}
