package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that is the article, and which elements within it are kept. Readability4J
 * tells which elements it would keep; they are found again on the page itself, since the copy that
 * it returns has lost figures, embeds and much else.
 */
public final class Scope {

  /**
   * An attribute that numbers the elements of a page, by which they are found again in
   * Readability4J's copy.
   */
  private static final String MARK = "data-plainpress-mark";

  private final Element root;

  /** The elements whose own words belong to the article; empty where all do. */
  private final Optional<Set<Element>> kept;

  private Scope(Element root, Optional<Set<Element>> kept) {
    this.root = root;
    this.kept = kept;
  }

  /**
   * Makes a scope of all that an element holds, for HTML that is nothing but an article: a feed's
   * content, a book's chapter.
   */
  public static Scope whole(Element root) {
    return new Scope(root, Optional.empty());
  }

  /**
   * Finds the article of a page: what Readability4J keeps, or the element with most of the page's
   * paragraphs where it has missed them; the whole body where neither finds anything.
   *
   * @param address where the page is from; may be empty
   */
  public static Scope find(Document page, String address) {
    List<Element> marked = new ArrayList<>();
    page.body()
        .forEachNode(
            node -> {
              if (node instanceof Element element) {
                element.attr(MARK, Integer.toString(marked.size()));
                marked.add(element);
              }
            });
    BitSet kept = kept(page, address);
    marked.forEach(element -> element.removeAttr(MARK));
    Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.stream().mapToObj(marked::get).forEach(elements::add);
    Paragraphs paragraphs = new Paragraphs(page.body());
    Optional<Element> missed = paragraphs.missed(elements);
    if (missed.isPresent()) {
      return new Scope(missed.get(), Optional.of(all(missed.get())));
    }
    if (kept.isEmpty()) {
      return whole(page.body());
    }
    Element root = root(marked, kept);
    paragraphs.recover(root, elements);
    return new Scope(root, Optional.of(elements));
  }

  /** Returns an element and all elements within it. */
  private static Set<Element> all(Element root) {
    Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(root.getAllElements());
    return all;
  }

  /**
   * Runs Readability4J on a copy of a page.
   *
   * @return the numbers, by {@link #MARK}, of the elements that it keeps; none where it fails
   */
  private static BitSet kept(Document page, String address) {
    BitSet kept = new BitSet();
    String base = address.isEmpty() ? "https://page.invalid/" : address;
    Element content;
    try {
      content = new Readability4J(base, page.clone()).parse().getArticleContent();
    } catch (RuntimeException unprepared) {
      // It runs into its own assertions on some broken pages; our own search goes on from there.
      return kept;
    }
    if (content != null) {
      for (Element element : content.getAllElements()) {
        String mark = element.attr(MARK);
        if (!mark.isEmpty()) {
          kept.set(Integer.parseInt(mark));
        }
      }
    }
    return kept;
  }

  /**
   * Returns the innermost element that holds all kept text, or the {@code article} or {@code main}
   * element around it.
   *
   * @param marked the page's elements by their numbers
   * @param kept the numbers of the kept ones, at least one
   */
  private static Element root(List<Element> marked, BitSet kept) {
    Optional<Element> common =
        kept.stream()
            .mapToObj(marked::get)
            .filter(element -> !element.ownText().isBlank())
            .reduce(Scope::commonAncestor);
    return common
        .map(inner -> Query.around(inner, "article, main").orElse(inner))
        .orElseGet(() -> marked.get(kept.nextSetBit(0)));
  }

  /** Returns the innermost element that is or holds both of two elements of one page. */
  private static Element commonAncestor(Element a, Element b) {
    for (Element candidate = a; candidate != null; candidate = candidate.parent()) {
      for (Element up = b; up != null; up = up.parent()) {
        if (up == candidate) {
          return candidate;
        }
      }
    }
    return a;
  }

  /** Returns the element that holds the article. */
  public Element root() {
    return root;
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
    return keeps(element) || element.getAllElements().stream().anyMatch(this::keeps);
  }
}
