package org.plainpress.pdf;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.pdf.shape.Shaper;
import org.plainpress.pdf.shape.Style;
import org.plainpress.pdf.shape.StyledText;
import org.plainpress.pdf.shape.TextLine;

/** The running header and the page number: artifacts, which are not read aloud. */
final class PageFurniture {

  /** A line of furniture and where it stands. */
  record Piece(TextLine line, float x, float baseline) {}

  private static final int LONGEST_HEADER = 160;

  private final Shaper shaper;
  private final boolean rightToLeft;

  PageFurniture(Shaper shaper, boolean rightToLeft) {
    this.shaper = shaper;
    this.rightToLeft = rightToLeft;
  }

  /**
   * @param header empty for none
   * @param page from 0
   */
  List<Piece> rows(String header, int page) {
    List<Piece> pieces = new ArrayList<>();
    if (!header.isEmpty()) {
      pieces.add(header(header));
    }
    TextLine number = line(Integer.toString(page + 1)).get(0);
    float x = rightToLeft ? Typography.LEFT : Typography.LEFT + Typography.MEASURE - number.width();
    pieces.add(new Piece(number, x, Typography.FOOTER));
    return pieces;
  }

  /** As much of the title as fits on one line. */
  private Piece header(String title) {
    String words =
        title.length() > LONGEST_HEADER
            ? title.substring(0, title.offsetByCodePoints(0, LONGEST_HEADER / 2))
            : title;
    List<TextLine> lines = line(words);
    TextLine line = lines.get(0);
    if (lines.size() > 1 || words.length() < title.length()) {
      line = line(words.substring(0, Math.max(1, line.visibleEnd() - 1)).strip() + "…").get(0);
    }
    float x = rightToLeft ? Typography.LEFT + Typography.MEASURE - line.width() : Typography.LEFT;
    return new Piece(line, x, Typography.PAGE_HEIGHT - Typography.HEADER);
  }

  private List<TextLine> line(String text) {
    Style style = Typography.FURNITURE.style();
    return shaper
        .shape(new StyledText<Tag>().add(text, style, null), rightToLeft)
        .lines(Typography.MEASURE);
  }
}
