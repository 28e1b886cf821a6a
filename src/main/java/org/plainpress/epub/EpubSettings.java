package org.plainpress.epub;

import java.util.Optional;
import org.plainpress.shape.Typeface;

/**
 * How books are made.
 *
 * @param embedded the typeface to embed, with those of the scripts that the text needs; absent
 *     where the reading system's own fonts are to be used
 * @param series what the books belong to
 */
public record EpubSettings(Optional<Typeface> embedded, Optional<Series> series) {

  public static final EpubSettings DEFAULT = new EpubSettings(Optional.empty(), Optional.empty());
}
