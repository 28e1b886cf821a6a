package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The abbreviations that PHP Markdown Extra and Kramdown define on lines of their own, and what
 * they stand for wherever the text has them:
 *
 * <pre>{@code
 * *[HTML]: Hyper Text Markup Language
 * }</pre>
 */
final class Abbreviations {

  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\*\\[([^\\]\\n]{1,80})\\]:[ \\t]*(.*)(?:\\n|\\z)");

  /** More of them than this are no abbreviations of one text. */
  private static final int MOST = 500;

  private final Map<String, String> meanings = new LinkedHashMap<>();

  /** Returns Markdown without the lines that define abbreviations, which are kept. */
  String taken(String markdown) {
    if (!markdown.contains("*[")) {
      return markdown;
    }
    return CodeSpans.outside(
        markdown,
        part ->
            DEFINITION
                .matcher(part)
                .replaceAll(
                    line -> {
                      if (meanings.size() < MOST) {
                        meanings.putIfAbsent(line.group(1).strip(), line.group(2).strip());
                      }
                      return "";
                    }));
  }

  /** Marks the abbreviations in a page with what they stand for. */
  void mark(Document page) {
    meanings.keySet().removeIf(String::isEmpty);
    if (meanings.isEmpty()) {
      return;
    }
    Pattern words =
        Pattern.compile(
            meanings.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    List<TextNode> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && isProse(text)) {
            texts.add(text);
          }
        },
        page.body());
    texts.forEach(text -> mark(text, words));
  }

  private static boolean isProse(Node node) {
    for (Node above = node.parent(); above != null; above = above.parent()) {
      if (above instanceof Element element
          && (element.nameIs("code") || element.nameIs("pre") || element.nameIs("abbr"))) {
        return false;
      }
    }
    return true;
  }

  private void mark(TextNode text, Pattern words) {
    String whole = text.getWholeText();
    Matcher found = words.matcher(whole);
    int from = 0;
    while (found.find()) {
      text.before(new TextNode(whole.substring(from, found.start())));
      Element marked = new Element("abbr").text(found.group());
      String meaning = meanings.getOrDefault(found.group(), "");
      if (!meaning.isEmpty()) {
        marked.attr("title", meaning);
      }
      text.before(marked);
      from = found.end();
    }
    if (from > 0) {
      text.text(whole.substring(from));
    }
  }
}
