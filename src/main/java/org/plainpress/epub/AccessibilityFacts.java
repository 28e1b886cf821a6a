package org.plainpress.epub;

import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;

/**
 * What is true of one book, for its accessibility metadata.
 *
 * @param images whether there is an image to look at: only then is {@code visual} an access mode
 * @param described whether all images that show something have alternative text
 * @param lostFigures whether captions stand for pictures that did not survive
 * @param animations whether an image may move, and so flash
 */
record AccessibilityFacts(
    boolean images, boolean described, boolean lostFigures, boolean animations) {

  /** Finds what is true of a publication. */
  static AccessibilityFacts of(Publication publication) {
    Scan scan = new Scan();
    for (Article article : publication.articles()) {
      Blocks.of(Figure.class, article.body()).forEach(scan::figure);
    }
    return new AccessibilityFacts(scan.images, !scan.undescribed, scan.lost, scan.animated);
  }

  /** Returns whether there are figures, there or lost. */
  boolean figures() {
    return images || lostFigures;
  }

  private static final class Scan {
    private boolean images;
    private boolean undescribed;
    private boolean lost;
    private boolean animated;

    private void figure(Figure figure) {
      boolean image = figure.media() instanceof Media.Image;
      images |= image;
      undescribed |= image && figure.alternative().isEmpty() && !figure.decorative();
      animated |= figure.media() instanceof Media.Image there && there.type().equals("image/gif");
      lost |= !image && figure.alternative().isPresent();
    }
  }
}
