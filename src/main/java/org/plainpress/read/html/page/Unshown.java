package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Brings out text that a page only shows once its scripts have run: in {@code template}, {@code
 * noscript} and hidden elements, in scripts of type {@code text/template}, and in the strings of
 * its JSON. It is brought out where there is more running text in it than in all that the page
 * shows.
 */
public final class Unshown {

  /** A text of at least this many words is running text; labels and captions mostly have fewer. */
  private static final int RUNNING = 12;

  /** A string of JSON of at least this many characters is looked at. */
  private static final int LONG_STRING = 200;

  /** So many characters has a string of JSON that may be a paragraph. */
  private static final int SHORT_STRING = 40;

  /**
   * Keys whose strings are an article's or a post's body, in the applications that keep it in JSON.
   */
  private static final Set<String> BODIES =
      Set.of(
          "articlebody",
          "body",
          "bodyhtml",
          "html",
          "content",
          "contenthtml",
          "contents",
          "text",
          "cooked",
          "richtext",
          "markdown",
          "post",
          "fulltext",
          "story",
          "message");

  /** A text is known where as many words in a row of it are. */
  private static final int WINDOW = 6;

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

  private final Document page;

  /** The running text that is shown, by windows of its words; filled at first use. */
  private final Set<String> known = new HashSet<>();

  /** How many words of running text are shown; counted where there is anything else to show. */
  private int shown = -1;

  private Unshown(Document page) {
    this.page = page;
  }

  /** Puts what stands in declarative shadow roots where browsers show it: within their hosts. */
  public static void openShadows(Document page) {
    for (Element root : Query.all(page, "template[shadowrootmode], template[shadowroot]")) {
      root.unwrap();
    }
  }

  /** Brings out what the page would show. */
  public static void bringOut(Document page) {
    // React moves these to their place as soon as they have arrived.
    for (Element part : Query.all(page, "div[hidden][id^=S:]")) {
      part.removeAttr("hidden");
    }
    new Unshown(page).bringOut();
  }

  private void bringOut() {
    List<Element> hidden = new ArrayList<>();
    collect(page.body(), hidden);
    show(hidden.stream().filter(one -> one.nameIs("noscript")).toList());
    show(hidden.stream().filter(one -> !one.nameIs("noscript")).toList());
    List<Element> templates = new ArrayList<>();
    for (Element script : Query.all(page, "script[type^=text/]")) {
      if (script.attr("type").matches("text/(x-)?(template|html|handlebars|mustache).*")) {
        templates.add(parsed(script.data(), page.baseUri()));
      }
    }
    insert(templates);
    insertStrings(LONG_STRING);
    if (!hasRunning(page.body())) {
      // A page that shows nothing at all may keep its paragraphs one by one.
      insertStrings(SHORT_STRING);
    }
  }

  private void insertStrings(int shortest) {
    List<Element> strings = new ArrayList<>();
    Set<String> values = new HashSet<>();
    for (Element script : Query.all(page, "script:not([src])")) {
      strings(script.data(), values, shortest, 0)
          .forEach(html -> strings.add(parsed(html, page.baseUri())));
    }
    insert(strings);
  }

  /** Collects the outermost elements that are not shown. */
  private static void collect(Element element, List<Element> hidden) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element child) {
        if (isUnshown(child)) {
          hidden.add(child);
        } else {
          collect(child, hidden);
        }
      }
    }
  }

  private static boolean isUnshown(Element element) {
    return element.nameIs("template") || element.nameIs("noscript") || Hidden.is(element);
  }

  /** Shows elements where they hold more running text than is shown. */
  private void show(List<Element> elements) {
    for (Element element : fresh(elements)) {
      Element part = new Element("div");
      part.attr("class", element.className().replaceAll("\\S*hid\\S*", ""));
      part.appendChildren(new ArrayList<>(element.childNodes()));
      element.replaceWith(part);
    }
  }

  private void insert(List<Element> parts) {
    Element place = Query.first(page.body(), "main, article, [role=main]").orElse(page.body());
    fresh(parts).forEach(place::appendChild);
  }

  /**
   * Returns those elements that hold running text that is not known yet, if there is more of it in
   * them than is shown; else none.
   */
  private List<Element> fresh(List<Element> elements) {
    int words = elements.stream().mapToInt(element -> running(element, true)).sum();
    if (words == 0) {
      return List.of();
    }
    if (shown < 0) {
      shown = running(page.body(), false);
    }
    if (words <= shown) {
      return List.of();
    }
    if (known.isEmpty()) {
      learn(page.body());
    }
    List<Element> fresh = new ArrayList<>();
    int more = 0;
    for (Element element : elements) {
      int own = running(element, true);
      if (own > 0 && isNew(element)) {
        fresh.add(element);
        more += own;
      }
    }
    if (more <= shown) {
      return List.of();
    }
    shown += more;
    return fresh;
  }

  private void learn(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && !isUnshown(inner) && !inner.nameIs("script")) {
        learn(inner);
      }
    }
    known.addAll(windows(element.ownText()));
  }

  /** Returns whether most of an element's text is not known; from then on it is. */
  private boolean isNew(Element element) {
    List<String> windows = windows(element.text());
    long old = windows.stream().filter(known::contains).count();
    known.addAll(windows);
    return old * 2 < windows.size();
  }

  private static List<String> windows(String text) {
    List<String> all = List.of(text.split("[^\\p{L}\\p{N}]+"));
    List<String> windows = new ArrayList<>();
    for (int i = 0; i + WINDOW <= all.size(); i++) {
      windows.add(String.join(" ", all.subList(i, i + WINDOW)));
    }
    return windows;
  }

  private static Element parsed(String html, String base) {
    Element part = new Element("div");
    part.appendChildren(new ArrayList<>(Jsoup.parseBodyFragment(html, base).body().childNodes()));
    return part;
  }

  /** Counts the words of running text. */
  private static int running(Element element, boolean all) {
    int words = 0;
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text) {
        words += running(text.getWholeText());
      } else if (child instanceof Element inner && mayRun(inner)) {
        words += all || !isUnshown(inner) ? running(inner, all) : 0;
      }
    }
    return words;
  }

  /** Returns whether any running text is shown. */
  private static boolean hasRunning(Element element) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode text && running(text.getWholeText()) > 0) {
        return true;
      }
      if (child instanceof Element inner
          && mayRun(inner)
          && !isUnshown(inner)
          && hasRunning(inner)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether running text may stand in an element: it may not in a link. */
  private static boolean mayRun(Element element) {
    return !element.nameIs("a") && !element.nameIs("script") && !element.nameIs("style");
  }

  /** Returns how many words a text has; 0 where they are too few to be running text. */
  private static int running(String text) {
    if (text.length() - RUNNING < RUNNING - 1) {
      // A letter each and a space between them are more.
      return 0;
    }
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !Character.isWhitespace(text.charAt(i));
      words += letter && !in ? 1 : 0;
      in = letter;
    }
    return words >= RUNNING ? words : 0;
  }

  /** Returns the strings of JSON that are a body, each once. */
  private static List<String> strings(String json, Set<String> values, int shortest, int depth) {
    List<String> found = new ArrayList<>();
    int key = 0;
    int keyEnd = 0;
    for (int i = json.indexOf('"'); i >= 0; i = json.indexOf('"', i + 1)) {
      int end = end(json, i + 1);
      if (end < 0) {
        break;
      }
      if (end - i < shortest) {
        key = i + 1;
        keyEnd = end;
      } else {
        String value = unescaped(json.substring(i + 1, end));
        boolean inner = value.startsWith("{") || value.startsWith("[");
        if (inner && depth < 2) {
          found.addAll(strings(value, values, shortest, depth + 1));
        } else if (isOfBody(json.substring(key, keyEnd))
            && value.indexOf(' ') > 0
            && values.add(value)) {
          found.add(value.contains("<") ? value : "<p>" + value.replaceAll("\n{2,}", "<p>"));
        }
      }
      i = end;
    }
    return found;
  }

  private static boolean isOfBody(String key) {
    return BODIES.contains(key.replace("\\", "").toLowerCase(Locale.ROOT));
  }

  /** Returns where a string of JSON ends; -1 where it does not. */
  private static int end(String json, int from) {
    for (int i = from; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static String unescaped(String json) {
    if (json.indexOf('\\') < 0) {
      return json;
    }
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\' || i + 1 == json.length()) {
        out.append(c);
        continue;
      }
      char next = json.charAt(++i);
      switch (next) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r', 'b', 'f' -> out.append(' ');
        case 'u' -> {
          if (i + 4 < json.length() && HEX.matcher(json).region(i + 1, i + 5).matches()) {
            out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
            i += 4;
          }
        }
        default -> out.append(next);
      }
    }
    return out.toString();
  }
}
