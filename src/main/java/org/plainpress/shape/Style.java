package org.plainpress.shape;

import java.util.List;

/**
 * How a span of text is set.
 *
 * @param size in points
 * @param rise of the baseline, in points; negative below it
 * @param ink its colour
 */
public record Style(float size, boolean bold, boolean italic, boolean mono, float rise, Ink ink) {

  /** One of each that needs a font of its own. */
  static final List<Style> ALL =
      List.of(
          regular(1),
          bold(1),
          regular(1).withItalic(),
          bold(1).withItalic(),
          regular(1).withMono(1));

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

  /**
   * @param share of the size, since fonts of fixed width look large
   */
  public Style withMono(float share) {
    return new Style(size * share, bold, italic, true, rise, ink);
  }

  public Style withSize(float points) {
    return new Style(points, bold, italic, mono, rise, ink);
  }

  /**
   * Superscript or subscript.
   *
   * @param share of the size
   * @param by how far up, as a share of the size; down where negative
   */
  public Style raised(float share, float by) {
    return new Style(size * share, bold, italic, mono, rise + size * by, ink);
  }

  public Style withInk(Ink other) {
    return new Style(size, bold, italic, mono, rise, other);
  }
}
