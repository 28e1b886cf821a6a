package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.Hidden;

/**
 * The blocks of text on a page, in document order, and the places that they stand in. Words that
 * stand loose beside other blocks, or that two line breaks keep apart, get an element of their own
 * on the page, so that each block is one element.
 */
public final class PageBlocks {

  /** Elements that stand on their own, besides those of the running text. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "pre",
          "blockquote",
          "figure",
          "figcaption",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "section",
          "article",
          "main",
          "aside",
          "nav",
          "header",
          "footer",
          "form",
          "fieldset",
          "legend",
          "center",
          "details",
          "summary",
          "address",
          "hgroup",
          "search",
          "menu",
          "dir",
          "listing",
          "xmp");

  /** Elements whose text is one block, whatever stands in them. */
  private static final Set<String> UNDIVIDED = Set.of("pre", "listing", "xmp");

  private final Element body;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Set<Element> holders = new HashSet<>();
  private final List<Element> wrappers = new ArrayList<>();
  private int words;
  private int times;
  private int articles;
  private int posts;

  private PageBlocks(Element body) {
    this.body = body;
  }

  /** Splits a page. */
  public static PageBlocks of(Element body) {
    PageBlocks page = new PageBlocks(body);
    page.findHolders(body);
    Place outermost = Place.outermost(body);
    page.places.add(outermost);
    page.divide(body, outermost);
    page.count();
    return page;
  }

  /**
   * Notes which elements hold blocks, and counts those that tell what the page is; returns whether
   * this one is or holds a block.
   */
  private boolean findHolders(Element element) {
    boolean holds = false;
    times += element.nameIs("time") ? 1 : 0;
    articles += element.nameIs("article") ? 1 : 0;
    String type = element.attributesSize() == 0 ? "" : element.attr("itemtype");
    posts += type.contains("Comment") || type.contains("Answer") ? 1 : 0;
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element inner) {
        holds |= findHolders(inner);
      }
    }
    if (holds) {
      holders.add(element);
    }
    return holds || BLOCKS.contains(element.normalName());
  }

  /** Adds the blocks within an element that holds some or is one. */
  private void divide(Element element, Place place) {
    boolean divided = holders.contains(element) && !UNDIVIDED.contains(element.normalName());
    if (!divided && !hasBreaks(element)) {
      add(element, place);
      return;
    }
    List<Node> run = new ArrayList<>();
    for (Node child : List.copyOf(element.childNodes())) {
      boolean inner = child instanceof Element one && standsAlone(one);
      if (inner || isSecondBreak(child, run)) {
        wrap(run, place);
        run.clear();
      }
      if (inner && child instanceof Element one) {
        if (!isLeftOut(one)) {
          divide(one, enter(one, place));
        }
      } else {
        run.add(child);
      }
    }
    wrap(run, place);
  }

  private boolean standsAlone(Element element) {
    return BLOCKS.contains(element.normalName()) || holders.contains(element);
  }

  private static boolean isLeftOut(Element element) {
    return ContentModel.NEVER.contains(element.normalName()) || Hidden.is(element);
  }

  private Place enter(Element element, Place around) {
    Place place = around.within(element, places.size());
    places.add(place);
    return place;
  }

  /** Returns whether an element without blocks has two line breaks in a row. */
  private static boolean hasBreaks(Element element) {
    if (UNDIVIDED.contains(element.normalName())) {
      return false;
    }
    boolean before = false;
    for (Node child : element.childNodes()) {
      boolean isBreak = child instanceof Element one && one.nameIs("br");
      if (isBreak && before) {
        return true;
      }
      before = isBreak || before && child instanceof TextNode text && text.isBlank();
    }
    return false;
  }

  /** Returns whether a line break stands right behind another one. */
  private static boolean isSecondBreak(Node node, List<Node> run) {
    if (!(node instanceof Element element) || !element.nameIs("br")) {
      return false;
    }
    for (int i = run.size() - 1; i >= 0; i--) {
      Node before = run.get(i);
      if (before instanceof Element one) {
        return one.nameIs("br");
      }
      if (before instanceof TextNode text && !text.isBlank()) {
        return false;
      }
    }
    return false;
  }

  /** Puts loose words into an element of their own and adds them as a block. */
  private void wrap(List<Node> run, Place around) {
    boolean words =
        run.stream()
            .anyMatch(
                node ->
                    node instanceof TextNode text && !text.isBlank()
                        || node instanceof Element one && !isLeftOut(one) && one.hasText());
    if (!words) {
      return;
    }
    Element own = new Element("div");
    run.get(0).before(own);
    own.appendChildren(run);
    wrappers.add(own);
    add(own, enter(own, around));
  }

  private void add(Element element, Place place) {
    TextBlock block = TextBlock.of(blocks.size(), element, place);
    if (block.words().isEmpty()) {
      return;
    }
    blocks.add(block);
  }

  /** Counts for each place what stands in it, and finds places that look alike. */
  private void count() {
    for (TextBlock block : blocks) {
      for (Place up = block.place(); ; up = up.parent) {
        if (up.blocks == 0) {
          up.firstWord = words;
        }
        up.count(block);
        if (up.parent == up) {
          break;
        }
      }
      words += block.length();
    }
    Map<String, Siblings> groups = new HashMap<>();
    for (Place place : places) {
      if (place.words < 4 || place.depth == 0) {
        continue;
      }
      Siblings group =
          groups.computeIfAbsent(place.parent.number + place.look, key -> new Siblings());
      place.siblings = group;
      place.siblingNumber = group.size++;
      group.words += place.words;
      group.linked += place.linked;
      group.longWords += place.longWords;
    }
  }

  /** Returns the element that was split. */
  public Element body() {
    return body;
  }

  /** Returns the elements that loose words were put into. */
  List<Element> wrappers() {
    return wrappers;
  }

  /** Returns the blocks in document order. */
  List<TextBlock> blocks() {
    return blocks;
  }

  /** Returns the places, the outer before the inner. */
  List<Place> places() {
    return places;
  }

  /** Returns how many elements of the page tell a time. */
  int times() {
    return times;
  }

  /** Returns how many elements of the page are called an article. */
  int articles() {
    return articles;
  }

  /** Returns how many elements of the page are a comment or an answer by their microdata. */
  int posts() {
    return posts;
  }

  /** Returns how many words the page has. */
  int words() {
    return words;
  }
}
