package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;

/** Fills pages with rows: no heading last, no line of a paragraph alone, no box split. */
public final class Paginator {

  /**
   * @param tops of the rows, in points from the top of the page
   */
  public record Page(List<Row> rows, List<Float> tops) {}

  private final PageGeometry page;
  private final List<Page> pages = new ArrayList<>();

  public Paginator(PageGeometry page) {
    this.page = page;
  }

  public List<Page> paginate(List<Row> rows) {
    int start = 0;
    while (start < rows.size()) {
      int end = pageEnd(rows, start);
      pages.add(page(rows.subList(start, end)));
      start = end;
    }
    return pages;
  }

  /** The row that the next page starts with. */
  private int pageEnd(List<Row> rows, int start) {
    float y = (float) rows.get(start).headers.stream().mapToDouble(Row::total).sum();
    int lastBreak = -1;
    for (int i = start; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (i > start) {
        if (row.startsPage) {
          return i;
        }
        if (!rows.get(i - 1).keepNext) {
          lastBreak = i;
        }
        y += row.before;
      }
      y += row.total();
      if (y > page.bodyHeight() && i > start) {
        // Rows that belong together but fill more than a page are split where the page is full.
        return lastBreak > start ? lastBreak : i;
      }
    }
    return rows.size();
  }

  private Page page(List<Row> own) {
    List<Row> rows = new ArrayList<>(own.size() + 2);
    own.get(0).headers.forEach(header -> rows.add(header.repeated()));
    rows.addAll(own);
    List<Float> tops = new ArrayList<>(rows.size());
    float y = page.top();
    for (int i = 0; i < rows.size(); i++) {
      boolean top = i == 0 || rows.get(i - 1).artifact;
      y += top ? 0 : rows.get(i).before;
      tops.add(y);
      y += rows.get(i).total();
    }
    return new Page(List.copyOf(rows), tops);
  }
}
