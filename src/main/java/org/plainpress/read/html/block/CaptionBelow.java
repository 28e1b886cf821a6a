package org.plainpress.read.html.block;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.caption.CaptionParser;
import org.plainpress.read.press.phrase.Lengths;

/**
 * Finds the caption of a picture that nothing but its place and its credit calls so: {@code
 * <p><img></p><p><em>The pier. Photo: Ann Lee</em></p>}, or a line below the picture in the same
 * cell of a table.
 */
final class CaptionBelow {

  /** A picture stands in at most so many elements of its own. */
  private static final int MOST_AROUND = 4;

  private static final Set<String> NO_CAPTIONS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre");

  private static final String NOT_WITHIN = "img, amp-img, video, iframe, ul, ol, table, form";

  private static final CaptionParser CAPTIONS = new CaptionParser();

  private CaptionBelow() {}

  /** Returns the element right below a picture that is a caption with a labelled credit. */
  static Optional<Element> of(Element picture) {
    Element at = picture;
    for (int level = 0; level <= MOST_AROUND; level++) {
      Optional<Node> next = after(at);
      if (next.isPresent()) {
        return next.filter(node -> node instanceof Element line && isCaption(line))
            .map(Element.class::cast);
      }
      Optional<Element> around = Query.parent(at).filter(CaptionBelow::isOfPicture);
      if (around.isEmpty()) {
        return Optional.empty();
      }
      at = around.get();
    }
    return Optional.empty();
  }

  /** Returns whether an element is there for a picture alone. */
  private static boolean isOfPicture(Element around) {
    return !around.hasText() && !around.nameIs("body") && !around.nameIs("figure");
  }

  /** Returns what follows a node in its parent, space and breaks of the line aside. */
  private static Optional<Node> after(Node node) {
    return next(node, CaptionBelow::isSpace);
  }

  /** Returns the first node behind another in its parent that is none of those passed over. */
  private static Optional<Node> next(Node node, Predicate<Node> passed) {
    Optional<Node> next = Optional.ofNullable(node.nextSibling());
    while (next.filter(passed).isPresent()) {
      next = next.flatMap(one -> Optional.ofNullable(one.nextSibling()));
    }
    return next;
  }

  private static boolean isSpace(Node node) {
    return node instanceof TextNode text && text.isBlank()
        || node instanceof Element element
            && (element.nameIs("br") || !element.hasText() && !Query.holds(element, "img"))
            && !element.nameIs("img");
  }

  private static boolean isCaption(Element line) {
    String words = line.text();
    if (words.length() > Lengths.CAPTION
        || NO_CAPTIONS.contains(line.normalName())
        || Query.holds(line, NOT_WITHIN)
        || !isLine(line)) {
      return false;
    }
    return CAPTIONS
        .parse(words)
        .filter(found -> found.sure() && !found.isCreditAlone())
        .isPresent();
  }

  /** Returns whether words of a line end with an element, or the element is a line by itself. */
  private static boolean isLine(Element element) {
    return !ContentModel.PHRASING.contains(element.normalName())
        || next(element, one -> one instanceof TextNode text && text.isBlank())
            .map(CaptionBelow::endsLine)
            .orElse(true);
  }

  private static boolean endsLine(Node next) {
    return next instanceof Element element
        && (element.nameIs("br") || !ContentModel.PHRASING.contains(element.normalName()));
  }
}
