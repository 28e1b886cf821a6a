package org.plainpress.export;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;

/** Counts what a reader of an edition will meet: images, captions and gaps. */
final class Holdings {

  private int captions;
  private int images;
  private int unnamed;
  private int embeds;

  private Holdings() {}

  /** Counts what articles hold. */
  static Holdings of(List<Article> articles) {
    Holdings holdings = new Holdings();
    articles.forEach(article -> Blocks.forEach(article.body(), holdings::count));
    return holdings;
  }

  private void count(Block block) {
    if (block instanceof Figure figure) {
      count(figure);
    } else if (block instanceof Embed) {
      embeds++;
    }
  }

  private void count(Figure figure) {
    boolean there = figure.media() instanceof Media.Image;
    images += there ? 1 : 0;
    if (figure.alternative().isEmpty() && !figure.decorative()) {
      unnamed++;
    } else if (!there) {
      captions++;
    }
  }

  /** Returns how many pictures have no alternative text, which only their author can give. */
  int unnamed() {
    return unnamed;
  }

  /** Returns the counts in words: "5 captions as alternative text, 2 embeds unavailable". */
  String words() {
    List<String> parts = new ArrayList<>();
    add(parts, images, "image", "images");
    add(parts, captions, "caption as alternative text", "captions as alternative text");
    add(parts, embeds, "embed unavailable", "embeds unavailable");
    add(parts, unnamed, "picture without alternative text", "pictures without alternative text");
    return parts.isEmpty() ? "text only" : String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String one, String several) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : several));
    }
  }
}
