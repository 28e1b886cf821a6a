package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes out elements that hold nothing. Pages have them by the thousand, at worst as the remains of
 * absurd nesting, and an extractor that takes them out one by one needs time in their square.
 */
final class EmptyElements {

  private static final Set<String> NAMES =
      Set.of("div", "span", "p", "section", "b", "i", "em", "strong", "font", "center");

  /** From here on the children are put together anew rather than taken out singly. */
  private static final int MANY = 64;

  private EmptyElements() {}

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
