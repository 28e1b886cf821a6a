package org.plainpress.pdf.layout;

import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfSettings;

/**
 * A page and the part of it that text stands in, in points. A line has about 70 characters: WCAG
 * 2.2, 1.4.8 asks for 80 at most.
 *
 * @param width of the page
 * @param height of the page
 * @param left the left margin, which is as wide as the right one
 * @param top the upper margin
 * @param bottom the lower margin
 * @param header from the page's top to the baseline of the running header
 * @param footer from the page's bottom to the baseline of the page number
 */
public record PageGeometry(
    float width, float height, float left, float top, float bottom, float header, float footer) {

  static PageGeometry of(PdfSettings settings) {
    float width = settings.page().width();
    float height = settings.page().height();
    if (settings.page() == PageSize.A5) {
      return settings.largePrint()
          ? new PageGeometry(width, height, 36, 58, 62, 36, 32)
          : new PageGeometry(width, height, 46, 58, 58, 36, 32);
    }
    // An inch on large print's pages, as far as the measure allows: APH's guidelines.
    return settings.largePrint()
        ? new PageGeometry(width, height, 62, 82, 86, 52, 46)
        : new PageGeometry(width, height, (width - 423.28f) / 2, 84, 84, 52, 46);
  }

  /**
   * Returns the same sheet turned, for a table that is too wide for the page. Its margins are
   * smaller.
   */
  public PageGeometry landscape() {
    float side = Math.min(left, width * 0.077f);
    return new PageGeometry(
        height, width, side, top * 0.8f, bottom * 0.8f, header * 0.8f, footer * 0.8f);
  }

  /** Returns the width between the margins. */
  float measure() {
    return width - 2 * left;
  }

  /** Returns the height between the margins, which rows may fill. */
  float bodyHeight() {
    return height - top - bottom;
  }
}
