package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * An element that holds blocks of text, or is one, with what is counted within it. The page's body
 * is the outermost place and its own parent.
 */
final class Place {

  /** The kinds of elements around a block whose nearness tells something of it. */
  enum Kind {
    ARTICLE,
    MAIN,
    ASIDE,
    NAV,
    HEADER,
    FOOTER,
    FORM,
    LIST,
    TABLE,
    QUOTE,
    FIGURE,
    SECTION,
    CODE,
    BODY_TEXT,
    COMMENT,
    POSTING
  }

  /** What stands for the distance to an element that is not around a block. */
  static final int FAR = 40;

  private static final Kind[] KINDS = Kind.values();

  final Element element;
  final Place parent;
  final int depth;
  final int number;

  /** The words in the element's own names: tag, classes, id, role. */
  final List<String> names = new ArrayList<>();

  /** The element's tag and classes as they are, by which places that look alike are told. */
  final String look;

  private final int[] distances = new int[KINDS.length];

  int words;
  int linked;
  int blocks;
  int longWords;
  int longBlocks;
  int sentences;
  int firstBlock = Integer.MAX_VALUE;
  int lastBlock;
  int firstWord;

  /**
   * The odds that the own names tell: of the words that are known, the sum, number, least, most.
   */
  float sum;

  int known;
  float least;
  float most;

  /** The same of all places around this one and of itself. */
  float sumUp;

  int knownUp;
  float leastUp;
  float mostUp;

  /** The places that look alike and stand beside one another, this one among them. */
  Siblings siblings = Siblings.ALONE;

  int siblingNumber;

  private Place(Element element, Optional<Place> around, int number) {
    this.element = element;
    this.parent = around.orElse(this);
    this.depth = around.isEmpty() ? 0 : parent.depth + 1;
    this.number = number;
    String name = element.normalName();
    String classes = element.attr("class");
    this.look = classes.isEmpty() ? name : name + "." + classes;
    name();
    for (int kind = 0; kind < KINDS.length; kind++) {
      distances[kind] = around.isEmpty() ? FAR : Math.min(FAR, parent.distances[kind] + 1);
    }
    byTag(name).ifPresent(kind -> distances[kind.ordinal()] = 0);
    if (element.attributesSize() > 0) {
      byRole(element.attr("role")).ifPresent(kind -> distances[kind.ordinal()] = 0);
      declare(element.attr("itemprop"), element.attr("itemtype"));
    }
  }

  /** Makes the outermost place. */
  static Place outermost(Element body) {
    return new Place(body, Optional.empty(), 0);
  }

  /** Makes a place within this one. */
  Place within(Element inner, int number) {
    return new Place(inner, Optional.of(this), number);
  }

  private void name() {
    names.add("<" + element.normalName());
    if (element.attributesSize() == 0) {
      return;
    }
    Words.ofNames(element.attr("class"), names);
    Words.ofNames(element.id(), names);
    Words.ofNames(element.attr("role"), names);
    Words.ofNames(element.attr("itemprop"), names);
    Words.ofNames(element.attr("data-component"), names);
    Words.ofNames(element.attr("data-testid"), names);
  }

  private static Optional<Kind> byTag(String name) {
    return switch (name) {
      case "article" -> Optional.of(Kind.ARTICLE);
      case "main" -> Optional.of(Kind.MAIN);
      case "aside" -> Optional.of(Kind.ASIDE);
      case "nav" -> Optional.of(Kind.NAV);
      case "header" -> Optional.of(Kind.HEADER);
      case "footer" -> Optional.of(Kind.FOOTER);
      case "form" -> Optional.of(Kind.FORM);
      case "ul", "ol" -> Optional.of(Kind.LIST);
      case "table" -> Optional.of(Kind.TABLE);
      case "blockquote" -> Optional.of(Kind.QUOTE);
      case "figure", "figcaption" -> Optional.of(Kind.FIGURE);
      case "section" -> Optional.of(Kind.SECTION);
      case "pre", "code" -> Optional.of(Kind.CODE);
      default -> Optional.empty();
    };
  }

  private static Optional<Kind> byRole(String role) {
    return switch (role) {
      case "article" -> Optional.of(Kind.ARTICLE);
      case "main" -> Optional.of(Kind.MAIN);
      case "complementary" -> Optional.of(Kind.ASIDE);
      case "navigation" -> Optional.of(Kind.NAV);
      case "banner" -> Optional.of(Kind.HEADER);
      case "contentinfo" -> Optional.of(Kind.FOOTER);
      default -> Optional.empty();
    };
  }

  /** Notes what the element is by its microdata. */
  private void declare(String property, String type) {
    if (property.equals("articleBody") || property.equals("text")) {
      distances[Kind.BODY_TEXT.ordinal()] = 0;
    }
    if (property.equals("comment") || type.endsWith("/Comment")) {
      distances[Kind.COMMENT.ordinal()] = 0;
    }
    if (type.contains("Posting") || type.endsWith("Answer")) {
      distances[Kind.POSTING.ordinal()] = 0;
    }
  }

  /** Returns how many levels up an element of a kind is; {@link #FAR} where none is around. */
  int distance(Kind kind) {
    return distances[kind.ordinal()];
  }

  /** Weighs the own names, and with them those of the places around. */
  void weigh(WordOdds odds) {
    sum = 0;
    known = 0;
    least = 0;
    most = 0;
    for (String name : names) {
      float value = odds.ofName(name);
      if (!Float.isNaN(value)) {
        sum += value;
        known++;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    boolean inner = parent != this;
    sumUp = sum + (inner ? parent.sumUp : 0);
    knownUp = known + (inner ? parent.knownUp : 0);
    leastUp = Math.min(least, inner ? parent.leastUp : 0);
    mostUp = Math.max(most, inner ? parent.mostUp : 0);
  }

  /** Counts a block of text that stands within. */
  void count(TextBlock block) {
    words += block.length();
    linked += block.linked();
    blocks++;
    sentences += block.sentences();
    if (block.isLong()) {
      longWords += block.length();
      longBlocks++;
    }
    if (firstBlock == Integer.MAX_VALUE) {
      firstBlock = block.number();
    }
    lastBlock = block.number();
  }

  /** Returns the place some levels up; the outermost one where there are not as many. */
  Place up(int levels) {
    Place up = this;
    for (int i = 0; i < levels; i++) {
      up = up.parent;
    }
    return up;
  }
}
