package org.plainpress.read.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Makes a table of the figures that a chart keeps beside its drawing (ECMA-376, part 1, 21.2): a
 * column a series, a row a category.
 */
final class ChartTable {

  /** With more columns no page has room for a table. */
  private static final int MOST_SERIES = 12;

  /** With more rows a table says less than the chart's alternative text. */
  private static final int MOST_POINTS = 60;

  private ChartTable() {}

  /** Returns the table in HTML; nothing where the chart keeps no figures, or too many. */
  static String of(Document chart, String title) {
    List<Element> series = chart.select("c|ser");
    Map<Integer, String> categories = new TreeMap<>();
    List<Map<Integer, String>> values = new ArrayList<>();
    for (Element one : series) {
      points(one, "> c|cat, > c|xVal").forEach(categories::putIfAbsent);
      Map<Integer, String> own = points(one, "> c|val, > c|yVal");
      own.keySet().forEach(at -> categories.putIfAbsent(at, ""));
      values.add(own);
    }
    boolean told = values.stream().anyMatch(own -> !own.isEmpty());
    if (!told || series.size() > MOST_SERIES || categories.size() > MOST_POINTS) {
      return "";
    }
    StringBuilder html = new StringBuilder("<table>");
    html.append(title.isBlank() ? "" : "<caption>" + Entities.escape(title) + "</caption>");
    html.append("<thead><tr><td></td>");
    for (Element one : series) {
      String name = String.join("", one.select("> c|tx c|v").eachText());
      html.append("<th scope=\"col\">").append(Entities.escape(name)).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    categories.forEach(
        (at, category) -> {
          html.append("<tr><th scope=\"row\">").append(Entities.escape(category)).append("</th>");
          values.forEach(
              own ->
                  html.append("<td>")
                      .append(Entities.escape(own.getOrDefault(at, "")))
                      .append("</td>"));
          html.append("</tr>");
        });
    return html.append("</tbody></table>").toString();
  }

  /**
   * Returns what a series keeps, by its index. Of categories of several levels, the innermost
   * counts, which is the first.
   */
  private static Map<Integer, String> points(Element series, String selector) {
    Map<Integer, String> points = new TreeMap<>();
    for (Element point : series.select(selector).select("c|pt")) {
      String index = point.attr("idx");
      if (index.matches("\\d{1,6}")) {
        points.putIfAbsent(
            Integer.parseInt(index), rounded(String.join(" ", point.select("> c|v").eachText())));
      }
    }
    return points;
  }

  /** Returns a number without the digits that only the way it is stored gives it. */
  private static String rounded(String value) {
    if (!value.matches("-?\\d+\\.\\d{9,}(?:[eE]-?\\d+)?")) {
      return value;
    }
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
