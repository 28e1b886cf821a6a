package org.plainpress.cover;

import java.util.Optional;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.settings.Cover;
import org.plainpress.settings.EpubSettings;

/** Makes the covers that settings ask for. */
public final class Covers {

  private Covers() {}

  /** Returns the cover of a publication; empty where it is to have none. */
  public static Optional<Media.Image> of(EpubSettings settings, Publication publication) {
    if (settings.cover() instanceof Cover.Given given) {
      return Optional.of(given.picture());
    }
    return settings.cover() instanceof Cover.Painted
        ? Optional.of(CoverPainter.paint(publication, settings.series()))
        : Optional.empty();
  }
}
