package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/** The running header and the page number: artifacts, which are not read aloud. */
public final class PageFurniture {

  /** A line of furniture and where it stands. */
  public record Piece(TextLine line, float x, float baseline) {}

  private static final int LONGEST_HEADER = 160;

  private final Shaper shaper;
  private final Typography typography;
  private final boolean rightToLeft;

  public PageFurniture(Shaper shaper, Typography typography, boolean rightToLeft) {
    this.shaper = shaper;
    this.typography = typography;
    this.rightToLeft = rightToLeft;
  }

  /**
   * @param header empty for none
   * @param label the page's, as its number is printed
   */
  public List<Piece> rows(String header, String label) {
    List<Piece> pieces = new ArrayList<>();
    if (!header.isEmpty()) {
      pieces.add(header(header));
    }
    TextLine number = line(label).get(0);
    float x =
        rightToLeft
            ? typography.page().left()
            : typography.page().left() + typography.page().measure() - number.width();
    pieces.add(new Piece(number, x, typography.page().footer()));
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
    float x =
        rightToLeft
            ? typography.page().left() + typography.page().measure() - line.width()
            : typography.page().left();
    return new Piece(line, x, typography.page().height() - typography.page().header());
  }

  private List<TextLine> line(String text) {
    Style style = typography.furniture.style();
    return shaper
        .shape(new StyledText<Tag>().add(text, style, null), rightToLeft)
        .lines(typography.page().measure());
  }
}
