package org.plainpress.pdf.layout;

import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/**
 * An entry of a table of contents. It is laid out before the articles, and gets its number when all
 * pages are known.
 *
 * @param row the last line of the article's title
 * @param item the element {@code TOCI}
 * @param link the element that leads to the article
 * @param column whose end the number stands at
 * @param numbers the width that is kept free for numbers, in points
 */
public record ContentsEntry(Row row, Tag item, Tag link, Column column, float numbers) {

  /**
   * Makes the entry lead to an article, and writes the label of the article's first page at the end
   * of the line, with dots that lead the eye there.
   *
   * @param title the place of the article's title
   */
  public void leadTo(Anchor title, LayoutContext context, PageLabels labels) {
    link.leadTo(title);
    // An entry refers to what it leads to (ISO 14289-2, 8.2.5.8).
    item.refer(title.tag());
    boolean rightToLeft = column.rightToLeft();
    Style style = context.typography().body.style();
    StyledText<Tag> text = new StyledText<Tag>().add(labels.of(title.page()), style, link);
    TextLine<Tag> line =
        LineBreaker.lines(context.shaper().shape(text, rightToLeft), column.width()).get(0);
    float left = rightToLeft ? column.left() : column.left() + column.width() - line.width();
    leaders(style.size());
    row.append(new Row.Placement(line, new Column(left, line.width(), rightToLeft)));
  }

  /** Draws dots from the end of the title to where numbers stand. */
  private void leaders(float size) {
    float title = row.placements().get(0).line().width() + size * 0.5f;
    float width = column.width() - title - numbers;
    if (width > size) {
      float left = column.rightToLeft() ? column.left() + numbers : column.left() + title;
      row.decorate(Decoration.leaders(new Column(left, width, column.rightToLeft())));
    }
  }
}
