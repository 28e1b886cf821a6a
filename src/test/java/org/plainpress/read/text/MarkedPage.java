package org.plainpress.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The lines of a saved page, with what its markup says of each: a text that was made of the page
 * has lost it.
 *
 * @param site the host that the page names as its own; empty where it names none
 */
record MarkedPage(String site, List<MarkedLine> lines) {

  /** What the markup says of a line. */
  enum Mark {
    OTHER,
    HEADING,
    FIGURE
  }

  /** A line of text and what the markup says of it. */
  record MarkedLine(String text, Mark mark) {}

  /** The most characters of a page that is parsed: larger ones are dumps of data. */
  private static final int LARGEST_PAGE = 3_000_000;

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "nav",
          "form",
          "button",
          "footer",
          "head",
          "iframe",
          "select",
          "textarea",
          "object",
          "aside");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:^|[-_ ])(?:figcaption|captions?|credits?|wp-caption-text|caption-text|bildunterschrift"
              + "|image-?caption|image-?credit|photo-?credit|copyright-?info)(?:$|[-_ ])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[-_ ])(?:share|sharing|social|related|newsletter|comments?|promo|sidebar|menu"
              + "|breadcrumbs?|cookies?|advert|ads?|footer|recommended|nav|navigation|hidden"
              + "|screen-reader-text|visually-hidden|sr-only)(?:$|[-_ ])",
          Pattern.CASE_INSENSITIVE);

  /** Reads every page below a folder: {@code NAME.html}, or {@code NAME.html.gz}. */
  static List<MarkedPage> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> pages =
          files.filter(file -> file.toString().matches(".*\\.html(?:\\.gz)?")).sorted().toList();
      return pages.parallelStream().map(MarkedPage::read).toList();
    }
  }

  private static MarkedPage read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      byte[] bytes = in.readNBytes(LARGEST_PAGE);
      return of(Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, ""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the lines that are headings. */
  List<String> headings() {
    return lines.stream()
        .filter(line -> line.mark() == Mark.HEADING)
        .map(MarkedLine::text)
        .toList();
  }

  /** Reads the article of a page, from its headline on. */
  static MarkedPage of(Document page) {
    Element main = main(page);
    List<MarkedLine> lines = new ArrayList<>();
    Element headline = page.selectFirst("h1");
    boolean within = headline != null && headline.parents().contains(main);
    if (headline != null && !within && !headline.text().isBlank()) {
      lines.add(new MarkedLine(headline.text(), Mark.OTHER));
    }
    new Walk(lines).block(main, Mark.OTHER);
    return new MarkedPage(site(page), lines);
  }

  private static String site(Document page) {
    for (String query :
        List.of("link[rel=canonical]", "meta[property=og:url]", "link[rel=alternate][hreflang]")) {
      Element element = page.selectFirst(query);
      String address = element == null ? "" : element.attr("href") + element.attr("content");
      Matcher host = Pattern.compile("https?://(?:www\\.)?([^/:?]+).*").matcher(address);
      if (host.matches()) {
        return host.group(1).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** Returns the smallest element that holds most of the paragraphs. */
  private static Element main(Document page) {
    int whole = paragraphs(page.body());
    Element main = page.body();
    while (true) {
      Element best = main;
      for (Element child : main.children()) {
        if (paragraphs(child) >= 0.85 * whole) {
          best = child;
        }
      }
      if (best == main || main.normalName().equals("article")) {
        return main;
      }
      main = best;
    }
  }

  private static int paragraphs(Element element) {
    int sum = 0;
    for (Element paragraph : element.select("p, blockquote, li")) {
      int length = paragraph.text().length();
      sum += length >= 80 ? length : 0;
    }
    return sum;
  }

  /** Gathers the lines of an element, each where a block begins or ends. */
  private static final class Walk {

    private final List<MarkedLine> lines;
    private final StringBuilder line = new StringBuilder();
    private Mark mark = Mark.OTHER;

    Walk(List<MarkedLine> lines) {
      this.lines = lines;
    }

    private void block(Element element, Mark outer) {
      end();
      Mark own = mark(element, outer);
      for (Node child : element.childNodes()) {
        node(child, own);
      }
      end();
    }

    private void node(Node node, Mark outer) {
      if (node instanceof TextNode) {
        String text = ((TextNode) node).text();
        if (!text.isBlank() && line.toString().isBlank()) {
          mark = outer;
        }
        line.append(text);
      } else if (node instanceof Element) {
        Element element = (Element) node;
        String name = element.normalName();
        if (SKIPPED.contains(name) || isFurniture(element)) {
          return;
        }
        if (name.equals("br")) {
          line.append(' ');
        } else if (INLINE.contains(name)) {
          Mark own = mark(element, outer);
          if (own != outer && own == Mark.FIGURE && outer != Mark.HEADING) {
            block(element, outer);
          } else {
            element.childNodes().forEach(child -> node(child, outer));
          }
        } else {
          block(element, outer);
        }
      }
    }

    private static boolean isFurniture(Element element) {
      String style = element.attr("style").replace(" ", "");
      return style.contains("display:none")
          || element.hasAttr("hidden")
          || FURNITURE.matcher(element.className()).find() && element.text().length() < 3000
          || FURNITURE.matcher(element.id()).find() && element.text().length() < 3000;
    }

    private static Mark mark(Element element, Mark outer) {
      String name = element.normalName();
      if (name.equals("figcaption") || outer == Mark.FIGURE) {
        return Mark.FIGURE;
      }
      boolean caption = CAPTION.matcher(element.className()).find() && !name.equals("table");
      if (caption && element.selectFirst("img, video, picture") == null) {
        return element.text().length() <= 800 ? Mark.FIGURE : outer;
      }
      return name.matches("h[2-6]") ? Mark.HEADING : outer;
    }

    private void end() {
      String text = line.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
      line.setLength(0);
      if (!text.isEmpty()) {
        lines.add(new MarkedLine(text, mark));
      }
      mark = Mark.OTHER;
    }
  }
}
