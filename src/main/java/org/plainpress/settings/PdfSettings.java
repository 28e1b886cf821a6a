package org.plainpress.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * How PDFs look and which standards they conform to.
 *
 * @param page the size of every page
 * @param largePrint whether the text is set for readers with low vision: no type below 18 points,
 *     no grey
 * @param typeface the typeface of Latin, Greek and Cyrillic text
 * @param profile the standards
 * @param series the periodical or series that a bundle belongs to, which its title page names
 * @param justified whether running text is as wide as its column, with words divided at lines' ends
 *     where their language is known; ragged text without hyphens is easier to read for many (WCAG
 *     2.2, 1.4.8)
 */
public record PdfSettings(
    PageSize page,
    boolean largePrint,
    Typeface typeface,
    PdfProfile profile,
    Optional<Series> series,
    boolean justified) {

  /** A4 pages in Atkinson Hyperlegible Next that are PDF/UA-1 and PDF/A-3a, of no series. */
  public static final PdfSettings DEFAULT =
      new PdfSettings(
          PageSize.A4, false, Typeface.ATKINSON, PdfProfile.UA1_A3A, Optional.empty(), false);

  /**
   * Checks that nothing is null.
   *
   * @param page see the record
   * @param largePrint see the record
   * @param typeface see the record
   * @param profile see the record
   * @param series see the record
   * @param justified see the record
   */
  public PdfSettings {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(typeface, "typeface");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(series, "series");
  }

  /**
   * {@return a copy with pages of another size}
   *
   * @param other what it is to have instead
   */
  public PdfSettings withPage(PageSize other) {
    return new PdfSettings(other, largePrint, typeface, profile, series, justified);
  }

  /**
   * {@return a copy that is in large print, or is not}
   *
   * @param large whether it is
   */
  public PdfSettings withLargePrint(boolean large) {
    return new PdfSettings(page, large, typeface, profile, series, justified);
  }

  /**
   * {@return a copy in another typeface}
   *
   * @param other what it is to have instead
   */
  public PdfSettings withTypeface(Typeface other) {
    return new PdfSettings(page, largePrint, other, profile, series, justified);
  }

  /**
   * {@return a copy that conforms to other standards}
   *
   * @param other what it is to have instead
   */
  public PdfSettings withProfile(PdfProfile other) {
    return new PdfSettings(page, largePrint, typeface, other, series, justified);
  }

  /**
   * {@return a copy whose bundles belong to a series}
   *
   * @param other what it is to have instead
   */
  public PdfSettings withSeries(Series other) {
    return new PdfSettings(page, largePrint, typeface, profile, Optional.of(other), justified);
  }

  /**
   * {@return a copy whose running text is justified, or is not}
   *
   * @param wanted whether it is
   */
  public PdfSettings withJustified(boolean wanted) {
    return new PdfSettings(page, largePrint, typeface, profile, series, wanted);
  }
}
