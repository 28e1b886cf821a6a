package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/** Lays out the running header and the page number: artifacts, which are not read aloud. */
public final class PageFurniture {

  /**
   * A line of furniture.
   *
   * @param x of its left end, in points from the left of the page
   * @param baseline in points from the bottom of the page
   */
  public record Piece(TextLine<PageFurniture> line, float x, float baseline) {}

  /** In UTF-16 units: of a longer title only the beginning is shaped, since it fits on no line. */
  private static final int LONGEST_HEADER = 160;

  private final Shaper shaper;
  private final Typography typography;
  private final PageGeometry page;
  private final boolean rightToLeft;

  /**
   * @param page that the furniture stands on
   */
  public PageFurniture(LayoutContext context, PageGeometry page, boolean rightToLeft) {
    this.shaper = context.shaper();
    this.typography = context.typography();
    this.page = page;
    this.rightToLeft = rightToLeft;
  }

  /**
   * Returns the furniture of a page.
   *
   * @param header the title in the header; empty for none
   * @param label the number of the page as it is printed
   */
  public List<Piece> pieces(String header, String label) {
    List<Piece> pieces = new ArrayList<>();
    if (!header.isEmpty()) {
      pieces.add(header(header));
    }
    TextLine<PageFurniture> number = lines(label).get(0);
    float x = rightToLeft ? page.left() : page.left() + page.measure() - number.width();
    pieces.add(new Piece(number, x, page.footer()));
    return pieces;
  }

  /** Returns as much of the title as fits on one line. */
  private Piece header(String title) {
    String words =
        title.length() > LONGEST_HEADER
            ? title.substring(0, title.offsetByCodePoints(0, LONGEST_HEADER / 2))
            : title;
    List<TextLine<PageFurniture>> lines = lines(words);
    TextLine<PageFurniture> line = lines.get(0);
    if (lines.size() > 1 || words.length() < title.length()) {
      line = lines(words.substring(0, Math.max(1, line.visibleEnd() - 1)).strip() + "…").get(0);
    }
    float x = rightToLeft ? page.left() + page.measure() - line.width() : page.left();
    return new Piece(line, x, page.height() - page.header());
  }

  private List<TextLine<PageFurniture>> lines(String text) {
    StyledText<PageFurniture> styled =
        new StyledText<PageFurniture>().add(text, typography.furniture.style(), this);
    return LineBreaker.lines(shaper.shape(styled, rightToLeft), page.measure());
  }
}
