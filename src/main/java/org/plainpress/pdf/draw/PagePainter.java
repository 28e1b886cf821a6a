package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plainpress.pdf.layout.Column;
import org.plainpress.pdf.layout.Decoration;
import org.plainpress.pdf.layout.LinkAnnotation;
import org.plainpress.pdf.layout.PageFurniture;
import org.plainpress.pdf.layout.PageGeometry;
import org.plainpress.pdf.layout.Paginator.PlacedRow;
import org.plainpress.pdf.layout.Row;
import org.plainpress.pdf.layout.Typography;
import org.plainpress.pdf.tag.Box;
import org.plainpress.pdf.tag.Tag;

/** Draws the rows of one page. Used once. */
public final class PagePainter {

  private final int number;
  private final PageGeometry page;
  private final List<LinkAnnotation> links;
  private final PageCanvas canvas;

  /**
   * @param number index of the page, from 0
   * @param page its size and margins
   * @param fonts receives what the page uses of each font
   * @param links receives the page's links
   */
  public PagePainter(
      int number,
      PageGeometry page,
      Typography typography,
      DocumentFonts fonts,
      List<LinkAnnotation> links) {
    this.number = number;
    this.page = page;
    this.links = links;
    this.canvas = new PageCanvas(number, typography, fonts);
  }

  /** Draws the page and returns its content stream. */
  public byte[] paint(List<PlacedRow> rows, List<PageFurniture.Piece> furniture) {
    canvas.runsLeftToRight(PageDirection.isLeftToRight(rows));
    decorations(rows);
    for (int from = 0; from < rows.size(); ) {
      int to = from + 1;
      while (to < rows.size() && rows.get(to).row().continues()) {
        to++;
      }
      if (to - from == 1 && rows.get(from).row().pictures().isEmpty()) {
        row(rows.get(from));
      } else {
        tableRow(rows.subList(from, to));
      }
      from = to;
    }
    for (PageFurniture.Piece piece : furniture) {
      canvas.furniture(piece.line(), piece.x(), piece.baseline());
    }
    return canvas.finish();
  }

  /** Returns the elements of the page's marked content, by marked-content identifier. */
  public List<Tag> marks() {
    return canvas.marks();
  }

  /** Draws what is behind everything else, each over the rows that it belongs to. */
  private void decorations(List<PlacedRow> rows) {
    Map<Decoration, Box> extents = new LinkedHashMap<>();
    for (PlacedRow placed : rows) {
      float top = page.height() - placed.top();
      float bottom = top - placed.row().total();
      for (Decoration decoration : placed.row().decorations()) {
        Column column = decoration.column();
        extents.merge(
            decoration,
            new Box(column.left(), bottom, column.left() + column.width(), top),
            (above, here) -> new Box(above.left(), here.bottom(), above.right(), above.top()));
      }
    }
    extents.forEach(
        (decoration, extent) -> {
          canvas.decoration(decoration, extent.top(), extent.bottom());
          decoration.figure().ifPresent(figure -> figure.cover(extent));
        });
  }

  private void row(PlacedRow placed) {
    for (Row.Placement placement : placed.row().placements()) {
      line(placement, placed);
    }
  }

  /** Draws the strips of a table row, cell by cell, pictures of a strip before its lines. */
  private void tableRow(List<PlacedRow> strips) {
    Map<Integer, List<Runnable>> cells = new TreeMap<>();
    for (PlacedRow strip : strips) {
      for (Row.Picture picture : strip.row().pictures()) {
        cells
            .computeIfAbsent(picture.cell(), cell -> new ArrayList<>())
            .add(() -> picture(picture, strip));
      }
      for (Row.Placement placement : strip.row().placements()) {
        cells
            .computeIfAbsent(placement.cell(), cell -> new ArrayList<>())
            .add(() -> line(placement, strip));
      }
    }
    cells.values().forEach(cell -> cell.forEach(Runnable::run));
  }

  private void line(Row.Placement placement, PlacedRow placed) {
    Row row = placed.row();
    float baseline =
        page.height() - placed.top() - row.padTop() - row.baseline() - placement.drop();
    if (row.isArtifact() || placement.artifact()) {
      canvas.repeated(placement.line(), placement.x(), baseline);
      return;
    }
    canvas.line(placement.line(), placement.x(), baseline).forEach(this::link);
  }

  private void link(Tag link, Box area) {
    link.anchor().ifPresent(anchor -> anchor.place(number, area.top() + 4));
    link.annotation(links.size());
    links.add(new LinkAnnotation(number, link, area));
  }

  private void picture(Row.Picture picture, PlacedRow placed) {
    float left = picture.x();
    float top = page.height() - placed.top() - placed.row().padTop() - picture.drop();
    float bottom = top - picture.height();
    Box area = new Box(left, bottom, left + picture.width(), bottom + picture.height());
    canvas.picture(picture, area);
    picture.figure().ifPresent(figure -> figure.cover(area));
  }
}
