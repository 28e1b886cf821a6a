package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.meta.PageLines.Line;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.phrase.Sentences;

/**
 * Collects what may be the standfirst of a page: its descriptions, and what stands below its title.
 */
final class Standfirsts {

  private static final int SHORTEST = 15;
  private static final int LONGEST = 1000;
  private static final int LONGEST_BYLINE = 60;

  private final PageElements elements;
  private final List<Line> lines;
  private final TitleLine title;
  private final Claims claims;

  private Standfirsts(PageFacts facts, TitleLine title) {
    this.claims = new Claims("standfirst", facts.model());
    this.elements = facts.elements();
    this.lines = facts.lines();
    this.title = title;
  }

  /**
   * Collects the claims of a page.
   *
   * @param title its title, below which a standfirst stands
   */
  static Claims of(PageFacts facts, TitleLine title) {
    JsonLd jsonLd = facts.jsonLd();
    MetaTags tags = facts.tags();
    Standfirsts standfirsts = new Standfirsts(facts, title);
    standfirsts.shown();
    jsonLd.text("description").ifPresent(text -> standfirsts.add(text, List.of("json", "stated")));
    jsonLd
        .text("alternativeHeadline")
        .ifPresent(text -> standfirsts.add(text, List.of("json-alternative", "stated")));
    for (String name :
        new String[] {
          "dc:description",
          "dcterm:description",
          "og:description",
          "description",
          "twitter:description"
        }) {
      tags.first(name).ifPresent(text -> standfirsts.add(text, List.of(name, "stated")));
    }
    standfirsts.look();
    return standfirsts.claims;
  }

  private void add(String text, List<String> signs) {
    if (text.length() >= SHORTEST && text.length() <= LONGEST) {
      claims.add(Words.folded(text), text, signs);
    }
  }

  private void shown() {
    for (Element element : elements.of(PageElements.STANDFIRSTS)) {
      String text = PageElements.text(element, LONGEST);
      if (text.length() < SHORTEST || text.length() > LONGEST || Query.holds(element, "h1")) {
        continue;
      }
      Optional<Integer> at = title.line(element);
      if (at.isEmpty()) {
        continue;
      }
      int words = title.words(at.get());
      if (words <= 0 || words > 150 || element.nameIs("h2") && !isNext(at.get())) {
        continue;
      }
      String names = element.className().toLowerCase(Locale.ROOT);
      boolean sub =
          names.contains("sub")
              || names.contains("dek")
              || names.contains("deck")
              || names.contains("standfirst");
      List<String> signs = new ArrayList<>(List.of("shown"));
      signs.add("shown:" + (words < 30 ? "next" : "near"));
      signs.add(element.nameIs("h2") ? "h2" : sub ? "called-sub" : "called-lead");
      if (Query.isWithin(element, "aside, footer, nav")) {
        signs.add("outside");
      }
      add(text, signs);
    }
  }

  /** Returns whether no sentence stands between the title and a line. */
  private boolean isNext(int line) {
    return lines.subList(title.index() + 1, Math.max(line, title.index() + 1)).stream()
        .map(Line::text)
        .noneMatch(text -> text.length() > LONGEST_BYLINE && Sentences.endsSentence(text));
  }

  private void look() {
    for (Claim claim : claims.all()) {
      Set<String> signs = claim.signs();
      signs.add(
          "sources:"
              + Math.min(
                  3, signs.stream().filter(s -> !s.contains(":") || s.startsWith("og")).count()));
      signs.add("words:" + Words.bin(claim.key().split(" ").length));
      if (claim.value().endsWith("…") || claim.value().endsWith("...")) {
        signs.add("cut-off");
      }
      int words = lines.get(title.index()).words();
      boolean near =
          lines.stream()
              .filter(line -> line.words() > words && line.words() < words + 150)
              .anyMatch(line -> Words.folded(line.text()).equals(claim.key()));
      signs.add(near ? "is-a-line" : "no-line");
      if (signs.contains("shown") && signs.contains("stated")) {
        signs.add("shown-and-stated");
      }
    }
  }
}
