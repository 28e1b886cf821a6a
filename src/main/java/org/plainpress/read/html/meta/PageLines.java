package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.plainpress.read.draft.Carried;

/** The lines that a reader of a page sees, in the order of the document. */
final class PageLines {

  /** Elements whose text nobody sees, or which holds no statement. */
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "svg", "select", "textarea", "head");

  /**
   * A line: the text between two beginnings or ends of blocks.
   *
   * @param element the element that its first text stands in
   * @param pieces its texts, an element's text each
   * @param text all of them
   * @param words how many words of the page stand before it
   * @param isQuoted whether it stands in a quotation: it tells of another text, such as a post
   */
  record Line(Element element, List<String> pieces, String text, int words, boolean isQuoted) {}

  private final List<Line> lines = new ArrayList<>();
  private List<String> pieces = new ArrayList<>();
  private Optional<Element> element = Optional.empty();
  private int words;
  private int quotations;

  private PageLines() {}

  /** Returns the lines of a page. */
  static List<Line> of(Document page) {
    PageLines lines = new PageLines();
    page.body()
        .filter(
            new NodeFilter() {
              @Override
              public FilterResult head(Node node, int depth) {
                return lines.enter(node);
              }

              @Override
              public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                  lines.end();
                  lines.quotations -= element.nameIs("blockquote") ? 1 : 0;
                }
                return FilterResult.CONTINUE;
              }
            });
    lines.end();
    return lines.lines;
  }

  private NodeFilter.FilterResult enter(Node node) {
    if (node instanceof TextNode text) {
      String line = text.isBlank() ? "" : Carried.line(text.getWholeText());
      if (!line.isEmpty()) {
        if (element.isEmpty()) {
          element = Optional.ofNullable(text.parent());
        }
        pieces.add(line);
      }
    } else if (node instanceof Element inner) {
      if (UNSEEN.contains(inner.normalName())) {
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      if (inner.isBlock() || inner.nameIs("br")) {
        end();
      }
      quotations += inner.nameIs("blockquote") ? 1 : 0;
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  private void end() {
    if (element.isPresent()) {
      lines.add(
          new Line(
              element.get(),
              pieces,
              pieces.size() == 1 ? pieces.get(0) : Carried.line(String.join(" ", pieces)),
              words,
              quotations > 0));
      pieces.forEach(piece -> words += 1 + spaces(piece));
      pieces = new ArrayList<>();
      element = Optional.empty();
    }
  }

  private static int spaces(String line) {
    int spaces = 0;
    for (int at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) {
      spaces++;
    }
    return spaces;
  }
}
