package org.plainpress.read.html.select;

import java.util.List;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;

/** Tells how much of what was read leads elsewhere. */
final class Links {

  /** The share of characters in links above which a text is one of links. */
  private static final double NEARLY_ALL = 0.8;

  private Links() {}

  /**
   * Returns whether a block below a heading of links is made of links or is a picture that goes
   * with them.
   */
  static boolean areAll(Block block) {
    return block instanceof ItemList list && areIn(list)
        || block instanceof Paragraph p && share(p.content()) > NEARLY_ALL
        || block instanceof Figure;
  }

  /** Returns whether every paragraph of a list is nearly all links. */
  static boolean areIn(ItemList list) {
    return list.bodies().stream()
        .allMatch(
            item ->
                item.stream()
                    .allMatch(
                        block -> block instanceof Paragraph p && share(p.content()) > NEARLY_ALL));
  }

  /** Returns which share of the characters of running text stands in links, from 0 to 1. */
  static double share(List<Inline> content) {
    int all = Text.folded(Text.plain(content)).length();
    return all == 0 ? 0 : (double) linked(content) / all;
  }

  /** Counts the characters of running text that stand in links. */
  private static int linked(List<Inline> content) {
    int length = 0;
    for (Inline inline : content) {
      length +=
          inline instanceof Inline.Link
              ? Text.plain(List.of(inline)).length()
              : linked(inline.content());
    }
    return length;
  }
}
