package org.plainpress.read.html.page;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The part of a page that is the article, and which elements within it are kept. */
public final class Scope {

  private final Element root;

  /** The elements whose own words belong to the article; empty where all do. */
  private final Optional<Set<Element>> kept;

  /** The kept elements and all that is around them. */
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

  private Optional<String> text = Optional.empty();

  private Scope(Element root, Optional<Set<Element>> kept) {
    this.root = root;
    this.kept = kept;
    for (Element element : kept.orElse(Set.of())) {
      for (Element up = element; up != null && holders.add(up); up = up.parent()) {
        continue;
      }
    }
  }

  /**
   * Makes a scope of all that an element holds, for HTML that is nothing but an article: a feed's
   * content, a book's chapter.
   */
  public static Scope whole(Element root) {
    return new Scope(root, Optional.empty());
  }

  /**
   * Makes a scope of parts of a page. Its root is the innermost element that holds all of them, or
   * the {@code article} or {@code main} element around it.
   *
   * @param parts at least one
   * @param kept the elements whose own words belong to the article; may be changed as long as the
   *     page is
   */
  public static Scope of(Collection<Element> parts, Set<Element> kept) {
    Element inner = parts.stream().reduce(Scope::commonAncestor).orElseThrow();
    return new Scope(Query.around(inner, "article, main").orElse(inner), Optional.of(kept));
  }

  /** Returns the innermost element that is or holds both of two elements of one page. */
  private static Element commonAncestor(Element a, Element b) {
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element up = a; up != null; up = up.parent()) {
      around.add(up);
    }
    for (Element up = b; up != null; up = up.parent()) {
      if (around.contains(up)) {
        return up;
      }
    }
    return a;
  }

  /** Returns the element that holds the article. */
  public Element root() {
    return root;
  }

  /** Returns the root's text as it is at the first call. */
  public String text() {
    if (text.isEmpty()) {
      text = Optional.of(root.text());
    }
    return text.get();
  }

  /**
   * Returns whether all within the root is the article, so that nothing around it has to be left
   * out.
   */
  public boolean isWhole() {
    return kept.isEmpty();
  }

  /** Returns whether the words directly within an element belong to the article. */
  public boolean keeps(Element element) {
    return kept.isEmpty() || kept.get().contains(element);
  }

  /** Returns whether words of an element, or of any element within it, belong to the article. */
  public boolean keepsWithin(Element element) {
    return kept.isEmpty() || holders.contains(element);
  }
}
