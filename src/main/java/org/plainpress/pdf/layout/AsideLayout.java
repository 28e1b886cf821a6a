package org.plainpress.pdf.layout;

import org.plainpress.article.Aside;
import org.plainpress.pdf.tag.Tag;

/** Lays out an aside as a quiet box: its title in bold, and its blocks. */
final class AsideLayout {

  /** The space above the box, in points for each point of the type's size. */
  private static final float ABOVE = 1.2f;

  private final Flow flow;
  private final InlineText inline;
  private final BlockLayout blocks;

  /**
   * @param blocks lays out what is in the box
   */
  AsideLayout(Flow flow, InlineText inline, BlockLayout blocks) {
    this.flow = flow;
    this.inline = inline;
    this.blocks = blocks;
  }

  void layOut(Aside aside, Place place) {
    float padding = flow.typography().boxPadding - 2;
    Tag tag = place.parent().child(inline.roles().aside(place.parent()));
    Place inner =
        place.within(tag).on(Decoration.fill(place.column())).in(place.column().inset(padding));
    int first = flow.size();
    if (!aside.title().isEmpty()) {
      Tag title = tag.child("P");
      flow.walk()
          .beside(
              () ->
                  flow.paragraph(
                      inline.of(aside.title(), place.body().style().withBold(), title),
                      place.body(),
                      inner));
      flow.keepTogether(first, true);
    }
    blocks.layOut(aside.body(), inner);
    if (flow.size() > first) {
      Row top = flow.row(first);
      top.spaceBefore(Math.max(top.before(), place.body().style().size() * ABOVE));
      top.padTop(top.padTop() + padding - 2);
      flow.last().padBottom(padding - 2);
      flow.last().keepNext(false);
    }
  }
}
