package org.plainpress.pdf.layout;

import java.util.List;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfSettings;
import org.plainpress.shape.FontFamily;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Style;

/**
 * The page and the type that it is set in. All lengths are in points. The leading is one and a half
 * times the size, the right edge ragged unless the reader asks for another (WCAG 2.2, 1.4.8).
 *
 * <p>Large print is not the same page enlarged but set anew, by the guidelines of the RNIB (Clear
 * Print) and the American Printing House for the Blind: nothing below 18 points, notes and page
 * numbers included; no grey; bold where others have italics; nothing raised in smaller type; room
 * between paragraphs instead of indents.
 */
public final class Typography {

  /**
   * How paragraphs of one kind are set.
   *
   * @param leading from baseline to baseline
   * @param before the space above, for what is not the first on its page
   */
  record Type(Style style, float leading, float before) {
    Type withBefore(float other) {
      return new Type(style, leading, other);
    }

    Type scaled(float by) {
      return new Type(style.withSize(style.size() * by), leading * by, before * by);
    }
  }

  /** In points: the least that both guidelines allow. */
  private static final float SMALLEST_LARGE_PRINT = 18;

  /** In points; 78 columns of it stand on a line of A4 or letter. */
  private static final float SMALLEST_CODE = 8.5f;

  private static final float SMALLEST_CODE_LARGE = 14;

  private final PageGeometry page;
  private final boolean large;
  private final boolean justified;
  private final float scale;

  final Type body;
  final Type kicker;
  final Type title;
  final Type subtitle;
  final Type byline;
  final Type date;
  final Type caption;
  final Type credit;
  final Type gap;
  final Type code;
  final Type cell;
  final Type note;
  final Type series;
  final Type about;
  final Type standfirst;
  final Type furniture;
  final float indent;

  /** The space between the edge and the words of the box that stands for a lost picture. */
  final float boxPadding;

  /**
   * The space at each side of the words of a table's cell: programs that extract text take cells
   * that stand closer to one another than some 1.2 em for one line.
   */
  final float cellPadding;

  /** The space above and below the words of a table's cell. */
  final float cellSpace;

  /** The width of the bar beside quotations and notices. */
  public final float bar;

  /** The width of the lines of boxes and tables. */
  public final float rule;

  public Typography(PdfSettings settings) {
    page = PageGeometry.of(settings);
    large = settings.largePrint();
    justified = settings.justified();
    float small = settings.page() == PageSize.A5 && !large ? 0.95f : 1;
    scale = small * FontFamily.of(settings.typeface()).scale();
    Ink muted = large ? Ink.TEXT : Ink.MUTED;
    body = large ? type(Style.regular(18), 27, 17) : type(Style.regular(11.5f), 17.2f, 8.6f);
    kicker = type(Style.bold(11).withInk(Ink.ACCENT), 16, 0);
    title = large ? type(Style.bold(30), 37, 6) : type(Style.bold(25), 30, 4);
    subtitle =
        large ? type(Style.regular(21), 29, 10) : type(Style.regular(14).withInk(muted), 20, 8);
    byline = type(Style.regular(10.5f).withInk(muted), 15, 10);
    date = type(Style.regular(10.5f).withInk(muted), 15, large ? 4 : 1);
    caption = type(Style.regular(11), 16, large ? 24 : 15);
    credit = type(Style.regular(9.5f).withInk(muted), 14, large ? 7 : 4);
    gap = type(Style.regular(10.5f).withInk(muted), 15.5f, large ? 20 : 12);
    code = type(Style.regular(10.5f).withMono(1), 15, large ? 20 : 12);
    cell = type(Style.regular(10.5f), 15, 0);
    note = type(Style.regular(10), 14.5f, large ? 15 : 6);
    series = type(Style.bold(14).withInk(Ink.ACCENT), 20, 8);
    about = type(Style.regular(10).withInk(muted), 14.5f, large ? 4 : 1);
    standfirst = type(Style.regular(10.5f), 15, large ? 4 : 2);
    furniture = type(Style.regular(9.5f).withInk(muted), 14, 0);
    indent = large ? 32 : 20;
    boxPadding = large ? 16 : 12;
    cellPadding = large ? 12 : 7;
    cellSpace = large ? 8 : 5;
    bar = large ? 4 : 2.5f;
    rule = large ? 1.25f : 0.6f;
  }

  /**
   * Returns a type as the settings want it: in large print, what would be smaller becomes 18
   * points.
   */
  private Type type(Style style, float leading, float before) {
    if (!large) {
      return new Type(style, leading, before).scaled(scale);
    }
    Type type =
        style.size() < SMALLEST_LARGE_PRINT
            ? new Type(style.withSize(SMALLEST_LARGE_PRINT), 26, before)
            : new Type(style, leading, before);
    // A typeface that looks large is not made smaller here, only one that looks small larger.
    return scale > 1 ? type.scaled(scale) : type;
  }

  /**
   * Returns the sizes that tables may be set in, the largest first, as shares of the type of cells:
   * down to 8.5 points, and to 14 in large print.
   */
  List<Float> cellScales() {
    float smallest = (large ? 14 : 8.5f) / cell.style().size();
    return smallest >= 1 ? List.of(1f) : List.of(1f, (1 + smallest) / 2, smallest);
  }

  /** Returns whether running text is as wide as its column. */
  boolean justified() {
    return justified;
  }

  /** Returns the page that the type stands on. */
  public PageGeometry page() {
    return page;
  }

  /**
   * Returns the type of a heading.
   *
   * @param level in the article, from 2; from 4 on all look alike
   */
  Type heading(int level) {
    if (large) {
      return switch (level) {
        case 2 -> type(Style.bold(25), 32, 30);
        case 3 -> type(Style.bold(21), 29, 26);
        default -> type(Style.bold(18), 27, 22);
      };
    }
    return switch (level) {
      case 2 -> type(Style.bold(15.5f), 20, 21);
      case 3 -> type(Style.bold(13), 18, 17);
      default -> type(Style.bold(11.5f), 17.2f, 14);
    };
  }

  /**
   * Returns the type of code whose longest line has so many times the width that there is for it:
   * smaller as that asks for, but no smaller than 8.5 points, or 14 in large print.
   */
  Type code(float share) {
    float least = Math.min(code.style().size(), large ? SMALLEST_CODE_LARGE : SMALLEST_CODE);
    float size = Math.max(least, code.style().size() / Math.max(1, share));
    return code.scaled(size / code.style().size()).withBefore(code.before());
  }

  /** Returns the size of a dot of leaders. */
  public float leaderDot() {
    return body.style().size() * 0.09f;
  }

  /** Returns how far above the lower edge of a line the dots of leaders stand: on its baseline. */
  public float leaderRise() {
    return body.leading() / 2 - body.style().size() * 0.33f;
  }

  /** Returns the least size that scripts of formulas are set in: in large print, none smaller. */
  float smallestScript() {
    return large ? SMALLEST_LARGE_PRINT : 6;
  }

  /** Returns the part of a column that is beside a bar at the side where lines start. */
  Column besideBar(Column column) {
    return column.indented(4 + bar * 3.2f);
  }

  Style emphasis(Style style) {
    return large ? style.withBold() : style.withItalic();
  }

  /** Returns the style of code within a sentence. */
  Style mono(Style style) {
    return style.withMono(large ? 1 : 0.95f);
  }

  Style superscript(Style style) {
    return large ? style.raised(1, 0.25f) : style.raised(0.7f, 0.35f);
  }

  Style subscript(Style style) {
    return large ? style.raised(1, -0.2f) : style.raised(0.7f, -0.15f);
  }

  /**
   * Returns the style of the call of a note: in large print it is as large as the line, and on it.
   */
  Style noteCall(Style style) {
    return large ? style.withInk(Ink.ACCENT) : superscript(style).withInk(Ink.ACCENT);
  }
}
