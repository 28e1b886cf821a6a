package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.phrase.Lengths;

/** Collects what may be the title of a page: what it states, what it shows, and parts of both. */
final class Titles {

  /** A stroke, dot or sign between a title and the name of a site or section. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[|｜¦]\\s*|\\s+[\\\\/»›>·•–—:~-]+\\s+|\\s*::\\s*|:\\s+|：|(?<=[」』】）]):");

  /** Each separator has one of these. */
  private static final String SEPARATOR_SIGNS = "|｜¦\\/»›>·•–—:~-：";

  /** The sign of a link to a heading itself. */
  private static final Pattern PERMALINK = Pattern.compile("\\s*[¶#§]$");

  private final Document page;
  private final Site site;
  private final PageElements elements;
  private final Claims claims;
  private final String element;

  /** The names of the page's authors as it states them, in lower case. */
  private final Set<String> authors = new HashSet<>();

  private Titles(PageFacts facts) {
    this.claims = new Claims("title", facts.model());
    this.page = facts.page();
    this.site = facts.site();
    this.elements = facts.elements();
    this.element = Words.folded(page.title());
    Stream.concat(facts.jsonLd().names("author").stream(), facts.tags().all("author").stream())
        .map(Words::folded)
        .filter(name -> !name.isEmpty())
        .forEach(authors::add);
  }

  /** Collects the claims of a page. */
  static Claims of(PageFacts facts) {
    JsonLd jsonLd = facts.jsonLd();
    MetaTags tags = facts.tags();
    Titles titles = new Titles(facts);
    titles.shown();
    jsonLd.text("headline").ifPresent(text -> titles.stated(text, "json-headline"));
    jsonLd.text("name").ifPresent(text -> titles.stated(text, "json-name"));
    for (String name : new String[] {"og:title", "twitter:title", "title", "citation_title"}) {
      tags.first(name).ifPresent(text -> titles.stated(text, name));
    }
    for (String name : new String[] {"dc:title", "dcterms:title", "dcterm:title"}) {
      tags.first(name).ifPresent(text -> titles.stated(text, "dc:title"));
    }
    for (String name : new String[] {"parsely-title", "sailthru.title", "weibo:article:title"}) {
      tags.first(name).ifPresent(text -> titles.stated(text, "for-a-service"));
    }
    titles.stated(Carried.line(facts.page().title()), "title-element");
    titles.look();
    return titles.claims;
  }

  /** Adds a statement, and what is left of it without what stands before or behind a separator. */
  private void stated(String text, String source) {
    claims.add(Words.folded(text), text, List.of(source, "stated"));
    Matcher separator = SEPARATOR.matcher(text);
    List<int[]> separators = new ArrayList<>();
    while (separator.find() && separators.size() < 8) {
      separators.add(new int[] {separator.start(), separator.end()});
    }
    for (int i = 0; i < separators.size(); i++) {
      int[] at = separators.get(i);
      String before = text.substring(0, at[0]);
      String after = text.substring(at[1]);
      String mark = text.substring(at[0], at[1]).strip();
      cut(before, after, source, "cut-end" + (i == separators.size() - 1 ? "" : ":early"), mark);
      cut(after, before, source, "cut-start" + (i == 0 ? "" : ":late"), mark);
      if (i > 0) {
        String middle = text.substring(separators.get(i - 1)[1], at[0]);
        claims.add(Words.folded(middle), middle, List.of("cut-both"));
      }
    }
  }

  private void cut(String left, String gone, String source, String place, String mark) {
    String kind = mark.equals(":") || mark.equals("：") ? "colon" : "mark";
    String share = gone.length() > left.length() ? "more" : "less";
    claims.add(
        Words.folded(left),
        left,
        List.of(
            place,
            place + ":" + kind,
            place + ":rest-" + site.likeness(gone),
            place + ":rest-is-" + share,
            "cut:" + source));
  }

  private void shown() {
    int headings = 0;
    int seconds = 0;
    // A crumb of the trail above an article may be marked up as a heading, and is none.
    long all = Query.all(page, "h1").stream().filter(heading -> !isCrumb(heading)).count();
    for (Element heading : elements.of(PageElements.TITLES)) {
      boolean h1 = heading.nameIs("h1") && !isCrumb(heading);
      boolean h2 = heading.nameIs("h2");
      String whole = PERMALINK.matcher(PageElements.text(heading, Lengths.TITLE)).replaceFirst("");
      String text = Kickers.without(heading, whole);
      if (text.isEmpty() || text.length() > Lengths.TITLE) {
        continue;
      }
      List<String> signs = new ArrayList<>();
      String tag = h1 ? "h1" : h2 ? "h2" : "other";
      if (h1) {
        headings++;
        signs.add(all == 1 ? "h1:only" : headings == 1 ? "h1:first" : "h1:later");
      } else if (h2) {
        seconds++;
        signs.add((seconds == 1 ? "h2:first" : "h2:later") + (all == 0 ? ":no-h1" : ""));
      } else if (!Query.isWithin(heading, "h1, h2") && Query.holds(heading, "h1, h2, p")) {
        continue;
      }
      String names = names(heading);
      // What has a kicker is a headline, whatever it is called.
      boolean called = names.contains("title") || names.contains("headline") || !text.equals(whole);
      signs.add(tag + (called ? ":called-title" : ":not-called"));
      if (heading.attr("itemprop").contains("headline")) {
        signs.add("itemprop");
        signs.add("itemprop:" + tag);
      }
      if (heading.attr("itemprop").contains("alternativeHeadline")) {
        signs.add("itemprop:alternative");
      }
      signs.add(tag + ":in-" + place(heading));
      if (Query.isWithin(heading, "a[href]")
          || Query.holds(heading, "a[href='/'], a[href^=http]")) {
        signs.add(tag + ":linked");
      }
      if (heading.parents().stream().limit(12).anyMatch(Hidden::is) || Hidden.is(heading)) {
        signs.add("hidden");
      }
      claims.add(Words.folded(text), text, signs);
    }
  }

  private static boolean isCrumb(Element heading) {
    return Query.isWithin(
        heading, "li[itemtype$=/ListItem], [class*=breadcrumb] li, nav[class*=breadcrumb]");
  }

  private static String names(Element element) {
    Optional<Element> parent = Query.parent(element);
    return (element.className()
            + " "
            + element.id()
            + " "
            + parent.map(Element::className).orElse(""))
        .toLowerCase(Locale.ROOT);
  }

  private static String place(Element element) {
    return Query.around(element, "article, main, aside, nav, footer, header, [role=main]")
        .map(around -> around.hasAttr("role") ? "main" : around.normalName())
        .orElse("none");
  }

  /** Adds what each claim looks like beside the others. */
  private void look() {
    Set<String> slug = site.slug();
    List<Worded> stated = claimed("stated");
    List<Worded> headings = claimed("h1:called-title", "h1:not-called");
    for (Claim claim : claims.all()) {
      Set<String> signs = claim.signs();
      List<String> groups = groups(signs);
      signs.add("groups:" + groups.size());
      signs.add("groups:" + String.join("+", groups));
      String[] words = claim.key().split(" ");
      boolean spaceless = Words.isSpaceless(claim.key());
      int length = spaceless ? claim.key().length() / 3 : words.length;
      signs.add("words:" + Words.bin(length));
      boolean inElement = element.contains(claim.key());
      signs.add(
          element.startsWith(claim.key())
              ? "opens-element"
              : inElement ? "in-element" : "not-in-element");
      if (element.isEmpty()) {
        signs.add("no-element");
      }
      signs.add("site-" + site.likeness(claim.value()));
      signs.add("tail-" + tail(claim.value()));
      if (authors.stream().anyMatch(claim.key()::contains)) {
        signs.add("holds-author");
      }
      if (claim.value().equals(claim.value().toUpperCase(Locale.ROOT))
          && !claim.value().equals(claim.value().toLowerCase(Locale.ROOT))) {
        signs.add("capitals");
      }
      if (!slug.isEmpty() && !spaceless) {
        long shared = List.of(words).stream().distinct().filter(slug::contains).count();
        signs.add("slug-covers:" + Words.tenths((double) shared / words.length));
        signs.add("covers-slug:" + Words.tenths((double) shared / slug.size()));
      }
      long within =
          stated.stream()
              .map(Worded::claim)
              .filter(o -> o != claim && o.key().contains(claim.key()))
              .count();
      signs.add("within:" + Math.min(within, 3));
      signs.add("like-stated:" + likest(claim, stated));
      signs.add("like-h1:" + likest(claim, headings));
      boolean h1 = signs.stream().anyMatch(s -> s.startsWith("h1:"));
      if (h1 && signs.contains("stated")) {
        signs.add("shown-and-stated");
      }
      signs.add(
          (h1 ? "h1" : signs.contains("stated") ? "stated" : "part")
              + (inElement ? "+in-element" : "+not-in-element"));
    }
  }

  /** A claim and its words, each once. */
  private record Worded(Claim claim, Set<String> words) {
    Worded(Claim claim) {
      this(claim, new HashSet<>(List.of(claim.key().split(" "))));
    }
  }

  /** Returns the claims that have one of some signs. */
  private List<Worded> claimed(String... signs) {
    return claims.all().stream()
        .filter(claim -> Stream.of(signs).anyMatch(claim.signs()::contains))
        .map(Worded::new)
        .toList();
  }

  /** Returns how many words a claim shares at most with another of some. */
  private static String likest(Claim claim, List<Worded> others) {
    Set<String> words = new Worded(claim).words();
    double most = -1;
    for (Worded other : others) {
      if (other.claim() != claim) {
        long shared = other.words().stream().filter(words::contains).count();
        most = Math.max(most, (double) shared / Math.max(other.words().size(), words.size()));
      }
    }
    return most < 0 ? "no-other" : Words.tenths(most);
  }

  /** Returns by which ways a page tells a title. */
  private static List<String> groups(Set<String> signs) {
    List<String> groups = new ArrayList<>();
    if (signs.stream().anyMatch(s -> s.startsWith("h1:"))) {
      groups.add("h1");
    } else if (signs.contains("h2:called-title")
        || signs.contains("other:called-title")
        || signs.stream().anyMatch(s -> s.startsWith("h2:first"))) {
      groups.add("shown");
    }
    if (signs.contains("json-headline") || signs.contains("json-name")) {
      groups.add("json");
    }
    if (signs.contains("og:title") || signs.contains("twitter:title")) {
      groups.add("og");
    }
    if (signs.contains("title-element")) {
      groups.add("element");
    } else if (signs.contains("cut:title-element")) {
      groups.add("cut");
    }
    return groups;
  }

  private String tail(String text) {
    if (text.chars().noneMatch(c -> SEPARATOR_SIGNS.indexOf(c) >= 0)) {
      return "none";
    }
    Matcher separator = SEPARATOR.matcher(text);
    int last = -1;
    while (separator.find()) {
      last = separator.end();
    }
    return last < 0 ? "none" : site.likeness(text.substring(last));
  }
}
