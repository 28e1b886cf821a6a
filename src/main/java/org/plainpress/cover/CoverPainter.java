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
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/**
 * Draws a cover of 960 by 1280 pixels: the publisher, the title as large as it fits, who wrote it
 * and when. White on a dark ground that is the publisher's own, so that issues of one periodical
 * look alike. The same words give the same bytes.
 */
public final class CoverPainter {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 1280;
  private static final int MARGIN = 80;
  private static final int MEASURE = WIDTH - 2 * MARGIN;
  private static final int LARGEST = 150;
  private static final int SMALLEST = 44;
  private static final int WHITE = 0xFFFFFF;

  /** Each with white at 7:1 or more (WCAG 2.2, 1.4.6). */
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

  /** The cover of what has that title, publisher, authors and date. */
  public static Media.Image paint(Meta meta) {
    try (Shaper shaper = new Shaper(meta.language(), Typeface.ATKINSON)) {
      boolean rightToLeft = meta.readingDirection() == Direction.RTL;
      byte[] png = new CoverPainter(shaper, rightToLeft).png(meta);
      return new Media.Image(Binary.copyOf(png), "image/png", WIDTH, HEIGHT);
    }
  }

  /** Grounds by which covers are told apart, in {@code 0xRRGGBB}. */
  static int[] grounds() {
    return GROUNDS.clone();
  }

  private byte[] png(Meta meta) {
    Messages messages = Messages.of(meta.language());
    boolean speaks = messages.speak(meta.language());
    float top = MARGIN;
    if (meta.publisher().isPresent()) {
      top = lines(fitting(meta.publisher().get(), 56, 2), 56, top, true);
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

  /** As large as it fits, no word broken; what does not fit even when small is cut, and says so. */
  private void title(String title, float top, float bottom) {
    int size = LARGEST;
    ShapedText shaped = shaped(title, size, true);
    while (size > SMALLEST && !fits(shaped, size, bottom - top)) {
      size -= 6;
      shaped = shaped(title, size, true);
    }
    int most = Math.max(1, (int) ((bottom - top) / (size * 1.2f)));
    lines(fitting(title, size, most, true), size, top, true);
  }

  private static boolean fits(ShapedText shaped, int size, float height) {
    return shaped.narrowestWidth() <= MEASURE
        && shaped.lines(MEASURE).size() * size * 1.2f <= height;
  }

  private List<TextLine> fitting(String words, int size, int most) {
    return fitting(words, size, most, false);
  }

  /** No more lines than that: the last then ends in an ellipsis. */
  private List<TextLine> fitting(String words, int size, int most, boolean bold) {
    List<TextLine> lines = shaped(words, size, bold).lines(MEASURE);
    int keep = words.length();
    while (lines.size() > most) {
      keep = Math.min(keep - 1, lines.get(most - 1).visibleEnd());
      while (keep > 1 && !Character.isWhitespace(words.charAt(keep)) && !isWide(words, keep)) {
        keep--;
      }
      lines = shaped(words.substring(0, keep).strip() + "…", size, bold).lines(MEASURE);
    }
    return lines;
  }

  /** Whether words are not set apart by spaces here, so that any character may end a line. */
  private static boolean isWide(String words, int at) {
    return Character.isIdeographic(words.codePointAt(at));
  }

  private ShapedText shaped(String words, int size, boolean bold) {
    Style style = bold ? Style.bold(size) : Style.regular(size);
    return shaper.shape(new StyledText<Object>().add(words, style, this), rightToLeft);
  }

  /**
   * @return where what comes below may begin
   */
  private float lines(List<TextLine> lines, int size, float top, boolean below) {
    float y = top;
    for (TextLine line : lines) {
      draw(line, y + size);
      y += size * 1.2f;
    }
    return below ? y + size * 0.1f : top;
  }

  /**
   * @return where what stands above must end
   */
  private float above(List<TextLine> lines, int size, float bottom) {
    float top = bottom - lines.size() * size * 1.25f;
    lines(lines, size, top, false);
    return top;
  }

  private void draw(TextLine line, float baseline) {
    float left = rightToLeft ? WIDTH - MARGIN - line.width() : MARGIN;
    for (TextLine.Placed placed : line.placed()) {
      GlyphRun run = placed.slice().run();
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

  private static int[] palette(Meta meta) {
    String name = meta.publisher().orElse(meta.title());
    int ground = GROUNDS[Math.floorMod(name.hashCode(), GROUNDS.length)];
    int[] palette = new int[16];
    for (int i = 0; i < 16; i++) {
      palette[i] = mixed(ground, i, 16) | mixed(ground, i, 8) | mixed(ground, i, 0);
    }
    return palette;
  }

  /** One of the three channels, so many fifteenths of the way to white. */
  private static int mixed(int ground, int shade, int shift) {
    int from = ground >> shift & 0xFF;
    int to = WHITE >> shift & 0xFF;
    return (from + (to - from) * shade / 15) << shift;
  }
}
