package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainpress.pdf.layout.Column;
import org.plainpress.pdf.layout.Decoration;
import org.plainpress.pdf.layout.LinkAnnotation;
import org.plainpress.pdf.layout.PageFurniture;
import org.plainpress.pdf.layout.PageGeometry;
import org.plainpress.pdf.layout.Paginator;
import org.plainpress.pdf.layout.Row;
import org.plainpress.pdf.layout.Typography;
import org.plainpress.pdf.tag.Tag;

/** Draws the rows of one page. */
public final class PagePainter {

  private final int number;
  private final PageGeometry page;
  private final List<LinkAnnotation> links;
  private final PageCanvas canvas;
  private byte[] drawn;

  public PagePainter(
      int number, Typography typography, DocumentFonts fonts, List<LinkAnnotation> links) {
    this.number = number;
    this.page = typography.page();
    this.links = links;
    this.canvas = new PageCanvas(number, typography, fonts);
  }

  public void paint(Paginator.Page content, List<PageFurniture.Piece> furniture) {
    decorations(content);
    for (int r = 0; r < content.rows().size(); ) {
      int end = r + 1;
      Object group = content.rows().get(r).group;
      while (group != null
          && end < content.rows().size()
          && content.rows().get(end).group == group) {
        end++;
      }
      rows(content, r, end);
      r = end;
    }
    for (PageFurniture.Piece piece : furniture) {
      canvas.line(piece.line(), piece.x(), piece.baseline());
    }
    drawn = canvas.finish();
  }

  public byte[] content() {
    return drawn;
  }

  /** The elements of the page's marked content, by MCID. */
  public List<Tag> marks() {
    return canvas.marks();
  }

  /** Behind everything else, each over the rows that it belongs to. */
  private void decorations(Paginator.Page content) {
    Map<Decoration, float[]> extents = new LinkedHashMap<>();
    for (int r = 0; r < content.rows().size(); r++) {
      Row row = content.rows().get(r);
      float top = page.height() - content.tops().get(r);
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

  private void rows(Paginator.Page content, int from, int to) {
    if (to - from == 1) {
      Row row = content.rows().get(from);
      picture(row, content.tops().get(from));
      for (Row.Placement placement : row.placements) {
        line(placement, row, content.tops().get(from));
      }
      return;
    }
    // The strips of a table row, cell by cell.
    Map<Column, List<int[]>> cells = new LinkedHashMap<>();
    for (int r = from; r < to; r++) {
      List<Row.Placement> placements = content.rows().get(r).placements;
      for (int p = 0; p < placements.size(); p++) {
        cells
            .computeIfAbsent(placements.get(p).column(), c -> new ArrayList<>())
            .add(new int[] {r, p});
      }
    }
    for (List<int[]> cell : cells.values()) {
      for (int[] at : cell) {
        Row row = content.rows().get(at[0]);
        line(row.placements.get(at[1]), row, content.tops().get(at[0]));
      }
    }
  }

  private void line(Row.Placement placement, Row row, float top) {
    float baseline = page.height() - top - row.padTop - row.baseline;
    if (row.artifact) {
      canvas.artifact(placement.line(), placement.x(), baseline);
      return;
    }
    for (PageCanvas.LinkArea area : canvas.line(placement.line(), placement.x(), baseline)) {
      if (area.link.anchor != null) {
        area.link.anchor.place(number, area.top + 4);
      }
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
    float bottom = page.height() - top - row.padTop - picture.height();
    canvas.picture(picture, left, bottom);
    if (picture.tag() != null) {
      picture.tag().box =
          new float[] {left, bottom, left + picture.width(), bottom + picture.height()};
    }
  }
}
