package org.plainpress.export;

import java.util.Optional;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.cover.CoverPainter;

/** What the covers of EPUBs are. */
public sealed interface Cover {

  /** The cover of what has that title, publisher, authors and date. */
  Optional<Media.Image> of(Meta meta);

  /** Made of the title, the publisher and the date. */
  record Painted() implements Cover {
    @Override
    public Optional<Media.Image> of(Meta meta) {
      return Optional.of(CoverPainter.paint(meta));
    }
  }

  /** The same picture for all. */
  record Given(Media.Image picture) implements Cover {
    @Override
    public Optional<Media.Image> of(Meta meta) {
      return Optional.of(picture);
    }
  }

  /** Books without one. */
  record None() implements Cover {
    @Override
    public Optional<Media.Image> of(Meta meta) {
      return Optional.empty();
    }
  }
}
