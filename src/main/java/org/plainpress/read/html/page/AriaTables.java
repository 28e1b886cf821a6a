package org.plainpress.read.html.page;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes tables of elements that are tables by their roles alone (WAI-ARIA 1.2, 5.4): {@code <div
 * role="table">} with {@code row} and {@code cell}.
 */
final class AriaTables {

  private static final Map<String, String> NAMES =
      Map.of(
          "rowgroup", "tbody",
          "row", "tr",
          "cell", "td",
          "gridcell", "td",
          "columnheader", "th",
          "rowheader", "th");

  private AriaTables() {}

  /** Gives each element of such tables the name that HTML has for it. */
  static void settle(Document page) {
    for (Element table : Query.all(page, "div[role=table]")) {
      if (!Query.holds(table, "[role=row]") || Query.holds(table, "table, tr, td")) {
        continue;
      }
      table.tagName("table");
      String label = table.attr("aria-label");
      for (Element part : table.getAllElements()) {
        String name = NAMES.getOrDefault(part.attr("role"), "");
        if (!name.isEmpty()) {
          part.tagName(name);
          part.removeAttr("role");
        }
        if (part.hasAttr("aria-colspan")) {
          part.attr("colspan", part.attr("aria-colspan"));
        }
        if (part.hasAttr("aria-rowspan")) {
          part.attr("rowspan", part.attr("aria-rowspan"));
        }
      }
      table.removeAttr("role");
      if (!label.isBlank() && !Query.holds(table, "caption")) {
        table.prependElement("caption").text(label);
      }
    }
  }
}
