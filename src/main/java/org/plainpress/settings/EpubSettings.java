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
 * @param certifier who vouches that the books conform to EPUB Accessibility; absent for no claim
 */
public record EpubSettings(
    Cover cover,
    Optional<Typeface> embedded,
    Optional<Series> series,
    Optional<Certifier> certifier) {

  /** A painted cover, the reading system's own fonts, no series, no claim. */
  public static final EpubSettings DEFAULT =
      new EpubSettings(new Cover.Painted(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks that nothing is null.
   *
   * @param cover see the record
   * @param embedded see the record
   * @param series see the record
   * @param certifier see the record
   */
  public EpubSettings {
    Objects.requireNonNull(cover, "cover");
    Objects.requireNonNull(embedded, "embedded");
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(certifier, "certifier");
  }

  /**
   * {@return a copy with another cover}
   *
   * @param other what it is to have instead
   */
  public EpubSettings withCover(Cover other) {
    return new EpubSettings(other, embedded, series, certifier);
  }

  /**
   * {@return a copy that embeds a typeface}
   *
   * @param typeface the typeface
   */
  public EpubSettings withEmbedded(Typeface typeface) {
    return new EpubSettings(cover, Optional.of(typeface), series, certifier);
  }

  /**
   * {@return a copy whose books belong to a series}
   *
   * @param other what it is to have instead
   */
  public EpubSettings withSeries(Series other) {
    return new EpubSettings(cover, embedded, Optional.of(other), certifier);
  }

  /**
   * {@return a copy whose books say that they conform to EPUB Accessibility}
   *
   * @param other who vouches for it
   */
  public EpubSettings withCertifier(Certifier other) {
    return new EpubSettings(cover, embedded, series, Optional.of(other));
  }
}
