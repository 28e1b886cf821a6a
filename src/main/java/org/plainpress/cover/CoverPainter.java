package org.plainpress.cover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.plainpress.article.Binary;
import org.plainpress.article.Direction;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.message.Messages;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/**
 * Draws a cover of 960 by 1280 pixels: the publisher, the title as large as it fits, the authors
 * and the date. The type is white on a dark ground that is the publisher's own, so that issues of
 * one periodical look alike. The same words give the same bytes.
 */
public final class CoverPainter {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 1280;
  private static final int MARGIN = 80;
  private static final int MEASURE = WIDTH - 2 * MARGIN;

  /** The size that the title begins with, in pixels. */
  private static final int LARGEST = 150;

  /** The size that the title ends with, in pixels: what does not fit then is cut. */
  private static final int SMALLEST = 44;

  private static final int WHITE = 0xFFFFFF;

  /**
   * The grounds, in {@code 0xRRGGBB}: each has a contrast of 7:1 or more with white (WCAG 2.2,
   * 1.4.6).
   */
  private static final int[] GROUNDS = {
    0x1F3A5F, 0x5A1F2B, 0x1E4D3A, 0x3F2A5A, 0x4A3512, 0x144A55, 0x2B2F3A, 0x5C2E14
  };

  private final Shaper shaper;
  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final boolean rightToLeft;

  private CoverPainter(Shaper shaper, boolean rightToLeft) {
    this.shaper = shaper;
    this.rightToLeft = rightToLeft;
  }

  /** Returns the cover of an article or a bundle as a PNG. */
  public static Media.Image paint(Meta meta) {
    try (Shaper shaper = new Shaper(meta.language(), Typeface.ATKINSON)) {
      boolean rightToLeft = meta.readingDirection() == Direction.RTL;
      byte[] png = new CoverPainter(shaper, rightToLeft).png(meta);
      return new Media.Image(Binary.copyOf(png), "image/png", WIDTH, HEIGHT);
    }
  }

  /** Returns the grounds, in {@code 0xRRGGBB}. */
  static int[] grounds() {
    return GROUNDS.clone();
  }

  private byte[] png(Meta meta) {
    Messages messages = Messages.of(meta.language());
    boolean speaks = messages.speak(meta.language());
    float top = MARGIN;
    if (meta.publisher().isPresent()) {
      top = below(fitting(meta.publisher().get(), 56, 2), 56, top);
      top += 24;
    }
    canvas.rectangle(MARGIN, top, WIDTH - MARGIN, top + 10);
    top += 10 + 40;
    float bottom = HEIGHT - MARGIN;
    if (meta.published().isPresent()) {
      String date =
          speaks ? messages.date(meta.published().get()) : meta.published().get().day().toString();
      bottom = above(fitting(date, 44, 1), 44, bottom);
    }
    if (!meta.authors().isEmpty()) {
      String names = String.join(", ", meta.authors());
      bottom = above(fitting(speaks ? messages.get("by", names) : names, 44, 2), 44, bottom);
    }
    title(meta.title(), top, bottom - 40);
    return Png.of(WIDTH, HEIGHT, canvas.shades(), palette(meta));
  }

  /**
   * Draws the title as large as it fits without breaking a word; what does not fit even at the
   * smallest size is cut, and ends in an ellipsis.
   */
  private void title(String title, float top, float bottom) {
    int size = LARGEST;
    ShapedText<CoverPainter> shaped = shaped(title, size, true);
    while (size > SMALLEST && !fits(shaped, size, bottom - top)) {
      size -= 6;
      shaped = shaped(title, size, true);
    }
    int most = Math.max(1, (int) ((bottom - top) / (size * 1.2f)));
    below(fitting(title, size, most, true), size, top);
  }

  private static boolean fits(ShapedText<CoverPainter> shaped, int size, float height) {
    return LineBreaker.narrowestWidth(shaped) <= MEASURE
        && LineBreaker.lines(shaped, MEASURE).size() * size * 1.2f <= height;
  }

  private List<TextLine<CoverPainter>> fitting(String words, int size, int most) {
    return fitting(words, size, most, false);
  }

  /**
   * Returns the lines of some words.
   *
   * @param size of the type, in pixels
   * @param most how many lines there may be; of words that fill more, the last ends in an ellipsis
   */
  private List<TextLine<CoverPainter>> fitting(String words, int size, int most, boolean bold) {
    List<TextLine<CoverPainter>> lines = LineBreaker.lines(shaped(words, size, bold), MEASURE);
    int keep = words.length();
    while (lines.size() > most) {
      keep = Math.min(keep - 1, lines.get(most - 1).visibleEnd());
      while (keep > 1 && !Character.isWhitespace(words.charAt(keep)) && !isWide(words, keep)) {
        keep--;
      }
      lines =
          LineBreaker.lines(shaped(words.substring(0, keep).strip() + "…", size, bold), MEASURE);
    }
    return lines;
  }

  /**
   * Returns whether words are not set apart by spaces here, so that any character may end a line.
   */
  private static boolean isWide(String words, int at) {
    return Character.isIdeographic(words.codePointAt(at));
  }

  private ShapedText<CoverPainter> shaped(String words, int size, boolean bold) {
    Style style = bold ? Style.bold(size) : Style.regular(size);
    return shaper.shape(new StyledText<CoverPainter>().add(words, style, this), rightToLeft);
  }

  /**
   * Draws lines below a place.
   *
   * @return where what comes below them may begin, in pixels from the top
   */
  private float below(List<TextLine<CoverPainter>> lines, int size, float top) {
    float y = top;
    for (TextLine<CoverPainter> line : lines) {
      draw(line, y + size);
      y += size * 1.2f;
    }
    return y + size * 0.1f;
  }

  /**
   * Draws lines above a place.
   *
   * @return where what stands above them must end, in pixels from the top
   */
  private float above(List<TextLine<CoverPainter>> lines, int size, float bottom) {
    float top = bottom - lines.size() * size * 1.25f;
    below(lines, size, top);
    return top;
  }

  private void draw(TextLine<CoverPainter> line, float baseline) {
    float left = rightToLeft ? WIDTH - MARGIN - line.width() : MARGIN;
    for (TextLine.Placed<CoverPainter> placed : line.placed()) {
      GlyphRun<CoverPainter> run = placed.slice().run();
      float unit = run.style().size() / 1000;
      float x = left + placed.x();
      for (int i = placed.slice().first(); i < placed.slice().last(); i++) {
        float atX = x + run.xOffset(i) * unit;
        float atY = baseline - run.yOffset(i) * unit;
        try {
          run.font()
              .outline(run.glyph(i))
              .ifPresent(
                  outline ->
                      canvas.fill(
                          outline.path().getPathIterator(null),
                          atX,
                          atY,
                          run.style().size() / outline.unitsPerEm()));
        } catch (IOException damaged) {
          throw new UncheckedIOException(damaged);
        }
        x += run.advance(i) * unit;
      }
    }
  }

  /** Returns the sixteen colours from the ground to white. */
  private static int[] palette(Meta meta) {
    String name = meta.publisher().orElse(meta.title());
    int ground = GROUNDS[Math.floorMod(name.hashCode(), GROUNDS.length)];
    int[] palette = new int[16];
    for (int i = 0; i < 16; i++) {
      palette[i] = mixed(ground, i, 16) | mixed(ground, i, 8) | mixed(ground, i, 0);
    }
    return palette;
  }

  /**
   * Returns one of a colour's channels, in its place, on the way from the ground to white.
   *
   * @param shade how far on the way it is, in fifteenths
   * @param shift the place of the channel in {@code 0xRRGGBB}, in bits
   */
  private static int mixed(int ground, int shade, int shift) {
    int from = ground >> shift & 0xFF;
    int to = WHITE >> shift & 0xFF;
    return (from + (to - from) * shade / 15) << shift;
  }
}
