package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms and what they mean, or names and values. Article JSON: {@code {"type": "definitions",
 * "items": [{"terms": [["weir"]], "descriptions": [[{"type": "paragraph", "content": ["a low
 * dam"]}]]}]}}.
 *
 * @param items at least one
 */
public record Definitions(List<Item> items) implements Block {

  /**
   * Terms that share their descriptions.
   *
   * @param terms running text; may be empty where the source has a description alone
   * @param descriptions each a list of blocks; may be empty where the source has a term alone
   */
  public record Item(List<List<Inline>> terms, List<List<Block>> descriptions) {
    /**
     * Copies terms and descriptions.
     *
     * @param terms see the record
     * @param descriptions see the record
     * @throws IllegalArgumentException where there are neither, or a term is empty
     */
    public Item {
      terms = terms.stream().map(List::copyOf).toList();
      descriptions = descriptions.stream().map(List::copyOf).toList();
      if (terms.isEmpty() && descriptions.isEmpty()) {
        throw new IllegalArgumentException("terms, descriptions: an item has one at least");
      }
      if (terms.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("terms: each has words");
      }
    }
  }

  /**
   * Copies the items.
   *
   * @param items see the record
   * @throws IllegalArgumentException where there are none
   */
  public Definitions {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items: definitions have at least one");
    }
  }

  /** {@return the blocks of all descriptions, each a list} */
  List<List<Block>> bodies() {
    List<List<Block>> all = new ArrayList<>();
    items.forEach(item -> all.addAll(item.descriptions()));
    return all;
  }

  /** {@return the words of all terms} */
  List<List<Inline>> terms() {
    List<List<Inline>> all = new ArrayList<>();
    items.forEach(item -> all.addAll(item.terms()));
    return all;
  }

  @Override
  public Kind kind() {
    return Kind.DEFINITIONS;
  }
}
