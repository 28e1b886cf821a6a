package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Paragraph;

/**
 * Reads definition lists as lists: each item has its terms in bold and below them what they mean.
 */
final class Definitions {

  private Definitions() {}

  /**
   * Returns a definition list as a list; empty where it holds nothing.
   *
   * @param blocks reads what an element holds
   */
  static Optional<ItemList> of(Element element, Function<Element, List<Block>> blocks) {
    List<List<Block>> items = new ArrayList<>();
    List<Block> item = new ArrayList<>();
    boolean described = false;
    for (Element child : element.select("> dt, > dd, > div > dt, > div > dd")) {
      boolean term = child.nameIs("dt");
      if (term && described) {
        items.add(item);
        item = new ArrayList<>();
      }
      described = !term;
      for (Block block : blocks.apply(child)) {
        item.add(term && block instanceof Paragraph words ? bold(words) : block);
      }
    }
    if (!item.isEmpty()) {
      items.add(item);
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(new ItemList(false, 1, items));
  }

  /** Returns a paragraph in bold. */
  private static Paragraph bold(Paragraph term) {
    return new Paragraph(List.of(new Inline.Strong(term.content())));
  }
}
