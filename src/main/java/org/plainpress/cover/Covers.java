package org.plainpress.cover;

import java.util.Optional;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.settings.Cover;

/** Makes the covers that settings ask for. */
public final class Covers {

  private Covers() {}

  /** Returns the cover of a publication; empty where it is to have none. */
  public static Optional<Media.Image> of(Cover cover, Meta meta) {
    if (cover instanceof Cover.Given given) {
      return Optional.of(given.picture());
    }
    return cover instanceof Cover.Painted
        ? Optional.of(CoverPainter.paint(meta))
        : Optional.empty();
  }
}
