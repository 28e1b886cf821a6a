package org.plainpress.read.html.meta;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.meta.PageLines.Line;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.phrase.Lengths;

/** The line of a page that is its title, near which the page tells by whom and of when it is. */
final class TitleLine {

  /** How many elements around another are looked at to find its line. */
  private static final int WIDEST = 4;

  private final List<Line> lines;
  private final String key;
  private final int title;
  private final Map<Element, Integer> places = new IdentityHashMap<>();

  /**
   * Finds the line: the first that is the title, best as a heading; else the first {@code h1}; else
   * the first of all.
   *
   * @param lines those of the page, one or more
   * @param key the title's words in lower case; may be empty
   */
  TitleLine(List<Line> lines, String key) {
    this.lines = lines;
    this.key = key;
    for (int i = 0; i < lines.size(); i++) {
      places.putIfAbsent(lines.get(i).element(), i);
    }
    this.title = place(lines, key);
  }

  private static int place(List<Line> lines, String key) {
    int heading = -1;
    int similar = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Optional<Element> around = Query.around(line.element(), "h1, h2");
      boolean is = isSame(line.text(), key);
      if (around.isPresent()) {
        if (is || isSame(Kickers.without(around.get(), line.text()), key)) {
          return i;
        }
        heading = heading < 0 && Query.isWithin(line.element(), "h1") ? i : heading;
      } else if (similar < 0 && is) {
        similar = i;
      }
    }
    return heading >= 0 ? heading : Math.max(similar, 0);
  }

  private static boolean isSame(String text, String key) {
    return text.length() >= key.length()
        && text.length() <= Lengths.TITLE
        && Words.folded(text).equals(key);
  }

  /** Returns whether a text is the title's words, which announce nobody, as in "By the sea". */
  boolean repeats(String text) {
    return !key.isEmpty() && isSame(text, key);
  }

  /** Returns the line. */
  Line line() {
    return lines.get(title);
  }

  /** Returns the title as the page shows it. */
  String text() {
    return lines.get(title).text();
  }

  /** Returns which line it is. */
  int index() {
    return title;
  }

  /** Returns how many words stand between the title and a line; below 0 for one above it. */
  int words(int line) {
    return lines.get(line).words() - lines.get(title).words();
  }

  /** Returns where a line stands beside the title, as the signs call it. */
  String where(int line) {
    int words = words(line);
    return words < -60
        ? "before"
        : words <= 0 ? "near-above" : words < 40 ? "near" : words < 120 ? "near-below" : "below";
  }

  /** Returns where an element stands beside the title, as the signs call it. */
  String where(Element element) {
    return line(element).map(this::where).orElse("unplaced");
  }

  /** Returns the line that an element begins or stands in. */
  Optional<Integer> line(Element element) {
    Optional<Integer> inner = first(element);
    Optional<Element> around = Query.parent(element);
    for (int up = 0; up < WIDEST && inner.isEmpty() && around.isPresent(); up++) {
      inner = Optional.ofNullable(places.get(around.get()));
      around = Query.parent(around.get());
    }
    return inner;
  }

  private Optional<Integer> first(Element element) {
    return element.stream().filter(places::containsKey).findFirst().map(places::get);
  }
}
