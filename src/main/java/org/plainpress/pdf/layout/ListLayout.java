package org.plainpress.pdf.layout;

import java.util.List;
import org.plainpress.article.Block;
import org.plainpress.article.ItemList;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.StyledText;

/**
 * Lays out a list: labels at the side where lines start, the items beside them (L, LI: ISO 32000-1,
 * 14.8.4.3.3).
 */
final class ListLayout {

  /** The space between the widest label and the items, in points. */
  private static final float GAP = 4;

  /** The space between items, in points; the first is as far from what precedes as a paragraph. */
  private static final float BETWEEN = 4;

  private final Flow flow;
  private final OwnWords words;
  private final BlockLayout blocks;

  /**
   * @param blocks lays out what is in the items
   */
  ListLayout(Flow flow, OwnWords words, BlockLayout blocks) {
    this.flow = flow;
    this.words = words;
    this.blocks = blocks;
  }

  void layOut(ItemList list, Place place) {
    Tag tag = place.parent().child("L");
    tag.number(ListLabels.numbering(list));
    ListLabels labels = new ListLabels(list, place.body().style(), words);
    float indent = indent(labels, list.items().size(), tag, place.column());
    flow.walk()
        .items(
            list,
            i -> {
              Typography.Type body = i == 0 ? place.body() : place.body().withBefore(BETWEEN);
              item(
                  list.items().get(i).body(),
                  labels,
                  i,
                  indent,
                  place.within(tag.child("LI")).of(body));
            });
  }

  /**
   * Returns the room for labels: for the widest of them, but no more than a third of the column.
   */
  private float indent(ListLabels labels, int items, Tag tag, Column column) {
    float indent = flow.typography().indent;
    for (int i = 0; i < items; i++) {
      StyledText<Tag> label = labels.of(i, tag);
      if (!label.isEmpty()) {
        indent = Math.max(indent, flow.shape(label).naturalWidth() + GAP);
      }
    }
    return Math.min(indent, column.width() / 3);
  }

  /**
   * @param place whose parent is the item's element
   */
  private void item(List<Block> item, ListLabels labels, int index, float indent, Place place) {
    Tag label = place.parent().child("Lbl");
    Tag body = place.parent().child("LBody");
    Place inner = place.within(body).in(place.column().indented(indent)).beside();
    int first = flow.size();
    blocks.layOut(item, inner);
    if (flow.size() == first) {
      // An item without anything to show still has its label.
      StyledText<Tag> blank = new StyledText<Tag>().add(" ", place.body().style(), body);
      flow.paragraph(blank, place.body(), inner);
    }
    StyledText<Tag> text = labels.of(index, label);
    if (!text.isEmpty()) {
      Row row = flow.row(first);
      row.label(
          new Row.Placement(flow.firstLine(text, indent), place.column().start(indent)),
          row.start());
    }
  }
}
