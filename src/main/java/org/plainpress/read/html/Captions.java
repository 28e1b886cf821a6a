package org.plainpress.read.html;

import org.jsoup.nodes.Element;

/** Captions that are no {@code figcaption}: known by the names of their classes. */
final class Captions {

  static final int LONGEST = 700;

  static final String SELECTOR =
      "figcaption, .wp-caption-text, .caption, .image-caption, .photo-caption, .imagecaption,"
          + " .caption-text, .img-caption, .media-caption, .picture-caption, .photocaption,"
          + " .article-image-caption, .image__caption, .media__caption, .figcaption, .thumbcaption,"
          + " .legend, .legende, .bildunterschrift, .cutline, .story-image-caption, .mediaCaption,"
          + " .caption-full, .image-legend, .photo__caption, .media-object__caption,"
          + " [itemprop=caption], [class~=(?i)^(article|story|photo|image|picture|media|inline|asset|lead|hero)[-_]*(img|image)?[-_]*caption(-text|_text)?$]";

  private Captions() {}

  /** Whether an element holds nothing to read but pictures and their captions. */
  static boolean isWhole(Element element, Element caption) {
    int all = element.text().length();
    return all <= LONGEST && all - caption.text().length() <= 60 + caption.text().length() / 4;
  }
}
