package org.plainpress.markup;

import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.message.Messages;

/**
 * What is true of a publication, for the accessibility metadata of its editions (schema.org, and
 * EPUB Accessibility 1.1, 2.2).
 *
 * @param images whether there is an image to look at: only then is {@code visual} an access mode
 * @param described whether all images that show something have alternative text
 * @param lostFigures whether captions stand for pictures that did not survive
 * @param animations whether an image may move, and so flash
 */
public record AccessibilityFacts(
    boolean images, boolean described, boolean lostFigures, boolean animations) {

  /** Finds what is true of a publication. */
  public static AccessibilityFacts of(Publication publication) {
    Scan scan = new Scan();
    for (Article article : publication.articles()) {
      Blocks.of(Figure.class, article.body()).forEach(scan::figure);
    }
    return new AccessibilityFacts(scan.images, !scan.undescribed, scan.lost, scan.animated);
  }

  /** Returns whether there are figures, there or lost. */
  public boolean figures() {
    return images || lostFigures;
  }

  /** Returns the access modes: the senses that the content is made for. */
  public List<String> modes() {
    return images ? List.of("textual", "visual") : List.of("textual");
  }

  /** Returns the access modes that suffice to get all of the content. */
  public List<String> sufficientModes() {
    // A picture that no one described takes eyes too.
    return described ? List.of("textual") : List.of("textual", "visual");
  }

  /** Returns the hazard: none, or not known. */
  public String hazard() {
    return animations ? "unknown" : "none";
  }

  /**
   * Appends to a summary what is to be said of figures, in words.
   *
   * @param space what stands between two sentences of the language
   */
  public void summarize(StringBuilder summary, Messages messages, String space) {
    if (lostFigures) {
      summary.append(space).append(messages.get("a11y.captions"));
    }
    if (images && described) {
      summary.append(space).append(messages.get("a11y.images"));
    } else if (!described) {
      summary.append(space).append(messages.get("a11y.undescribed"));
    }
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
