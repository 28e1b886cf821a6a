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
 * Which part of a page is the article. Readability4J tells what it would keep; we read that from
 * the page itself, since what it returns has lost figures, embeds and much else.
 */
public final class Scope {

  private static final String MARK = "data-plainpress-mark";

  private final Element root;

  /** The elements whose own words belong to the article; empty where all do. */
  private final Optional<Set<Element>> kept;

  private Scope(Element root, Optional<Set<Element>> kept) {
    this.root = root;
    this.kept = kept;
  }

  /** All of it: a feed's content, a book's chapter. */
  public static Scope whole(Element root) {
    return new Scope(root, Optional.empty());
  }

  /** What Readability4J finds; all of {@code body} where it finds nothing. */
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

  private static Set<Element> all(Element root) {
    Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(root.getAllElements());
    return all;
  }

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

  /** The innermost element that holds all kept text; the article element around it, if any. */
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

  public Element root() {
    return root;
  }

  /** Whether the whole is the article, with nothing around it to tell it from. */
  public boolean isWhole() {
    return kept.isEmpty();
  }

  /** Whether the element's own words belong to the article. */
  public boolean keeps(Element element) {
    return kept.isEmpty() || kept.get().contains(element);
  }

  /** Whether anything within the element does. */
  public boolean keepsWithin(Element element) {
    return keeps(element) || element.getAllElements().stream().anyMatch(this::keeps);
  }
}
