package org.plainpress.pdf.shape;

/**
 * How a span of text is set.
 *
 * @param size in points
 * @param rise of the baseline, in points; negative below it
 * @param ink its colour
 */
public record Style(float size, boolean bold, boolean italic, boolean mono, float rise, Ink ink) {

  public static Style regular(float size) {
    return new Style(size, false, false, false, 0, Ink.TEXT);
  }

  public static Style bold(float size) {
    return new Style(size, true, false, false, 0, Ink.TEXT);
  }

  public Style withBold() {
    return new Style(size, true, italic, mono, rise, ink);
  }

  public Style withItalic() {
    return new Style(size, bold, true, mono, rise, ink);
  }

  public Style withMono() {
    return new Style(size * 0.95f, bold, italic, true, rise, ink);
  }

  /** Superscript for positive shares of the size, subscript for negative ones. */
  public Style raised(float share) {
    return new Style(size * 0.7f, bold, italic, mono, rise + size * share, ink);
  }

  public Style withInk(Ink other) {
    return new Style(size, bold, italic, mono, rise, other);
  }
}
