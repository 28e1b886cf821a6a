package org.plainpress.pdf;

import org.plainpress.pdf.shape.Ink;
import org.plainpress.pdf.shape.Style;

/**
 * The page and its type, in points. A measure of about 70 characters, leading of one and a half,
 * ragged right: WCAG 2.2, 1.4.8.
 */
final class Typography {

  /** ISO A4. */
  static final float PAGE_WIDTH = 595.28f;

  static final float PAGE_HEIGHT = 841.89f;
  static final float LEFT = 86;
  static final float TOP = 84;
  static final float BOTTOM = 84;
  static final float MEASURE = PAGE_WIDTH - 2 * LEFT;
  static final float BODY_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM;

  /** From the page's edges to the baselines of the running header and the page number. */
  static final float HEADER = 52;

  static final float FOOTER = 46;

  /** The box that stands for a picture that did not survive. */
  static final float BOX_PADDING = 12;

  static final float INDENT = 20;

  /**
   * @param leading from baseline to baseline
   * @param before space above, where it is not the first on its page
   */
  record Type(Style style, float leading, float before) {
    Type withBefore(float other) {
      return new Type(style, leading, other);
    }

    Type withLeading(float other) {
      return new Type(style, other, before);
    }
  }

  static final Type BODY = new Type(Style.regular(11.5f), 17.2f, 8.6f);
  static final Type KICKER = new Type(Style.bold(11).withInk(Ink.ACCENT), 16, 0);
  static final Type TITLE = new Type(Style.bold(25), 30, 4);
  static final Type SUBTITLE = new Type(Style.regular(14).withInk(Ink.MUTED), 20, 8);
  static final Type BYLINE = new Type(Style.regular(10.5f).withInk(Ink.MUTED), 15, 10);
  static final Type DATE = new Type(Style.regular(10.5f).withInk(Ink.MUTED), 15, 1);
  static final Type CAPTION = new Type(Style.regular(11), 16, 15);
  static final Type CREDIT = new Type(Style.regular(9.5f).withInk(Ink.MUTED), 14, 4);
  static final Type GAP = new Type(Style.regular(10.5f).withInk(Ink.MUTED), 15.5f, 12);
  static final Type CODE = new Type(Style.regular(10.5f).withMono(), 15, 12);
  static final Type CELL = new Type(Style.regular(10.5f), 15, 0);
  static final Type NOTE = new Type(Style.regular(10), 14.5f, 6);
  static final Type FURNITURE = new Type(Style.regular(9.5f).withInk(Ink.MUTED), 14, 0);

  private Typography() {}

  /**
   * @param level 2 to 6
   */
  static Type heading(int level) {
    return switch (level) {
      case 2 -> new Type(Style.bold(15.5f), 20, 21);
      case 3 -> new Type(Style.bold(13), 18, 17);
      default -> new Type(Style.bold(11.5f), 17.2f, 14);
    };
  }
}
