package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.plainpress.read.draft.Carried;

/**
 * The elements of a page that may hold its metadata, by what they are and what they are called,
 * found in one walk: to ask a page by many selectors took ten times as long.
 */
final class PageElements {

  /** An element with what it is called: its class names and identifiers in lower case. */
  private record Called(Element element, String names) {}

  /** Kinds of elements with authors' names, as the signs call them. */
  static final List<String> AUTHORS =
      List.of(
          "itemprop",
          "rel",
          "address",
          "called-author",
          "called-byline",
          "called-writer",
          "called-meta");

  static final String TITLES = "titles";
  static final String DATES = "dates";
  static final String STANDFIRSTS = "standfirsts";

  private static final Map<String, Predicate<Called>> KINDS = kinds();

  private final Map<String, List<Element>> found = new LinkedHashMap<>();

  /** Finds the elements of a page. */
  PageElements(Document page) {
    KINDS.keySet().forEach(kind -> found.put(kind, new ArrayList<>()));
    for (Element element : page.body().getAllElements()) {
      if (element.attributesSize() > 0
          || element.nameIs("h1")
          || element.nameIs("h2")
          || element.nameIs("time")) {
        Called called = new Called(element, names(element));
        KINDS.forEach(
            (kind, is) -> {
              if (is.test(called)) {
                of(kind).add(element);
              }
            });
      }
    }
  }

  private static Map<String, Predicate<Called>> kinds() {
    Map<String, Predicate<Called>> kinds = new LinkedHashMap<>();
    kinds.put("itemprop", has("itemprop", "author", "creator"));
    kinds.put("rel", is("a").and(has("rel", "author")));
    kinds.put(
        "address",
        is("a")
            .and(
                has(
                    "href",
                    "/author",
                    "/autor",
                    "/profile/",
                    "/people/",
                    "/staff/",
                    "/contributor",
                    "/by/",
                    "/team/")));
    kinds.put("called-author", called("author"));
    kinds.put("called-byline", called("byline", "by-line"));
    kinds.put(
        "called-writer",
        called(
            "writer",
            "writtenby",
            "written-by",
            "posted-by",
            "contributor",
            "creator",
            "autor",
            "verfasser",
            " vcard ",
            " fn ",
            " p-name "));
    kinds.put(
        "called-meta", called("post-meta", "entry-meta", "article-meta", "postmeta", "meta-info"));
    kinds.put(
        TITLES,
        is("h1").or(is("h2")).or(has("itemprop", "headline")).or(called("title", "headline")));
    kinds.put(
        DATES,
        is("time").or(has("itemprop", "date")).or(called("date", "publish", "time", "posted")));
    kinds.put(
        STANDFIRSTS,
        is("h2")
            .or(has("itemprop", "description", "alternativeHeadline"))
            .or(
                called(
                    "subtitle",
                    "sub-title",
                    "standfirst",
                    "dek",
                    "deck",
                    "lead",
                    "lede",
                    "intro",
                    "summary",
                    "subhead",
                    "sub-head",
                    "excerpt",
                    "abstract",
                    "teaser",
                    "tagline",
                    "strapline",
                    "description",
                    "subline",
                    "chapo",
                    "vorspann",
                    "bajada")));
    return kinds;
  }

  private static Predicate<Called> is(String tag) {
    return one -> one.element().nameIs(tag);
  }

  /** Tells elements whose names hold one of some words. */
  private static Predicate<Called> called(String... words) {
    return one -> !one.names().isEmpty() && holdsOne(one.names(), words);
  }

  /** Tells elements whose attribute holds one of some values. */
  private static Predicate<Called> has(String attribute, String... values) {
    return one -> {
      String value = one.element().attr(attribute);
      return !value.isEmpty() && holdsOne(value, values);
    };
  }

  private static boolean holdsOne(String text, String[] words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String names(Element element) {
    String classes = element.className();
    String id = element.id();
    String test = element.attr("data-testid");
    return classes.isEmpty() && id.isEmpty() && test.isEmpty()
        ? ""
        : (" " + classes + " " + id + " " + test + " ").toLowerCase(Locale.ROOT);
  }

  /** Returns the elements of a kind, in the order of the page. */
  List<Element> of(String kind) {
    return Optional.ofNullable(found.get(kind))
        .orElseThrow(() -> new IllegalArgumentException("no kind of element: " + kind));
  }

  /**
   * Returns the texts of an element, those of its parts apart.
   *
   * @param longest the most characters; of an element with more, nothing is returned
   */
  static List<String> pieces(Element element, int longest) {
    List<String> pieces = new ArrayList<>();
    int[] length = {0};
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text && !text.isBlank()) {
              String piece = Carried.line(text.getWholeText());
              length[0] += piece.length() + 1;
              pieces.add(piece);
            }
            return length[0] > longest + 1 ? FilterResult.STOP : FilterResult.CONTINUE;
          }
        });
    return length[0] > longest + 1 ? List.of() : pieces;
  }

  /**
   * Returns the text of an element in one line; empty where it is longer than so many characters.
   */
  static String text(Element element, int longest) {
    return Carried.line(String.join(" ", pieces(element, longest)));
  }
}
