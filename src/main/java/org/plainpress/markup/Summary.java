package org.plainpress.markup;

import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;

/**
 * Makes a plain summary: the article's own, else its subtitle, else its first paragraph, cut at a
 * word.
 */
final class Summary {

  /** The longest first paragraph that is not cut, in characters. */
  private static final int LONGEST = 280;

  private Summary() {}

  /** Returns the summary of an article; empty where it has no words at all. */
  static Optional<String> of(Article article) {
    return article.meta().summary().or(article.meta()::subtitle).or(() -> firstParagraph(article));
  }

  private static Optional<String> firstParagraph(Article article) {
    for (Block block : article.body()) {
      if (block instanceof Paragraph paragraph) {
        String text = Text.folded(Text.plain(paragraph.content()));
        if (!text.isEmpty()) {
          return Optional.of(Text.shortened(text, LONGEST));
        }
      }
    }
    return Optional.empty();
  }
}
