package org.plainpress.read.html.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Asks a page for elements by CSS selectors, with answers that may be empty. */
public final class Query {

  /** How many selectors are kept; the program's own are fewer. */
  private static final int MOST_KEPT = 512;

  private static final Map<String, Alternatives> READY = new ConcurrentHashMap<>();

  private Query() {}

  /**
   * Returns a selector ready for use. Parsing the same few selectors again for each element took a
   * tenth of the time of reading a page.
   */
  private static Alternatives ready(String selector) {
    Alternatives known = READY.get(selector);
    if (known != null) {
      return known;
    }
    Alternatives made = new Alternatives(selector);
    if (READY.size() < MOST_KEPT) {
      READY.put(selector, made);
    }
    return made;
  }

  /**
   * Returns all elements that a selector selects, in document order.
   *
   * @param element where to look: the element itself and all that it holds
   */
  public static Elements all(Element element, String selector) {
    Elements found = new Elements();
    ready(selector).addTo(found, element, element);
    return found;
  }

  /**
   * Returns the first element that a selector selects, in document order.
   *
   * @param element where to look: the element itself and all that it holds
   */
  public static Optional<Element> first(Element element, String selector) {
    return ready(selector).first(element, element);
  }

  /** Returns whether a selector selects an element or anything that it holds. */
  public static boolean holds(Element element, String selector) {
    return ready(selector).first(element, element).isPresent();
  }

  /** Returns whether a selector selects an element. */
  public static boolean is(Element element, String selector) {
    Alternatives ready = ready(selector);
    return ready.select(ready.root(element), element);
  }

  /** Returns whether a selector selects an element or anything that holds it. */
  public static boolean isWithin(Element element, String selector) {
    return around(element, selector).isPresent();
  }

  /** Returns the innermost element that a selector selects and that is or holds an element. */
  public static Optional<Element> around(Element element, String selector) {
    Alternatives ready = ready(selector);
    Element root = ready.root(element);
    Optional<Element> at = Optional.of(element);
    while (at.isPresent() && !ready.select(root, at.get())) {
      at = parent(at.get());
    }
    return at;
  }

  /**
   * Returns the element that directly holds another; empty for the root and for what is removed.
   */
  public static Optional<Element> parent(Element element) {
    return Optional.ofNullable(element.parent());
  }

  /** Returns the language that the {@code html} element of a page tells, as it is written there. */
  public static String language(Element page) {
    return first(page, "html")
        .map(root -> root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang"))
        .orElse("");
  }
}
