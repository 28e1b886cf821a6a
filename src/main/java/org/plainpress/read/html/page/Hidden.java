package org.plainpress.read.html.page;

import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Recognizes elements that a page holds but does not show, by their attributes, styles and the
 * usual class names.
 */
public final class Hidden {

  /** Class names by which style sheets hide an element from eyes alone. */
  private static final Set<String> FOR_LISTENERS =
      Set.of(
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "screen-reader-only",
          "screenreader",
          "off-screen",
          "offscreen",
          "a11y-hidden",
          "assistive-text",
          "element-invisible");

  /** Class names by which style sheets hide an element from all, or from print. */
  private static final Set<String> CLASSES =
      Set.of("u-hide", "hidden", "hide", "noprint", "print-only");

  private static final int SHORTEST_NAME = lengths().min().orElseThrow();
  private static final int LONGEST_NAME = lengths().max().orElseThrow();

  /** The letters that these names begin with. */
  private static final BitSet FIRST_LETTERS = new BitSet();

  static {
    names().forEach(name -> FIRST_LETTERS.set(name.charAt(0)));
  }

  /** What is only said to listeners is read where it has at least so many words. */
  private static final int STATEMENT = 4;

  /** Matches class names that show an element again, on screens of some width. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\b(sm|md|lg|xl|2xl|tablet|desktop):(block|flex|grid|inline|table|contents)");

  /** Parts class names (HTML, 2.3.7, and the vertical tab). */
  private static final String WHITE_SPACE = " \t\n\u000b\f\r";

  private Hidden() {}

  /**
   * Returns whether an element is hidden. One that a style hides counts as shown where it holds a
   * formula, and one that is hidden from screen readers alone where it holds a picture.
   */
  public static boolean is(Element element) {
    if (element.nameIs("math")) {
      return false;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (!style.isEmpty()) {
      String tight = style.toLowerCase(Locale.ROOT).replace(" ", "");
      if (tight.contains("display:none") || tight.contains("visibility:hidden")) {
        return !Query.holds(element, "math");
      }
    }
    if (element.attr("aria-hidden").equals("true")
        && !holdsPicture(element)
        && !isNamedByParent(element)) {
      return true;
    }
    String classes = element.attr("class");
    return !classes.isEmpty()
        && isHiddenByClass(element, classes)
        && !SHOWN.matcher(classes).find();
  }

  /** Returns the class names that hide an element. */
  private static Stream<String> names() {
    return Stream.of(CLASSES, FOR_LISTENERS).flatMap(Set::stream);
  }

  /** Returns their lengths, in characters. */
  private static IntStream lengths() {
    return names().mapToInt(String::length);
  }

  private static boolean isHiddenByClass(Element element, String classes) {
    boolean forListeners = false;
    int start = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || isWhiteSpace(classes.charAt(i))) {
        // Most names are told by their length and first letter to be none of these, and are not
        // cut out.
        if (i - start >= SHORTEST_NAME
            && i - start <= LONGEST_NAME
            && FIRST_LETTERS.get(classes.charAt(start))) {
          String name = classes.substring(start, i);
          if (CLASSES.contains(name)) {
            return true;
          }
          forListeners |= FOR_LISTENERS.contains(name);
        }
        start = i + 1;
      }
    }
    return forListeners && !isStatement(element) && !isSaidForShown(element);
  }

  private static boolean isWhiteSpace(char c) {
    return c <= ' ' && WHITE_SPACE.indexOf(c) >= 0;
  }

  /**
   * Returns whether what is said to listeners alone is a statement, such as what a chart shows, and
   * no label of something beside it, such as "(opens in a new window)".
   */
  private static boolean isStatement(Element element) {
    String said = element.text().strip();
    boolean alone =
        Query.parent(element).filter(parent -> parent.ownText().isBlank()).isPresent()
            && !Query.isWithin(element, "a, button, label, nav, form, h1, h2, h3, h4, h5, h6");
    return alone
        && said.split(" ").length >= STATEMENT
        && ".!?。।؟".indexOf(said.charAt(said.length() - 1)) >= 0;
  }

  /**
   * Returns whether an element says to screen readers what the element beside it shows to eyes
   * alone: a drop cap, and its letter or its word.
   */
  private static boolean isSaidForShown(Element element) {
    String said = element.text().strip();
    return !said.isEmpty()
        && Stream.of(element.previousElementSibling(), element.nextElementSibling())
            .filter(Objects::nonNull)
            .anyMatch(
                beside ->
                    beside.attr("aria-hidden").equals("true")
                        && beside.text().strip().equals(said));
  }

  /** Returns whether an element shows the very words by which the element around it is named. */
  private static boolean isNamedByParent(Element element) {
    Optional<String> name =
        Query.parent(element)
            .filter(parent -> parent.nameIs("p"))
            .map(parent -> parent.attr("aria-label").strip());
    return name.isPresent() && !name.get().isEmpty() && name.get().equals(element.text().strip());
  }

  /**
   * Returns whether an element is or holds a picture. Pictures are often hidden from screen readers
   * only, since their caption says the same.
   */
  private static boolean holdsPicture(Element element) {
    return Query.holds(element, "img, picture");
  }
}
