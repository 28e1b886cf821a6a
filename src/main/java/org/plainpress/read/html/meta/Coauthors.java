package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.press.head.Byline;

/**
 * Finds authors who are marked one by one and named together: {@code <a rel=author>Ann Lee</a> and
 * <a rel=author>Bo Berg</a>}, or one {@code <p class=author>} after the other.
 */
final class Coauthors {

  /** Of the first element of each group, all that its elements name. */
  private final Map<Element, List<String>> people = new IdentityHashMap<>();

  /** The other elements of each group. */
  private final Map<Element, Element> later = new IdentityHashMap<>();

  private Coauthors() {}

  /**
   * Finds those among elements that may name authors.
   *
   * @param elements in the order of the page
   * @param longest elements with more characters of text name nobody
   */
  static Coauthors of(List<Element> elements, int longest) {
    Coauthors found = new Coauthors();
    for (List<Element> group : groups(elements, longest)) {
      Set<String> names = new LinkedHashSet<>();
      group.forEach(element -> names.addAll(Names.of(PageElements.text(element, longest))));
      if (names.size() > 1) {
        found.people.put(group.get(0), List.copyOf(names));
        group.stream().skip(1).forEach(element -> found.later.put(element, group.get(0)));
      }
    }
    return found;
  }

  /**
   * Puts a comma between names that a page marks one by one and sets apart by its style alone, as
   * in {@code <span class=author>Ann Lee</span><span class=author>Bo Berg</span>}.
   *
   * @param elements see above; the page is changed
   */
  static void part(List<Element> elements, int longest) {
    for (List<Element> group : groups(elements, longest)) {
      for (int i = 1; i < group.size(); i++) {
        Element before = group.get(i - 1);
        boolean inLine = !before.isBlock() && before.nextElementSibling() == group.get(i);
        if (inLine && between(before, group.get(i)).isBlank()) {
          before.after(new TextNode(", "));
        }
      }
    }
  }

  /** Returns all whom the group names that an element begins; empty where it begins none. */
  Optional<List<String>> people(Element element) {
    return Optional.ofNullable(people.get(element));
  }

  /** Returns whether an element is named with another before it. */
  boolean isLater(Element element) {
    return later.containsKey(element);
  }

  private static List<List<Element>> groups(List<Element> elements, int longest) {
    List<List<Element>> groups = new ArrayList<>();
    for (Element element : elements) {
      if (!isName(PageElements.text(element, longest))) {
        continue;
      }
      Optional<List<Element>> own = before(element, groups);
      if (own.isPresent()) {
        own.get().add(element);
      } else {
        groups.add(new ArrayList<>(List.of(element)));
      }
    }
    groups.removeIf(group -> group.size() == 1);
    return groups;
  }

  /**
   * Returns the group that an element goes on with: one that ends right before it, with an element
   * or with what holds that; empty where there is none.
   */
  private static Optional<List<Element>> before(Element element, List<List<Element>> groups) {
    Optional<Element> inner = Optional.empty();
    for (int i = groups.size() - 1; i >= 0; i--) {
      Element last = last(groups.get(i));
      if (inner.isPresent() && !holds(last, inner.get())) {
        return Optional.empty();
      }
      if (!holds(last, element)) {
        if (follows(last, element)) {
          return Optional.of(groups.get(i));
        }
        inner = Optional.of(last);
      }
    }
    return Optional.empty();
  }

  private static Element last(List<Element> group) {
    return group.get(group.size() - 1);
  }

  private static boolean isName(String text) {
    String name = Names.alone(text);
    return !name.isEmpty()
        && !Names.isLabel(name)
        && !Byline.isFunction(name)
        && Byline.any(name).isPresent();
  }

  private static boolean holds(Element outer, Element inner) {
    return inner.parents().contains(outer);
  }

  /** Returns whether nothing but what parts names stands between two elements. */
  private static boolean follows(Element one, Element other) {
    String between = between(one, other).strip();
    boolean alike =
        one.normalName().equals(other.normalName()) && one.className().equals(other.className());
    return between.isEmpty() ? alike : Names.isBetween(between);
  }

  /** Returns the text between two elements, up to the first that does not part names. */
  private static String between(Element one, Element other) {
    StringBuilder text = new StringBuilder();
    Optional<Node> at = behind(one);
    while (at.isPresent() && at.get() != other) {
      if (at.get() instanceof TextNode words && !words.isBlank()) {
        text.append(words.getWholeText()).append(' ');
        if (!Names.isBetween(text.toString())) {
          return text.toString();
        }
      }
      at = at.get().childNodeSize() > 0 ? Optional.of(at.get().childNode(0)) : behind(at.get());
    }
    return text.toString();
  }

  /** Returns the node that follows all that another holds, in the order of the page. */
  private static Optional<Node> behind(Node node) {
    Optional<Node> up = Optional.of(node);
    while (up.isPresent() && up.get().nextSibling() == null) {
      up = Optional.ofNullable(up.get().parent());
    }
    return up.map(Node::nextSibling);
  }
}
