package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;

/** Reads quotations that stand on their own, with the attribution in or below them. */
final class Quotes {

  private Quotes() {}

  /**
   * Returns a {@code blockquote} as a quotation; empty where it holds nothing.
   *
   * @param blocks reads what an element holds
   */
  static Optional<Quote> of(
      Element element, InlineBuilder inlines, Function<Element, List<Block>> blocks) {
    List<Inline> by = Attributions.take(element, inlines);
    List<Block> body = new ArrayList<>(blocks.apply(element));
    int last = body.size() - 1;
    if (by.isEmpty() && last > 0 && body.get(last) instanceof Paragraph words) {
      by = Attributions.of(words);
      if (!by.isEmpty()) {
        body.remove(last);
      }
    }
    if (!body.isEmpty()) {
      return Optional.of(new Quote(Verses.inQuote(body), by));
    }
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(new Quote(List.of(new Paragraph(by)), List.of()));
  }
}
