package org.plainpress.read.html.block;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Text;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.Query;

/**
 * Finds out whether a figure holds words besides its caption and credit: a list, a letter, a second
 * caption.
 */
final class BesideCaption {

  /** What these hold is shown only where they themselves cannot be. */
  private static final Set<String> INSTEAD = Set.of("video", "audio", "iframe", "object");

  private final Set<Element> passed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final String said;

  private BesideCaption(Element figure, Optional<Element> caption) {
    caption.ifPresent(passed::add);
    passed.addAll(Query.all(figure, FigureBuilder.CREDIT_ELEMENTS));
    passed.remove(figure);
    said = caption.map(words -> Text.folded(words.text())).orElse("");
  }

  /**
   * Returns whether a figure holds words that are in neither its caption nor its credit.
   *
   * @param caption the element that holds its caption
   */
  static boolean holdsWords(Element figure, Optional<Element> caption) {
    return new BesideCaption(figure, caption).holdsWords(figure);
  }

  private boolean holdsWords(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words && !said.contains(Text.folded(words.text()))) {
        return true;
      }
      if (child instanceof Element inner
          && !passed.contains(inner)
          && !ContentModel.NEVER.contains(inner.normalName())
          && !INSTEAD.contains(inner.normalName())
          && !inner.normalName().startsWith("amp-")
          && !Hidden.is(inner)
          && holdsWords(inner)) {
        return true;
      }
    }
    return false;
  }
}
