package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;

/** Fills pages with rows: no heading last, no line of a paragraph alone, no box split. */
public final class Paginator {

  /**
   * A row on a page.
   *
   * @param top of the row, in points from the top of the page
   */
  public record PlacedRow(Row row, float top) {}

  private final PageGeometry page;
  private final PageGeometry landscape;

  public Paginator(PageGeometry page) {
    this.page = page;
    this.landscape = page.landscape();
  }

  private PageGeometry geometry(Row first) {
    return first.landscape() ? landscape : page;
  }

  /** Returns the rows of each page, from its top. */
  public List<List<PlacedRow>> paginate(List<Row> rows) {
    List<List<PlacedRow>> pages = new ArrayList<>();
    int start = 0;
    while (start < rows.size()) {
      int end = pageEnd(rows, start);
      pages.add(page(rows.subList(start, end)));
      start = end;
    }
    return pages;
  }

  /** Returns the index of the row that the next page starts with. */
  private int pageEnd(List<Row> rows, int start) {
    float y = (float) rows.get(start).headers().stream().mapToDouble(Row::total).sum();
    boolean landscape = rows.get(start).landscape();
    float height = geometry(rows.get(start)).bodyHeight();
    int lastBreak = -1;
    for (int i = start; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (i > start) {
        if (row.startsPage() || row.landscape() != landscape) {
          return i;
        }
        if (!rows.get(i - 1).keepsNext()) {
          lastBreak = i;
        }
        y += row.before();
      }
      y += row.total();
      if (y > height && i > start) {
        // Rows that belong together but fill more than a page are split where the page is full.
        return lastBreak > start ? lastBreak : i;
      }
    }
    return rows.size();
  }

  /** Places the rows of a page, below the header of the table that goes on there, if one does. */
  private List<PlacedRow> page(List<Row> own) {
    List<PlacedRow> placed = new ArrayList<>(own.size() + 2);
    float y = geometry(own.get(0)).top();
    for (Row header : own.get(0).headers()) {
      placed.add(new PlacedRow(header.repeated(), y));
      y += header.total();
    }
    for (int i = 0; i < own.size(); i++) {
      y += i == 0 ? 0 : own.get(i).before();
      placed.add(new PlacedRow(own.get(i), y));
      y += own.get(i).total();
    }
    return placed;
  }
}
