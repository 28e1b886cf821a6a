package org.plainpress.pdf.settings;

import org.plainpress.shape.Typeface;

/**
 * How PDFs look and what they conform to.
 *
 * @param largePrint all type of 18 points and more, set for readers with low vision
 */
public record PdfSettings(
    PageSize page, boolean largePrint, Typeface typeface, PdfProfile profile) {

  public static final PdfSettings DEFAULT =
      new PdfSettings(PageSize.A4, false, Typeface.ATKINSON, PdfProfile.UA1_A3A);

  public PdfSettings withPage(PageSize other) {
    return new PdfSettings(other, largePrint, typeface, profile);
  }

  public PdfSettings withLargePrint(boolean large) {
    return new PdfSettings(page, large, typeface, profile);
  }

  public PdfSettings withTypeface(Typeface other) {
    return new PdfSettings(page, largePrint, other, profile);
  }

  public PdfSettings withProfile(PdfProfile other) {
    return new PdfSettings(page, largePrint, typeface, other);
  }
}
