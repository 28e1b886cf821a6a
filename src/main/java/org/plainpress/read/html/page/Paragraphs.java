package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Collects the paragraphs of running text on a page, and finds by them what an extractor has
 * missed: the whole article, or single paragraphs of it.
 */
public final class Paragraphs {

  /**
   * Paragraphs of fewer characters are taken for captions, labels and teasers, and do not count.
   */
  private static final int SHORTEST = 60;

  /**
   * An element is only taken for a missed article if its paragraphs have at least this many
   * characters together.
   */
  private static final int SMALLEST_ARTICLE = 500;

  /**
   * A paragraph in which links make up at least this share of the characters is a list of links,
   * not running text.
   */
  private static final double MOST_LINKED = 0.35;

  /** Selects the parts of a page whose paragraphs never count as the article's. */
  private static final String ELSEWHERE =
      "nav, footer, aside, form, header, #comments, .comments, .comment, .comment-list, #sidebar, .sidebar";

  /**
   * Where an extractor has kept none of the paragraphs, an element whose paragraphs have this many
   * characters together is the article, however much else was kept.
   */
  private static final int LARGE_ARTICLE = 1500;

  private final List<Element> paragraphs = new ArrayList<>();

  /** Collects the paragraphs of running text in a page's body. */
  Paragraphs(Element body) {
    for (Element element : body.select("p, pre, blockquote")) {
      if (isRunningText(element) && !Query.isWithin(element, ELSEWHERE)) {
        paragraphs.add(element);
      }
    }
  }

  private static boolean isRunningText(Element element) {
    int length = element.text().length();
    return length >= SHORTEST && linked(element) < MOST_LINKED * length;
  }

  /** Counts the characters within an element's links. */
  private static int linked(Element element) {
    return element.select("a").stream().mapToInt(link -> link.text().length()).sum();
  }

  /**
   * Returns the element that holds most of the page's paragraphs, where an extractor has kept less
   * than half of their text. A paragraph counts in full for its parent, by half for the parent's
   * parent and by a quarter one level up.
   *
   * @param kept the elements that the extractor has kept
   */
  Optional<Element> missed(Set<Element> kept) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    for (Element paragraph : paragraphs) {
      double share = paragraph.text().length();
      Element up = paragraph.parent();
      for (int level = 0; up != null && level < 3; level++, share /= 2) {
        scores.merge(up, share, Double::sum);
        up = up.parent();
      }
    }
    return scores.entrySet().stream()
        .reduce(Paragraphs::better)
        .map(Map.Entry::getKey)
        .filter(best -> isMissed(best, kept));
  }

  /** Returns the entry with the higher score; of two with the same score, the inner element. */
  private static Map.Entry<Element, Double> better(
      Map.Entry<Element, Double> best, Map.Entry<Element, Double> next) {
    int order = next.getValue().compareTo(best.getValue());
    boolean inner = order == 0 && next.getKey().parents().contains(best.getKey());
    return order > 0 || inner ? next : best;
  }

  /** Returns whether an extractor has left out more than half of the text of an element. */
  private boolean isMissed(Element element, Set<Element> kept) {
    int all = length(element, paragraph -> true);
    int found = kept.stream().mapToInt(one -> one.ownText().length()).sum();
    boolean little =
        all >= SMALLEST_ARTICLE && length(element, kept::contains) < all / 2 && found < all / 2;
    boolean none = all >= LARGE_ARTICLE && paragraphs.stream().noneMatch(kept::contains);
    return little || none;
  }

  /**
   * Counts the characters of the paragraphs within an element.
   *
   * @param counted tells which paragraphs count
   */
  private int length(Element within, Predicate<Element> counted) {
    return paragraphs.stream()
        .filter(counted)
        .filter(paragraph -> paragraph.parents().contains(within))
        .mapToInt(paragraph -> paragraph.text().length())
        .sum();
  }

  /**
   * Adds to the kept elements the paragraphs that stand beside kept ones, or in the same place as
   * kept ones.
   *
   * @param root only paragraphs within it are added
   */
  void recover(Element root, Set<Element> kept) {
    Set<String> places = new HashSet<>();
    for (Element paragraph : paragraphs) {
      if (kept.contains(paragraph)) {
        places.add(place(paragraph));
      }
    }
    Set<Element> around = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : kept) {
      Optional<Element> parent = Query.parent(element);
      parent.ifPresent(around::add);
      parent.flatMap(Query::parent).ifPresent(around::add);
    }
    for (Element paragraph : paragraphs) {
      boolean beside = around.contains(paragraph.parent()) || places.contains(place(paragraph));
      if (!kept.contains(paragraph) && beside && paragraph.parents().contains(root)) {
        kept.add(paragraph);
      }
    }
  }

  /**
   * Returns the place of a paragraph in the words of the page's author: the names and classes of
   * the paragraph, its parent and its parent's parent. Paragraphs of one article often share a
   * place without sharing a parent.
   */
  private static String place(Element paragraph) {
    Optional<Element> parent = Query.parent(paragraph);
    return name(paragraph)
        + "<"
        + parent.map(Paragraphs::name).orElse("")
        + "<"
        + parent.flatMap(Query::parent).map(Paragraphs::name).orElse("");
  }

  /** Returns an element's name and classes. */
  private static String name(Element element) {
    return element.normalName() + "." + element.className();
  }
}
