package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Removes elements that hold neither words nor other elements. Pages have them by the thousand, at
 * worst as the remains of absurd nesting, and an extractor that removes them one by one takes time
 * that grows with the square of their number.
 */
final class EmptyElements {

  private static final Set<String> NAMES =
      Set.of("div", "span", "p", "section", "b", "i", "em", "strong", "font", "center");

  /**
   * A parent with at least this many children is emptied and gets the kept ones back, since jsoup
   * renumbers all siblings for each child that is removed singly.
   */
  private static final int MANY = 64;

  private EmptyElements() {}

  /**
   * Removes the empty elements below an element, the innermost first, so that one that only held
   * empty ones goes too.
   */
  static void removeFrom(Element parent) {
    List<Node> kept = new ArrayList<>(parent.childNodeSize());
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element) {
        removeFrom(element);
        if (isEmpty(element)) {
          continue;
        }
      }
      kept.add(child);
    }
    if (kept.size() < parent.childNodeSize()) {
      if (parent.childNodeSize() < MANY) {
        new ArrayList<>(parent.childNodes())
            .stream().filter(node -> !kept.contains(node)).forEach(Node::remove);
      } else {
        parent.empty();
        parent.appendChildren(kept);
      }
    }
  }

  /**
   * Returns whether an element holds nothing and nothing refers to it: elements with an id may be
   * the target of a link.
   */
  private static boolean isEmpty(Element element) {
    if (!NAMES.contains(element.normalName()) || !element.id().isEmpty()) {
      return false;
    }
    for (Node child : element.childNodes()) {
      if (!(child instanceof TextNode text) || !text.isBlank()) {
        return false;
      }
    }
    // A blank one still keeps words apart.
    return element.childNodeSize() == 0 || element.isBlock();
  }
}
