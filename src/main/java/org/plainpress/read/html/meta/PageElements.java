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
  private record Called(Element element, String names) {

    boolean is(String... words) {
      if (names.isBlank()) {
        return false;
      }
      for (String word : words) {
        if (names.contains(word)) {
          return true;
        }
      }
      return false;
    }

    boolean has(String attribute, String... values) {
      String value = element.attr(attribute);
      if (value.isEmpty()) {
        return false;
      }
      for (String one : values) {
        if (value.contains(one)) {
          return true;
        }
      }
      return false;
    }
  }

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
    kinds.put("itemprop", e -> e.has("itemprop", "author", "creator"));
    kinds.put("rel", e -> e.element().nameIs("a") && e.has("rel", "author"));
    kinds.put(
        "address",
        e ->
            e.element().nameIs("a")
                && e.has(
                    "href",
                    "/author",
                    "/autor",
                    "/profile/",
                    "/people/",
                    "/staff/",
                    "/contributor",
                    "/by/",
                    "/team/"));
    kinds.put("called-author", e -> e.is("author"));
    kinds.put("called-byline", e -> e.is("byline", "by-line"));
    kinds.put(
        "called-writer",
        e ->
            e.is(
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
        "called-meta",
        e -> e.is("post-meta", "entry-meta", "article-meta", "postmeta", "meta-info"));
    kinds.put(
        TITLES,
        e ->
            e.element().nameIs("h1")
                || e.element().nameIs("h2")
                || e.has("itemprop", "headline")
                || e.is("title", "headline"));
    kinds.put(
        DATES,
        e ->
            e.element().nameIs("time")
                || e.has("itemprop", "date")
                || e.is("date", "publish", "time", "posted"));
    kinds.put(
        STANDFIRSTS,
        e ->
            e.element().nameIs("h2")
                || e.has("itemprop", "description", "alternativeHeadline")
                || e.is(
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
                    "bajada"));
    return kinds;
  }

  private static String names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id") && !element.hasAttr("data-testid")) {
      return "";
    }
    return (" "
            + element.className()
            + " "
            + element.id()
            + " "
            + element.attr("data-testid")
            + " ")
        .toLowerCase(Locale.ROOT);
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
