package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Definitions;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.read.html.page.Query;

/** Reads definition lists (HTML, 4.4.9), also those with their groups in {@code div}. */
final class DefinitionLists {

  private final Predicate<Element> read;
  private final Function<Element, List<Block>> blocks;

  /**
   * Makes a reader of definition lists.
   *
   * @param read tells which elements are read
   * @param blocks reads what an element holds
   */
  DefinitionLists(Predicate<Element> read, Function<Element, List<Block>> blocks) {
    this.read = read;
    this.blocks = blocks;
  }

  /** Terms and descriptions that are being collected. */
  private static final class Group {
    private final List<List<Inline>> terms = new ArrayList<>();
    private final List<List<Block>> descriptions = new ArrayList<>();

    private boolean isEmpty() {
      return terms.isEmpty() && descriptions.isEmpty();
    }
  }

  /** Returns a definition list; empty where it holds nothing. */
  Optional<Definitions> of(Element element) {
    List<Definitions.Item> items = new ArrayList<>();
    Group group = new Group();
    for (Element child : Query.all(element, "> dt, > dd, > div > dt, > div > dd")) {
      if (!read.test(child)) {
        continue;
      }
      boolean term = child.nameIs("dt");
      if (term && !group.descriptions.isEmpty()) {
        finish(group, items);
        group = new Group();
      }
      List<Block> body = blocks.apply(child);
      if (term) {
        term(body, group);
      } else if (!body.isEmpty()) {
        group.descriptions.add(body);
      }
    }
    finish(group, items);
    return items.isEmpty() ? Optional.empty() : Optional.of(new Definitions(items));
  }

  private static void finish(Group group, List<Definitions.Item> items) {
    if (!group.isEmpty()) {
      items.add(new Definitions.Item(group.terms, group.descriptions));
    }
  }

  /** Adds a term; what is no words in it, such as a picture, comes before the descriptions. */
  private static void term(List<Block> body, Group group) {
    List<Block> rest = new ArrayList<>();
    for (Block block : body) {
      if (block instanceof Paragraph words) {
        group.terms.add(words.content());
      } else {
        rest.add(block);
      }
    }
    if (!rest.isEmpty()) {
      group.descriptions.add(rest);
    }
  }
}
