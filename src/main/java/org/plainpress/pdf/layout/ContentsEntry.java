package org.plainpress.pdf.layout;

import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/** One line of a table of contents; its page number is set once pages are known. */
public final class ContentsEntry {

  private final Row row;
  private final Tag item;
  private final Tag link;
  private final Column column;
  private Anchor anchor;

  ContentsEntry(Row row, Tag item, Tag link, Column column) {
    this.row = row;
    this.item = item;
    this.link = link;
    this.column = column;
  }

  public void leadTo(Anchor target) {
    anchor = target;
    link.target = target;
    // ISO 14289-2, 8.2.5.8.
    item.references.add(target.tag);
  }

  /** Writes the page's label at the end of the line. */
  public void number(Shaper shaper, Style style, PageLabels labels, boolean rightToLeft) {
    StyledText<Tag> text = new StyledText<Tag>().add(labels.of(anchor.page), style, link);
    var line = shaper.shape(text, rightToLeft).lines(column.width()).get(0);
    float left = rightToLeft ? column.left() : column.left() + column.width() - line.width();
    row.placements.add(new Row.Placement(line, new Column(left, line.width(), rightToLeft)));
  }
}
