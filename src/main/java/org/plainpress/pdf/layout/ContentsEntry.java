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
 */
public final class ContentsEntry {

  private final Row row;
  private final Tag item;
  private final Tag link;
  private final Column column;

  /**
   * @param row the last line of the article's title
   * @param item the element {@code TOCI}
   * @param link the element that leads to the article
   * @param column whose end the number stands at
   */
  ContentsEntry(Row row, Tag item, Tag link, Column column) {
    this.row = row;
    this.item = item;
    this.link = link;
    this.column = column;
  }

  /**
   * Makes the entry lead to an article, and writes the label of the article's first page at the end
   * of the line.
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
    row.append(new Row.Placement(line, new Column(left, line.width(), rightToLeft)));
  }
}
