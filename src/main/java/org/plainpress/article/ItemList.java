package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A list of items. Article JSON: {@code {"type": "list", "ordered": false, "items": [[{"type":
 * "paragraph", "content": ["bread"]}], [{"type": "paragraph", "content": ["butter"]}]]}}.
 *
 * @param ordered whether its items are counted
 * @param start the first item's number, where the items bear no {@link Inline.Label} of their own
 * @param reversed whether its items are counted down
 * @param style what its numbers or bullets look like
 * @param items at least one
 */
public record ItemList(
    boolean ordered, int start, boolean reversed, ListStyle style, List<Item> items)
    implements Block {

  /** Whether an item is a task, and what became of it. */
  public enum Task {
    /** The item is no task. */
    NONE,
    /** The task is still to be done. */
    OPEN,
    /** The task is done. */
    DONE
  }

  /**
   * An item. Article JSON: an array of blocks, or {@code {"value": 9, "checked": true, "body": []}}
   * where it has a number of its own or is a task.
   *
   * @param value the number of its own, from which the items after it count on
   * @param task whether it is a task, and done
   * @param body its blocks
   */
  public record Item(OptionalInt value, Task task, List<Block> body) {
    /**
     * Copies the blocks.
     *
     * @param value see the record
     * @param task see the record
     * @param body see the record
     */
    public Item {
      body = List.copyOf(body);
    }

    /**
     * {@return an item without a number of its own that is no task}
     *
     * @param body its blocks
     */
    public static Item of(List<Block> body) {
      return new Item(OptionalInt.empty(), Task.NONE, body);
    }

    /**
     * {@return the same item with other blocks}
     *
     * @param blocks its blocks
     */
    public Item with(List<Block> blocks) {
      return new Item(value, task, blocks);
    }

    /** {@return the label that the source printed before the item; empty where it printed none} */
    public Optional<Inline.Label> label() {
      return !body.isEmpty()
              && body.get(0) instanceof Paragraph first
              && first.content().get(0) instanceof Inline.Label label
          ? Optional.of(label)
          : Optional.empty();
    }
  }

  /**
   * Copies the items.
   *
   * @param ordered see the record
   * @param start see the record
   * @param reversed see the record
   * @param style see the record
   * @param items see the record
   * @throws IllegalArgumentException where there are none, or the style is not one of such lists
   */
  public ItemList {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items: a list has at least one");
    }
    if (!ordered && (reversed || style.isNumber())) {
      throw new IllegalArgumentException("style, reversed: only an ordered list has numbers");
    }
    if (ordered && style == ListStyle.DISC) {
      throw new IllegalArgumentException("style: an ordered list has no bullets");
    }
  }

  /**
   * Makes a list with the usual numbers or bullets.
   *
   * @param ordered see the record
   * @param start see the record
   * @param items each a list of blocks
   */
  public ItemList(boolean ordered, int start, List<List<Block>> items) {
    this(ordered, start, false, ListStyle.usual(ordered), items.stream().map(Item::of).toList());
  }

  /** {@return the blocks of each item} */
  public List<List<Block>> bodies() {
    return items.stream().map(Item::body).toList();
  }

  /** {@return the number of each item} */
  public List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>(items.size());
    int next = start;
    for (Item item : items) {
      int number = item.value().orElse(next);
      numbers.add(number);
      next = number + (reversed ? -1 : 1);
    }
    return numbers;
  }

  /** {@return whether an item has a label that says more than "here is an item"} */
  public boolean isLabelled() {
    return items.stream().anyMatch(item -> item.label().filter(l -> !l.isBullet()).isPresent());
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }
}
