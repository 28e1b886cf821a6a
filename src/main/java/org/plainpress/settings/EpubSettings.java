package org.plainpress.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * How EPUBs are made.
 *
 * @param cover the cover of every book
 * @param embedded the typeface to embed, with the fonts of the scripts that the text needs; absent
 *     where the reading system's own fonts are to be used
 * @param series the periodical or series that the books belong to
 */
public record EpubSettings(Cover cover, Optional<Typeface> embedded, Optional<Series> series) {

  /** A painted cover, the reading system's own fonts, no series. */
  public static final EpubSettings DEFAULT =
      new EpubSettings(new Cover.Painted(), Optional.empty(), Optional.empty());

  /**
   * Checks that nothing is null.
   *
   * @param cover see the record
   * @param embedded see the record
   * @param series see the record
   */
  public EpubSettings {
    Objects.requireNonNull(cover, "cover");
    Objects.requireNonNull(embedded, "embedded");
    Objects.requireNonNull(series, "series");
  }

  /**
   * {@return a copy with another cover}
   *
   * @param other what it is to have instead
   */
  public EpubSettings withCover(Cover other) {
    return new EpubSettings(other, embedded, series);
  }

  /**
   * {@return a copy that embeds a typeface}
   *
   * @param typeface the typeface
   */
  public EpubSettings withEmbedded(Typeface typeface) {
    return new EpubSettings(cover, Optional.of(typeface), series);
  }

  /**
   * {@return a copy whose books belong to a series}
   *
   * @param other what it is to have instead
   */
  public EpubSettings withSeries(Series other) {
    return new EpubSettings(cover, embedded, Optional.of(other));
  }
}
