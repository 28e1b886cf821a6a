package org.plainpress.read.html.meta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.meta.PageLines.Line;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.head.Dates;
import org.plainpress.read.press.phrase.Lengths;

/**
 * Finds the kicker of an article: the few words above its headline, or at the headline's beginning,
 * that the page itself calls so.
 */
final class Kickers {

  /** What newspapers of Europe and the Americas call a kicker, as class names have it. */
  private static final Pattern NAMES =
      Pattern.compile(
          "kicker|eyebrow|overline|over-?line|topline|top-?line|dachzeile|roofline|spitzmarke"
              + "|surtitre|antetit|sopratitolo|occhiello|volanta|bovenkop|vinjett|trompet"
              + "|stikktit|fly-?title|pre-?headline|pre-?title|super-?title|super-?head|rubric");

  /** What stands between a kicker and the headline behind it. */
  private static final Pattern MARKS = Pattern.compile("^[\\s:：|｜/·•»›.–—-]+");

  private static final Pattern MARKS_BEHIND = Pattern.compile("[\\s:：|｜/·•»›–—-]+$");

  private static final int MOST_WORDS = 8;

  /** How many lines above the headline one can stand: a date or a share link may be between. */
  private static final int NEAREST = 3;

  /** How many elements around a line may be called so: a link or a list within it. */
  private static final int WIDEST = 2;

  private Kickers() {}

  /**
   * Returns the text of a heading without the kicker that begins it, if one does.
   *
   * @param text that of the heading, in one line
   */
  static String without(Element heading, String text) {
    return within(heading)
        .filter(text::startsWith)
        .map(kicker -> MARKS.matcher(text.substring(kicker.length())).replaceFirst(""))
        .filter(rest -> !rest.isEmpty())
        .orElse(text);
  }

  /** Returns the kicker of a page, within its headline or above it. */
  static Optional<String> of(PageFacts facts, TitleLine title) {
    Element line = title.line().element();
    Optional<Element> heading = Query.around(line, "h1, h2");
    return heading
        .flatMap(Kickers::within)
        .or(() -> heading.isPresent() ? above(facts.lines(), title.index()) : Optional.empty())
        .filter(kicker -> !Dates.isDate(kicker))
        .filter(kicker -> !facts.site().likeness(kicker).equals("all"));
  }

  private static Optional<String> within(Element heading) {
    return Query.all(heading, "span, small, em, strong, b, a, div, p").stream()
        .filter(part -> part != heading && isCalled(part))
        .findFirst()
        .map(part -> PageElements.text(part, Lengths.REMARK))
        .map(text -> MARKS_BEHIND.matcher(text).replaceFirst(""))
        .filter(text -> isShort(text) && text.length() < heading.text().length());
  }

  private static Optional<String> above(List<Line> lines, int title) {
    for (int i = title - 1; i >= Math.max(0, title - NEAREST); i--) {
      Optional<Element> at = Optional.of(lines.get(i).element());
      for (int up = 0; up <= WIDEST && at.isPresent(); up++) {
        if (isCalled(at.get()) && !Query.isWithin(at.get(), "nav, aside, footer, h1, h2, h3")) {
          return Optional.of(PageElements.text(at.get(), Lengths.REMARK)).filter(Kickers::isShort);
        }
        at = Query.parent(at.get());
      }
    }
    return Optional.empty();
  }

  private static boolean isCalled(Element element) {
    return element.hasAttr("class")
        && NAMES.matcher(element.className().toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isShort(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.length() <= Lengths.REMARK
        && text.split(" ").length <= MOST_WORDS;
  }
}
