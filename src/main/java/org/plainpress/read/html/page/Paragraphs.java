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
 * The paragraphs of a page, to see what an extractor has missed: the whole article, or single
 * paragraphs of it.
 */
public final class Paragraphs {

  /** Shorter ones are captions, labels and teasers. */
  private static final int SHORTEST = 60;

  private static final int SMALLEST_ARTICLE = 500;
  private static final double MOST_LINKED = 0.35;

  private static final String ELSEWHERE =
      "nav, footer, aside, form, header, #comments, .comments, .comment, .comment-list, #sidebar, .sidebar";

  /** This much running text outweighs any amount of what is none. */
  private static final int LARGE_ARTICLE = 1500;

  private final List<Element> paragraphs = new ArrayList<>();

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

  private static int linked(Element element) {
    return element.select("a").stream().mapToInt(link -> link.text().length()).sum();
  }

  /** The element with most of the page's paragraphs, where fewer than half of them were kept. */
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

  private int length(Element within, Predicate<Element> counted) {
    return paragraphs.stream()
        .filter(counted)
        .filter(paragraph -> paragraph.parents().contains(within))
        .mapToInt(paragraph -> paragraph.text().length())
        .sum();
  }

  /** Adds paragraphs that stand where others stand that were kept. */
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

  /** Where it stands, in the words of the page's author: its parent's and its parent's classes. */
  private static String place(Element paragraph) {
    Optional<Element> parent = Query.parent(paragraph);
    return name(paragraph)
        + "<"
        + parent.map(Paragraphs::name).orElse("")
        + "<"
        + parent.flatMap(Query::parent).map(Paragraphs::name).orElse("");
  }

  private static String name(Element element) {
    return element.normalName() + "." + element.className();
  }
}
