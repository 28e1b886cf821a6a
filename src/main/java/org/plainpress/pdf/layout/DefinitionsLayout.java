package org.plainpress.pdf.layout;

import java.util.List;
import org.plainpress.article.Block;
import org.plainpress.article.Definitions;
import org.plainpress.article.Inline;
import org.plainpress.pdf.tag.Tag;

/**
 * Lays out definitions as a list whose labels are the terms, in bold above what they mean (L, LI,
 * Lbl, LBody: ISO 32000-1, 14.8.4.3.3).
 */
final class DefinitionsLayout {

  /** The space between a term and what it means, in points. */
  private static final float BELOW_TERM = 1;

  private final Flow flow;
  private final InlineText inline;
  private final BlockLayout blocks;

  /**
   * @param blocks lays out what is in the descriptions
   */
  DefinitionsLayout(Flow flow, InlineText inline, BlockLayout blocks) {
    this.flow = flow;
    this.inline = inline;
    this.blocks = blocks;
  }

  void layOut(Definitions definitions, Place place) {
    Tag list = place.parent().child("L");
    // PDF 2.0 has a name for such lists (ISO 32000-2, table 382); before, they have no numbers.
    list.number(inline.roles().pdf2() ? "Description" : "None");
    for (int i = 0; i < definitions.items().size(); i++) {
      Definitions.Item item = definitions.items().get(i);
      flow.walk().at(i, () -> item(item, place.within(list.child("LI"))));
    }
  }

  private void item(Definitions.Item item, Place place) {
    int terms = item.terms().size();
    Typography.Type type = place.body();
    for (int t = 0; t < terms; t++) {
      List<Inline> term = item.terms().get(t);
      Tag label = place.parent().child("Lbl");
      int first = flow.size();
      Typography.Type line = t == 0 ? type : type.withBefore(BELOW_TERM);
      flow.walk()
          .at(
              t,
              () -> flow.paragraph(inline.of(term, type.style().withBold(), label), line, place));
      flow.keepTogether(first, true);
    }
    if (item.descriptions().isEmpty()) {
      return;
    }
    Tag body = place.parent().child("LBody");
    Place inner =
        place
            .within(body)
            .in(place.column().indented(flow.typography().indent))
            .of(type.withBefore(BELOW_TERM))
            .beside();
    for (int d = 0; d < item.descriptions().size(); d++) {
      List<Block> description = item.descriptions().get(d);
      flow.walk().at(terms + d, () -> blocks.layOut(description, inner));
    }
  }
}
