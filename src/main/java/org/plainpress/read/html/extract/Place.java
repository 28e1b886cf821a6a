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
    for (Kind kind : KINDS) {
      int outer = around.isEmpty() ? FAR : Math.min(FAR, parent.distances[kind.ordinal()] + 1);
      distances[kind.ordinal()] = is(kind) ? 0 : outer;
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
    Words.ofNames(element.attr("class"), names);
    Words.ofNames(element.id(), names);
    Words.ofNames(element.attr("role"), names);
    Words.ofNames(element.attr("itemprop"), names);
    Words.ofNames(element.attr("data-component"), names);
    Words.ofNames(element.attr("data-testid"), names);
  }

  private boolean is(Kind kind) {
    String name = element.normalName();
    String role = element.attr("role");
    return switch (kind) {
      case ARTICLE -> name.equals("article") || role.equals("article");
      case MAIN -> name.equals("main") || role.equals("main");
      case ASIDE -> name.equals("aside") || role.equals("complementary");
      case NAV -> name.equals("nav") || role.equals("navigation");
      case HEADER -> name.equals("header") || role.equals("banner");
      case FOOTER -> name.equals("footer") || role.equals("contentinfo");
      case FORM -> name.equals("form");
      case LIST -> name.equals("ul") || name.equals("ol");
      case TABLE -> name.equals("table");
      case QUOTE -> name.equals("blockquote");
      case FIGURE -> name.equals("figure") || name.equals("figcaption");
      case SECTION -> name.equals("section");
      case CODE -> name.equals("pre") || name.equals("code");
      case BODY_TEXT -> {
        String property = element.attr("itemprop");
        yield property.equals("articleBody") || property.equals("text");
      }
      case COMMENT ->
          element.attr("itemprop").equals("comment")
              || element.attr("itemtype").endsWith("/Comment");
      case POSTING ->
          element.attr("itemtype").contains("Posting")
              || element.attr("itemtype").endsWith("Answer");
    };
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
