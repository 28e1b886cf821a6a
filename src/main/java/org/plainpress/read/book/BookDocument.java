package org.plainpress.read.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;

/** A document of a book's spine, which is put in order before it is read as an article. */
final class BookDocument {

  private static final Pattern EMPTY =
      Pattern.compile(
          "<([A-Za-z][\\w:.-]*)((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*)\\s*/>");

  /** Elements that are empty in HTML too (HTML, 13.1.2). */
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  private static final Pattern PAGE_CLASS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])page[_-]?(?:num(?:ber)?|no|break|marker|start)s?(?:$|[\\s_-])");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[\\[{(]?(?:pg?\\.?|page|seite|s\\.)?\\s*(?:\\d{1,4}|[ivxlcdm]{1,8})?[\\])}]?");

  private static final Pattern SCHEME = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)");

  /** Matches the names that calibre gives the parts of a file that it split. */
  private static final Pattern SPLIT = Pattern.compile("(.+_split_)(\\d{1,6})\\.x?html?");

  private static final int LONGEST_HEADING = 60;

  private final String path;
  private final Document page;

  /**
   * @param path of the file in the book
   */
  BookDocument(String path, String html) {
    this.path = path;
    this.page = Jsoup.parse(opened(html));
    page.outputSettings().prettyPrint(false);
    for (Element part : page.getAllElements()) {
      if (is(part, "pagebreak") || isPageNumber(part)) {
        part.remove();
      }
    }
    page.getElementsByTag("epub:switch").forEach(BookDocument::decide);
    page.select("svg:has(image)").forEach(BookDocument::picture);
    page.select("svg:has(text)").forEach(BookDocument::words);
    page.select("[aria-describedby], [aria-details]").forEach(this::describe);
  }

  /**
   * Returns whether an element is the number of a page of print, as books from before EPUB 3 have
   * them: by a class, with nothing but a number in it.
   */
  private static boolean isPageNumber(Element element) {
    return PAGE_CLASS.matcher(element.className()).find()
        && PAGE_NUMBER.matcher(element.text()).matches()
        && element.selectFirst("img") == null;
  }

  /**
   * Returns XHTML with each empty element as HTML wants it: there {@code <title/>} and {@code <a
   * id="x"/>} would hold all that follows them.
   */
  private static String opened(String xhtml) {
    return EMPTY
        .matcher(xhtml)
        .replaceAll(
            found -> {
              String name = found.group(1);
              return Matcher.quoteReplacement(
                  VOID.contains(name.toLowerCase(Locale.ROOT))
                      ? found.group()
                      : "<" + name + found.group(2) + "></" + name + ">");
            });
  }

  String path() {
    return path;
  }

  /**
   * Returns the path in the book that a reference in the document leads to; empty where it is no
   * address. Paths may hold spaces and other characters that addresses may not.
   */
  Optional<String> resolved(String reference) {
    try {
      URI own = new URI(null, null, "/" + path, null);
      String at = own.resolve(reference.strip().replace(" ", "%20")).getPath();
      return Optional.ofNullable(at).map(whole -> whole.replaceFirst("^/", ""));
    } catch (IllegalArgumentException | URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether calibre made this file and the one before it of one: their names are numbered
   * alike, and this one begins with no heading.
   */
  boolean goesOnFrom(BookDocument before) {
    Matcher own = SPLIT.matcher(path);
    Matcher other = SPLIT.matcher(before.path);
    return own.matches()
        && other.matches()
        && own.group(1).equals(other.group(1))
        && Integer.parseInt(own.group(2)) == Integer.parseInt(other.group(2)) + 1
        && page.body().hasText()
        && !beginsWithHeading();
  }

  private boolean beginsWithHeading() {
    for (Element part : page.body().getAllElements()) {
      if (part.tagName().matches("h[1-6]")) {
        return true;
      }
      if (!part.ownText().isBlank()) {
        // Converted books have their headings in paragraphs: short ones without a full stop.
        String words = part.text();
        return words.length() < LONGEST_HEADING && !words.matches("(?s).*[.!?…。:,;\"”’»]\\s*");
      }
    }
    return false;
  }

  /** Adds what another document holds at the end of this one. */
  void append(BookDocument other) {
    for (Node node : new ArrayList<>(other.page.body().childNodes())) {
      page.body().appendChild(node);
    }
  }

  /** Makes links to a document lead to another one, which it became a part of. */
  void redirect(BookDocument from, BookDocument to) {
    String name = from.path.substring(from.path.lastIndexOf('/') + 1);
    for (Element link : page.select("a[href*=" + name + "]")) {
      String href = link.attr("href");
      if (resolved(href).filter(from.path::equals).isPresent()) {
        String part = href.indexOf('#') < 0 ? "" : href.substring(href.indexOf('#'));
        String file = to.path.substring(to.path.lastIndexOf('/') + 1);
        link.attr("href", this == to ? part : href.split("#")[0].replace(name, file) + part);
      }
    }
  }

  Document page() {
    return page;
  }

  String html() {
    return page.outerHtml();
  }

  /** Returns how many links with words lead to other documents of the book. */
  int linksToOthers() {
    return (int)
        page.select("a[href]").stream()
            .filter(link -> link.hasText() && !is(link, "noteref") && !is(link, "backlink"))
            .map(link -> link.attr("href").strip())
            .filter(at -> !at.isEmpty() && !at.startsWith("#") && !SCHEME.matcher(at).find())
            .count();
  }

  /** Returns whether an element leads about the book beside its contents (EPUB 3.3, 7.4). */
  private static boolean isNavigation(Element part) {
    return part.nameIs("nav") && (is(part, "landmarks") || is(part, "page-list"));
  }

  /** Takes out tables of contents; returns whether nothing but a heading is left. */
  boolean isContents() {
    List<Element> contents =
        page.getAllElements().stream()
            .filter(part -> is(part, "toc") && !part.nameIs("a") || isNavigation(part))
            .toList();
    contents.forEach(Element::remove);
    return !contents.isEmpty() && isEmpty();
  }

  /** Returns whether all words but those of headings are links. */
  boolean isLinks() {
    Element rest = page.body().clone();
    rest.select("h1, h2, h3, h4, h5, h6, title, a[href]").remove();
    return rest.text().replaceAll("[\\d\\s.…·–—-]+", "").isEmpty();
  }

  /** Returns whether there is neither text nor a picture but in headings. */
  boolean isEmpty() {
    Element rest = page.body().clone();
    rest.select("h1, h2, h3, h4, h5, h6, title").remove();
    return rest.text().isBlank() && rest.selectFirst("img, image, svg, video, audio") == null;
  }

  /**
   * Returns whether an element is something by the vocabulary of EPUB or by its role in DPUB-ARIA.
   */
  static boolean is(Element element, String type) {
    return element.attributesSize() > 0
        && (List.of(element.attr("epub:type").split("\\s+")).contains(type)
            || element.attr("role").equals("doc-" + type));
  }

  /** Chooses among alternatives (EPUB 3.0): MathML, which is read, else the default. */
  private static void decide(Element choice) {
    Optional<Element> math =
        choice.getElementsByTag("epub:case").stream()
            .filter(one -> one.selectFirst("math") != null)
            .findFirst();
    Optional<Element> chosen =
        math.or(() -> choice.getElementsByTag("epub:default").stream().findFirst());
    chosen.ifPresentOrElse(
        one -> {
          choice.replaceWith(one);
          one.unwrap();
        },
        choice::remove);
  }

  /** Puts what a drawing says in letters below it, since a figure has but one description. */
  private static void words(Element drawing) {
    StringBuilder out = new StringBuilder();
    for (Element line : drawing.select("text")) {
      if (line.hasText()) {
        out.append("<p>").append(Entities.escape(line.text())).append("</p>");
      }
    }
    drawing.after(out.toString());
  }

  /** Shows the description that an image refers to and the page hides. */
  private void describe(Element image) {
    for (String id :
        (image.attr("aria-describedby") + " " + image.attr("aria-details")).strip().split("\\s+")) {
      Optional.ofNullable(page.getElementById(id))
          .filter(found -> found.hasAttr("hidden"))
          .ifPresent(found -> found.removeAttr("hidden"));
    }
  }

  /** Makes an image of a drawing that does nothing but hold one, as pages of covers do. */
  private static void picture(Element drawing) {
    Element image = drawing.selectFirst("image");
    if (image == null || !drawing.select("text").isEmpty()) {
      return;
    }
    String address = image.hasAttr("xlink:href") ? image.attr("xlink:href") : image.attr("href");
    Element title = drawing.selectFirst("title, desc");
    String words = title == null ? drawing.attr("aria-label") : title.text();
    Element own = new Element("img").attr("src", address);
    if (!words.isBlank()) {
      own.attr("alt", words);
    }
    drawing.replaceWith(own);
  }
}
