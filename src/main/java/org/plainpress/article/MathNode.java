package org.plainpress.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An element of a formula, as MathML Core names it: {@code <mfrac><mi>a</mi><mi>b</mi></mfrac>}.
 * Nothing but the elements and attributes of MathML Core that show a formula can be one, and of
 * MathML 3 {@code menclose} and {@code columnalign}, without which boxes, strikes and columns are
 * lost: none that runs, leads elsewhere or loads.
 *
 * @param name the name of the element, without a prefix
 * @param attributes by their names, which are sorted
 * @param children the elements within; empty for a token, which has text
 * @param text the characters of a token, their white space folded; empty for other elements
 */
public record MathNode(
    String name, Map<String, String> attributes, List<MathNode> children, String text) {

  /** The namespace of MathML. */
  public static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

  /** The most levels of elements within one another. */
  public static final int DEEPEST = 64;

  /** The most elements of a formula. */
  public static final int MOST = 4000;

  /** The most characters of a token. */
  private static final int LONGEST_TEXT = 4000;

  private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms");
  private static final Set<String> ROWS =
      Set.of("math", "mrow", "mstyle", "merror", "mpadded", "mphantom", "msqrt", "mtd", "menclose");

  /** How many elements each of these holds. */
  private static final Map<String, Integer> ARITY =
      Map.of(
          "mfrac",
          2,
          "mroot",
          2,
          "msub",
          2,
          "msup",
          2,
          "munder",
          2,
          "mover",
          2,
          "msubsup",
          3,
          "munderover",
          3,
          "mspace",
          0,
          "mprescripts",
          0);

  /** The attributes of each element beyond {@code dir}, which all have (MathML Core, 2 and 3). */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("math", Set.of("display", "displaystyle", "scriptlevel")),
          Map.entry("mstyle", Set.of("displaystyle", "scriptlevel")),
          Map.entry("mi", Set.of("mathvariant")),
          Map.entry(
              "mo",
              Set.of(
                  "form",
                  "fence",
                  "separator",
                  "lspace",
                  "rspace",
                  "stretchy",
                  "symmetric",
                  "maxsize",
                  "minsize",
                  "largeop",
                  "movablelimits")),
          Map.entry("mfrac", Set.of("linethickness")),
          Map.entry("mspace", Set.of("width", "height", "depth")),
          Map.entry("mpadded", Set.of("width", "height", "depth", "lspace", "voffset")),
          Map.entry("munder", Set.of("accentunder")),
          Map.entry("mover", Set.of("accent")),
          Map.entry("munderover", Set.of("accent", "accentunder")),
          Map.entry("mtable", Set.of("displaystyle")),
          Map.entry("menclose", Set.of("notation")),
          Map.entry("mtd", Set.of("columnspan", "rowspan", "columnalign")));

  /** Lines around a part of a formula, or through it (MathML 3, 3.3.9.2). */
  private static final String NOTATION =
      "(?:box|left|right|top|bottom|(?:updiagonal|downdiagonal|vertical|horizontal)strike)";

  private static final String VALUE = "[-+]?[A-Za-z0-9.]{1,30}%?";

  /**
   * Checks that the element is one of MathML Core and is used as that says.
   *
   * @param name see the record
   * @param attributes see the record
   * @param children see the record
   * @param text see the record
   * @throws IllegalArgumentException where it is not
   */
  public MathNode {
    SortedMap<String, String> sorted = new TreeMap<>(attributes);
    attributes = java.util.Collections.unmodifiableSortedMap(sorted);
    children = List.copyOf(children);
    if (!isKnown(name)) {
      throw new IllegalArgumentException("mathml: '" + name + "' is no element of MathML Core");
    }
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (!allows(name, attribute.getKey(), attribute.getValue())) {
        throw new IllegalArgumentException(
            "mathml: '"
                + name
                + "' has no attribute "
                + attribute.getKey()
                + "=\""
                + attribute.getValue()
                + "\"");
      }
    }
    if (isToken(name) ? !children.isEmpty() : !text.isEmpty()) {
      throw new IllegalArgumentException("mathml: '" + name + "' mixes words and elements");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("mathml: '" + name + "' has too many characters");
    }
    Text.requireCarried("mathml", text);
    if (!fits(name, children)) {
      throw new IllegalArgumentException(
          "mathml: '" + name + "' cannot hold the " + children.size() + " elements that it does");
    }
  }

  /**
   * {@return a token}
   *
   * @param name the name of the token: {@code mi}, {@code mn} or {@code mo}
   * @param text its characters
   */
  public static MathNode token(String name, String text) {
    return new MathNode(name, Map.of(), List.of(), text);
  }

  /**
   * {@return an element that holds others}
   *
   * @param name the name of the element
   * @param children what it holds
   */
  public static MathNode of(String name, MathNode... children) {
    return new MathNode(name, Map.of(), List.of(children), "");
  }

  /**
   * {@return whether an element of MathML Core has the name}
   *
   * @param name without a prefix
   */
  public static boolean isKnown(String name) {
    return isToken(name)
        || ROWS.contains(name)
        || ARITY.containsKey(name)
        || name.equals("mmultiscripts")
        || name.equals("mtable")
        || name.equals("mtr");
  }

  /**
   * {@return whether an element holds characters and no elements}
   *
   * @param name of the element
   */
  public static boolean isToken(String name) {
    return TOKENS.contains(name);
  }

  /**
   * {@return whether an element may have an attribute of a value}
   *
   * @param name of the element
   * @param attribute the attribute's name
   * @param value the attribute's value
   */
  public static boolean allows(String name, String attribute, String value) {
    boolean known =
        attribute.equals("dir")
            ? value.equals("rtl") || value.equals("ltr")
            : ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute);
    return known
        && switch (attribute) {
          case "display" -> value.equals("block") || value.equals("inline");
          case "mathvariant" -> value.equals("normal");
          case "form" -> value.matches("prefix|infix|postfix");
          case "columnspan", "rowspan" -> value.matches("[1-9][0-9]?");
          case "columnalign" -> value.matches("left|center|right");
          case "notation" -> value.matches(NOTATION + "( " + NOTATION + ")*");
          case "scriptlevel" -> value.matches("[-+]?[0-9]");
          case "displaystyle",
              "fence",
              "separator",
              "stretchy",
              "symmetric",
              "largeop",
              "movablelimits",
              "accent",
              "accentunder" ->
              value.equals("true") || value.equals("false");
          default -> value.matches(VALUE);
        };
  }

  /**
   * {@return whether an element may hold these}
   *
   * @param name of the element
   * @param children what it is to hold
   */
  public static boolean fits(String name, List<MathNode> children) {
    boolean fits =
        switch (name) {
          case "mtable" -> children.stream().allMatch(child -> child.name.equals("mtr"));
          case "mtr" -> children.stream().allMatch(child -> child.name.equals("mtd"));
          case "mmultiscripts" -> isMultiscripts(children);
          default ->
              children.stream()
                  .noneMatch(
                      child ->
                          child.name.equals("mtr")
                              || child.name.equals("mtd")
                              || child.name.equals("math")
                              || child.name.equals("mprescripts"));
        };
    return fits && ARITY.getOrDefault(name, children.size()) == children.size();
  }

  /** Returns whether there are a base, pairs of scripts, and further pairs that stand before it. */
  private static boolean isMultiscripts(List<MathNode> children) {
    if (children.isEmpty()) {
      return false;
    }
    List<String> names = children.stream().map(MathNode::name).toList();
    int at = names.indexOf("mprescripts");
    int after = at < 0 ? children.size() - 1 : at - 1;
    int before = at < 0 ? 0 : children.size() - at - 1;
    return at != 0 && at == names.lastIndexOf("mprescripts") && after % 2 == 0 && before % 2 == 0;
  }

  /** {@return whether the element holds characters and no elements} */
  public boolean isToken() {
    return isToken(name);
  }

  /** {@return whether the element is a formula that stands in lines of its own} */
  public boolean isBlock() {
    return attribute("display", "").equals("block");
  }

  /**
   * {@return the value of an attribute}
   *
   * @param attribute its name
   * @param otherwise the value where the element has no such attribute
   */
  public String attribute(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  /**
   * {@return the element with one more attribute, or with another value of it}
   *
   * @param attribute its name
   * @param value its value
   */
  public MathNode with(String attribute, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new MathNode(name, more, children, text);
  }

  /** {@return how many levels of elements there are, this one included} */
  int depth() {
    int deepest = 0;
    for (MathNode child : children) {
      deepest = Math.max(deepest, child.depth());
    }
    return deepest + 1;
  }

  /** {@return how many elements there are, this one included} */
  int size() {
    int size = 1;
    for (MathNode child : children) {
      size += child.size();
    }
    return size;
  }

  /** {@return the element as MathML; the {@code math} element names its namespace} */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    MathMl.print(this, Map.of(), out);
    return out.toString();
  }
}
