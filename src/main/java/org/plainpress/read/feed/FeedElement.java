package org.plainpress.read.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.page.HtmlPage;

/**
 * An element of a feed, known by one name whatever prefix a feed gives its vocabulary: {@code
 * title} of RSS and Atom, {@code dc:creator}, {@code media:content}.
 *
 * @param element as it was parsed
 */
record FeedElement(Element element) {

  /** The vocabularies that feeds use, by their address without the end that writers vary. */
  private static final Map<String, String> VOCABULARIES =
      Map.ofEntries(
          Map.entry("www.w3.org/2005/atom", ""),
          Map.entry("purl.org/atom/ns", ""),
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("purl.org/net/rss1.1", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("backend.userland.com/rss2", ""),
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/elements/1.0", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("search.yahoo.com/rss", "media"),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("podcastindex.org/namespace/1.0", "podcast"),
          Map.entry(
              "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "podcast"),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"));

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private static final Pattern CLOSED = Pattern.compile("<([a-zA-Z][\\w-]*)((?:\\s[^<>]*)?)/>");

  /** Returns the element's name, in lower case, with the usual prefix of its vocabulary. */
  String name() {
    String written = element.tagName();
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
    String known = vocabulary(prefix);
    return known.isEmpty() ? local : known + ":" + local;
  }

  private String vocabulary(String prefix) {
    String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    return around(attribute)
        .findFirst()
        .map(address -> address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", ""))
        .map(address -> address.replaceFirst("[/#]+$", ""))
        .map(address -> VOCABULARIES.getOrDefault(address, usual(prefix)))
        .orElseGet(() -> usual(prefix));
  }

  /** Returns what a prefix usually means. */
  private static String usual(String prefix) {
    String lower = prefix.toLowerCase(Locale.ROOT);
    return lower.equals("atom") || lower.equals("rss") ? "" : lower;
  }

  /** Returns the children of any of several names. */
  List<FeedElement> children(String... names) {
    List<String> wanted = Arrays.asList(names);
    return element.children().stream()
        .map(FeedElement::new)
        .filter(child -> wanted.contains(child.name()))
        .toList();
  }

  /** Returns the first child of the first of several names that a child has that holds anything. */
  Optional<FeedElement> child(String... names) {
    return Stream.of(names)
        .flatMap(name -> children(name).stream())
        .filter(child -> !child.element.wholeText().isBlank() || child.element.childrenSize() > 0)
        .findFirst();
  }

  /** Returns the text of the first child of several names that holds any. */
  Optional<String> text(String... names) {
    return child(names).map(FeedElement::text).filter(text -> !text.isBlank());
  }

  String text() {
    return decoded().strip();
  }

  /** Returns an attribute's value without white space around it; empty where there is none. */
  String attribute(String name) {
    return element.attr(name).strip();
  }

  /** Returns whether the feed says that the element's text is HTML, or holds elements itself. */
  boolean isHtml() {
    return type().contains("html") || element.childrenSize() > 0;
  }

  /** Returns whether the feed says that the element's text is plain. */
  boolean isPlain() {
    return type().equals("text") || type().equals("plain") || type().equals("text/plain");
  }

  private String type() {
    return attribute("type").toLowerCase(Locale.ROOT);
  }

  /** Returns what the element holds: elements as HTML, else its text. */
  String content() {
    if (element.childrenSize() == 0) {
      return decoded();
    }
    String html = element.html();
    for (Element inner : element.getAllElements()) {
      String tag = inner.tagName();
      int colon = tag.indexOf(':');
      if (colon > 0 && new FeedElement(inner).name().startsWith("xhtml:")) {
        html = html.replaceAll("<(/?)" + Pattern.quote(tag.substring(0, colon + 1)), "<$1");
        break;
      }
    }
    return CLOSED
        .matcher(html)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    VOID.contains(match.group(1).toLowerCase(Locale.ROOT))
                        ? match.group()
                        : "<" + match.group(1) + match.group(2) + "></" + match.group(1) + ">"));
  }

  /** Returns the text, of Base64 too: Atom 0.3 says so by its mode. */
  private String decoded() {
    String text = EscapedTwice.cdata(element.wholeText());
    if (!attribute("mode").equalsIgnoreCase("base64") && !type().equals("base64")) {
      return text;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException none) {
      return text;
    }
  }

  /** Returns the language that the element is said to be in, or one around it. */
  Optional<String> language() {
    return around("xml:lang").findFirst();
  }

  /**
   * Returns the address that references in the element are resolved against, where the element or
   * one around it tells (XML Base).
   *
   * @param document the feed's own address, if that is known
   */
  Optional<String> base(Optional<String> document) {
    List<String> bases = around("xml:base").toList();
    Optional<String> base = document;
    for (int i = bases.size() - 1; i >= 0; i--) {
      Optional<String> resolved = HtmlPage.resolve(base.orElse(""), bases.get(i));
      base = resolved.or(() -> document);
    }
    return bases.isEmpty() ? Optional.empty() : base;
  }

  private Stream<String> around(String attribute) {
    return Stream.concat(Stream.of(element), element.parents().stream())
        .map(at -> at.attr(attribute).strip())
        .filter(value -> !value.isEmpty());
  }
}
