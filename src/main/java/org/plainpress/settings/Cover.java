package org.plainpress.settings;

import java.util.Objects;
import org.plainpress.article.Media;

/** The cover of an EPUB, which a catalogue of the folder shows too. */
public sealed interface Cover {

  /** A cover that is painted from the title, the publisher and the date. */
  record Painted() implements Cover {}

  /** The same picture on every book. */
  record Given(Media.Image picture) implements Cover {
    /**
     * Checks that there is a picture.
     *
     * @param picture see the record
     */
    public Given {
      Objects.requireNonNull(picture, "picture");
    }
  }

  /** No cover. */
  record None() implements Cover {}
}
