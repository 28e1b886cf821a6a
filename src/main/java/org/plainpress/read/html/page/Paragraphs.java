package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      if (isRunningText(element) && element.closest(ELSEWHERE) == null) {
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
    Element best = null;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      boolean better = best == null || entry.getValue() > scores.get(best);
      boolean same = best != null && entry.getValue().equals(scores.get(best));
      if (better || same && entry.getKey().parents().contains(best)) {
        best = entry.getKey();
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    int all = length(best, null);
    int found = kept.stream().mapToInt(element -> element.ownText().length()).sum();
    boolean little = all >= SMALLEST_ARTICLE && length(best, kept) < all / 2 && found < all / 2;
    boolean none = all >= LARGE_ARTICLE && paragraphs.stream().noneMatch(kept::contains);
    return little || none ? Optional.of(best) : Optional.empty();
  }

  private int length(Element within, Set<Element> kept) {
    int length = 0;
    for (Element paragraph : paragraphs) {
      if (paragraph.parents().contains(within) && (kept == null || kept.contains(paragraph))) {
        length += paragraph.text().length();
      }
    }
    return length;
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
      Element parent = element.parent();
      around.add(parent);
      around.add(parent == null ? null : parent.parent());
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
    Element parent = paragraph.parent();
    Element grandparent = parent == null ? null : parent.parent();
    return name(paragraph) + "<" + name(parent) + "<" + name(grandparent);
  }

  private static String name(Element element) {
    return element == null ? "" : element.normalName() + "." + element.className();
  }
}
