package org.plainpress.read.html.block;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.html.page.ContentModel;

/**
 * Tells sentences that an advertisement interrupts. No paragraph of HTML may hold a block, so that
 * a parser ends it there: {@code <p>The mill <div>Advertisement</div> stands.</p>} leaves {@code
 * stands.} outside.
 */
final class Interruption {

  /** Matches words that do not end a sentence. */
  private static final Pattern OPEN = Pattern.compile("(?s).*[\\p{L}\\p{Nd},–—-][\\s\u00a0]*");

  private static final Pattern GOES_ON = Pattern.compile("[\\s\u00a0]*\\p{Ll}");

  private Interruption() {}

  /**
   * Returns whether words that stand in no paragraph may go on with the sentence before them: they
   * begin small, and only what is left out stands between them and a paragraph or words.
   *
   * @param leftOut tells which elements are
   */
  static boolean isBefore(Node words, Predicate<Element> leftOut) {
    if (!GOES_ON.matcher(text(words)).lookingAt()) {
      return false;
    }
    boolean interrupted = false;
    for (Node before = words.previousSibling(); before != null; before = before.previousSibling()) {
      if (before instanceof Element element && !isWords(element) && !element.nameIs("p")) {
        if (element.nameIs("br") || !leftOut.test(element)) {
          return false;
        }
        interrupted = true;
      } else if (!text(before).isBlank()) {
        return interrupted || before instanceof Element element && element.nameIs("p");
      }
    }
    return false;
  }

  /** Returns the paragraph that the last of some blocks is, where it does not end a sentence. */
  static Optional<Paragraph> interrupted(List<Candidate> blocks) {
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(blocks.get(blocks.size() - 1))
            .filter(last -> last.kept() && !last.soft())
            .map(Candidate::block)
            .filter(Paragraph.class::isInstance)
            .map(Paragraph.class::cast)
            .filter(paragraph -> OPEN.matcher(Text.plain(paragraph.content())).matches());
  }

  private static boolean isWords(Element element) {
    return ContentModel.PHRASING.contains(element.normalName());
  }

  /** Returns the first text of a node that is not blank; empty where it has none. */
  private static String text(Node node) {
    StringBuilder first = new StringBuilder();
    node.filter(
        (one, depth) -> {
          if (one instanceof TextNode text && !text.isBlank()) {
            first.append(text.getWholeText());
            return FilterResult.STOP;
          }
          return FilterResult.CONTINUE;
        });
    return first.toString();
  }
}
