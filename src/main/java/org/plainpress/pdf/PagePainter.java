package org.plainpress.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the rows of one page. */
final class PagePainter {

  private final int number;
  private final List<LinkAnnotation> links;
  private final PageCanvas canvas;
  private byte[] content;

  PagePainter(int number, DocumentFonts fonts, List<LinkAnnotation> links) {
    this.number = number;
    this.links = links;
    this.canvas = new PageCanvas(number, fonts);
  }

  void paint(Paginator.Page page, List<PageFurniture.Piece> furniture) {
    decorations(page);
    for (int r = 0; r < page.rows().size(); ) {
      int end = r + 1;
      Object group = page.rows().get(r).group;
      while (group != null && end < page.rows().size() && page.rows().get(end).group == group) {
        end++;
      }
      rows(page, r, end);
      r = end;
    }
    for (PageFurniture.Piece piece : furniture) {
      canvas.line(piece.line(), piece.x(), piece.baseline());
    }
    content = canvas.finish();
  }

  byte[] content() {
    return content;
  }

  /** The elements of the page's marked content, by MCID. */
  List<Tag> marks() {
    return canvas.marks();
  }

  /** Behind everything else, each over the rows that it belongs to. */
  private void decorations(Paginator.Page page) {
    Map<Decoration, float[]> extents = new LinkedHashMap<>();
    for (int r = 0; r < page.rows().size(); r++) {
      Row row = page.rows().get(r);
      float top = Typography.PAGE_HEIGHT - page.tops().get(r);
      float bottom = top - row.total();
      for (Decoration decoration : row.decorations) {
        float[] extent = extents.computeIfAbsent(decoration, d -> new float[] {top, bottom});
        extent[1] = bottom;
      }
    }
    extents.forEach(
        (decoration, extent) -> {
          canvas.decoration(decoration, extent[0], extent[1]);
          Tag figure = decoration.figure();
          if (figure != null && figure.box == null) {
            Column column = decoration.column();
            figure.box =
                new float[] {column.left(), extent[1], column.left() + column.width(), extent[0]};
          }
        });
  }

  private void rows(Paginator.Page page, int from, int to) {
    if (to - from == 1) {
      Row row = page.rows().get(from);
      picture(row, page.tops().get(from));
      for (Row.Placement placement : row.placements) {
        line(placement, row, page.tops().get(from));
      }
      return;
    }
    // The strips of a table row, cell by cell.
    Map<Column, List<int[]>> cells = new LinkedHashMap<>();
    for (int r = from; r < to; r++) {
      List<Row.Placement> placements = page.rows().get(r).placements;
      for (int p = 0; p < placements.size(); p++) {
        cells
            .computeIfAbsent(placements.get(p).column(), c -> new ArrayList<>())
            .add(new int[] {r, p});
      }
    }
    for (List<int[]> cell : cells.values()) {
      for (int[] at : cell) {
        Row row = page.rows().get(at[0]);
        line(row.placements.get(at[1]), row, page.tops().get(at[0]));
      }
    }
  }

  private void line(Row.Placement placement, Row row, float top) {
    float baseline = Typography.PAGE_HEIGHT - top - row.padTop - row.baseline;
    if (row.artifact) {
      canvas.artifact(placement.line(), placement.x(), baseline);
      return;
    }
    for (PageCanvas.LinkArea area : canvas.line(placement.line(), placement.x(), baseline)) {
      area.link.annotation(links.size());
      links.add(
          new LinkAnnotation(number, area.link, area.left, area.bottom, area.right, area.top));
    }
  }

  private void picture(Row row, float top) {
    if (row.picture == null) {
      return;
    }
    Row.Picture picture = row.picture;
    Column column = picture.column();
    float left =
        column.rightToLeft() ? column.left() + column.width() - picture.width() : column.left();
    float bottom = Typography.PAGE_HEIGHT - top - row.padTop - picture.height();
    canvas.picture(picture, left, bottom);
    if (picture.tag() != null) {
      picture.tag().box =
          new float[] {left, bottom, left + picture.width(), bottom + picture.height()};
    }
  }
}
