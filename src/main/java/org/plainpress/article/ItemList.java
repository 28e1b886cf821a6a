package org.plainpress.article;

import java.util.List;
import java.util.Optional;

/**
 * A list of items. Article JSON: {@code {"type": "list", "ordered": false, "items": [[{"type":
 * "paragraph", "content": ["bread"]}], [{"type": "paragraph", "content": ["butter"]}]]}}.
 *
 * @param ordered whether its items are counted
 * @param start the first item's number, where the items bear no {@link Inline.Label} of their own
 * @param items at least one, each a list of blocks
 */
public record ItemList(boolean ordered, int start, List<List<Block>> items) implements Block {

  /**
   * Copies the items.
   *
   * @param ordered see the record
   * @param start see the record
   * @param items see the record
   * @throws IllegalArgumentException where there are none
   */
  public ItemList {
    items = items.stream().map(List::copyOf).toList();
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items: a list has at least one");
    }
  }

  /**
   * {@return the label that the source printed before an item; empty where it printed none}
   *
   * @param item the blocks of the item
   */
  public static Optional<Inline.Label> label(List<Block> item) {
    return !item.isEmpty()
            && item.get(0) instanceof Paragraph first
            && first.content().get(0) instanceof Inline.Label label
        ? Optional.of(label)
        : Optional.empty();
  }

  /** {@return whether an item has a label that says more than "here is an item"} */
  public boolean isLabelled() {
    return items.stream().anyMatch(item -> label(item).filter(l -> !l.isBullet()).isPresent());
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }
}
