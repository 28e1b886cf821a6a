package org.plainpress.shape;

import java.util.List;

/**
 * How a span of text is set.
 *
 * @param size of the type, in points
 * @param mono whether it is set in the font of fixed width
 * @param rise how far the glyphs stand above the baseline, in points; negative below it
 * @param ink the colour
 */
public record Style(float size, boolean bold, boolean italic, boolean mono, float rise, Ink ink) {

  /** A style for each font of a typeface. */
  static final List<Style> ALL =
      List.of(
          regular(1),
          bold(1),
          regular(1).withItalic(),
          bold(1).withItalic(),
          regular(1).withMono(1));

  /**
   * @param size in points
   */
  public static Style regular(float size) {
    return new Style(size, false, false, false, 0, Ink.TEXT);
  }

  /**
   * @param size in points
   */
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
   * Returns the style in the font of fixed width.
   *
   * @param share of the size that the type then has, since fonts of fixed width look large
   */
  public Style withMono(float share) {
    return new Style(size * share, bold, italic, true, rise, ink);
  }

  public Style withSize(float points) {
    return new Style(points, bold, italic, mono, rise, ink);
  }

  /**
   * Returns the style as superscript or subscript.
   *
   * @param share of the size that the type then has
   * @param by how far up it goes, as a share of the size before; down where negative
   */
  public Style raised(float share, float by) {
    return new Style(size * share, bold, italic, mono, rise + size * by, ink);
  }

  public Style withInk(Ink other) {
    return new Style(size, bold, italic, mono, rise, other);
  }

  /** Returns how the name of the font file ends, in families that have all four. */
  String fontSuffix() {
    return bold ? italic ? "-BoldItalic" : "-Bold" : italic ? "-Italic" : "-Regular";
  }
}
