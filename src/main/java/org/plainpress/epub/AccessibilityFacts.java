package org.plainpress.epub;

import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Note;
import org.plainpress.article.Publication;
import org.plainpress.article.Quote;

/**
 * What is true of one book.
 *
 * @param images whether there is one to look at: only then is {@code visual} an access mode
 * @param described whether all that show something have alternative text
 * @param lostFigures whether captions stand for pictures that did not survive
 * @param animations whether an image may move, and so flash
 */
record AccessibilityFacts(
    boolean images, boolean described, boolean lostFigures, boolean animations) {

  static AccessibilityFacts of(Publication publication) {
    Scan scan = new Scan();
    for (Article article : publication.articles()) {
      scan.blocks(article.body());
    }
    return new AccessibilityFacts(scan.images, !scan.undescribed, scan.lost, scan.animated);
  }

  boolean figures() {
    return images || lostFigures;
  }

  private static final class Scan {
    private boolean images;
    private boolean undescribed;
    private boolean lost;
    private boolean animated;

    void blocks(List<Block> blocks) {
      for (Block block : blocks) {
        if (block instanceof Figure figure) {
          figure(figure);
        } else if (block instanceof Quote quote) {
          blocks(quote.body());
        } else if (block instanceof Note note) {
          blocks(note.body());
        } else if (block instanceof ItemList list) {
          list.items().forEach(this::blocks);
        }
      }
    }

    private void figure(Figure figure) {
      boolean image = figure.media() instanceof Media.Image;
      images |= image;
      undescribed |= image && figure.alternative().isEmpty() && !figure.decorative();
      animated |= figure.media() instanceof Media.Image there && there.type().equals("image/gif");
      lost |= !image && figure.alternative().isPresent();
    }
  }
}
