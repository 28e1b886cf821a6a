package org.plainpress.cover;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainpress.article.Binary;
import org.plainpress.article.Direction;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.settings.Series;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.TextLine;

/**
 * Draws a cover of 960 by 1280 pixels: the series and its number, or the publisher; a picture of
 * the article, if it has one that is large enough; kicker and title, the title as large as it fits;
 * the first articles of a bundle; authors and date. The type is white on a dark ground that is the
 * periodical's own, so that its issues look alike. The same words give the same bytes.
 */
public final class CoverPainter {

  static final int WIDTH = 960;
  static final int HEIGHT = 1280;
  private static final int MARGIN = 80;
  private static final int MEASURE = WIDTH - 2 * MARGIN;

  /** The sizes that the title may have, in pixels: what does not fit at the last is cut. */
  private static final int[] TITLE_SIZES = {
    240, 210, 186, 168, 150, 136, 122, 110, 100, 92, 84, 78, 72, 66, 60, 54, 48, 44
  };

  private static final int NAME_SIZE = 60;
  private static final int LINE_SIZE = 42;
  private static final int HEADLINE_SIZE = 42;

  /** The height of a picture: half of the cover's width. */
  private static final int PICTURE_HEIGHT = 480;

  /** The height that headlines leave to the title at least, in pixels. */
  private static final int LEAST_TITLE = 200;

  private static final int RULE = 10;
  private static final int SPACE = 36;

  private static final Spare<Canvas> CANVASES = new Spare<>(() -> new Canvas(WIDTH, HEIGHT));

  private final Shaper shaper;
  private final Canvas canvas;
  private final Meta meta;
  private final boolean rightToLeft;

  private CoverPainter(Canvas canvas, Shaper shaper, Meta meta) {
    this.canvas = canvas;
    this.shaper = shaper;
    this.meta = meta;
    this.rightToLeft = meta.readingDirection() == Direction.RTL;
  }

  /** Returns the cover of an article or a bundle: a PNG, or a JPEG where it shows a picture. */
  public static Media.Image paint(Publication publication, Optional<Series> series) {
    Meta meta = publication.meta();
    Canvas canvas = CANVASES.take();
    try (Shaper shaper = new Shaper(meta.language(), Typeface.ATKINSON)) {
      return new CoverPainter(canvas, shaper, meta)
          .painted(
              CoverWords.of(publication, series),
              CoverPicture.of(publication, WIDTH, PICTURE_HEIGHT));
    } finally {
      canvas.clear();
      CANVASES.giveBack(canvas);
    }
  }

  private Media.Image painted(CoverWords words, Optional<BufferedImage> picture) {
    int[] palette = Colours.of(words.series().or(words::publisher).orElse(words.title())).palette();
    int pictureTop = head(words);
    int top = pictureTop + SPACE;
    if (picture.isPresent()) {
      top += PICTURE_HEIGHT;
    } else {
      pictureTop = Math.max(MARGIN, pictureTop);
      canvas.rectangle(MARGIN, pictureTop, WIDTH - MARGIN, pictureTop + RULE, Ink.ACCENT);
      top = pictureTop + RULE + SPACE;
    }
    if (words.kicker().isPresent()) {
      top = below(bold(words.kicker().get()).lines(LINE_SIZE, MEASURE, 1), top, Ink.ACCENT) + 8;
    }
    int bottom = headlines(words.headlines(), top, foot(words)) - SPACE;
    CoverText title = bold(words.title());
    below(title.largest(MEASURE, bottom - top, TITLE_SIZES), top, Ink.WHITE);
    byte[] data =
        picture.isPresent()
            ? CoverPicture.jpeg(canvas, palette, picture.get(), pictureTop, PICTURE_HEIGHT)
            : canvas.png(palette);
    String type = picture.isPresent() ? "image/jpeg" : "image/png";
    return new Media.Image(Binary.copyOf(data), type, WIDTH, HEIGHT);
  }

  /**
   * Draws publisher, series and issue.
   *
   * @return where they end, in pixels from the top; 0 where there are none
   */
  private int head(CoverWords words) {
    Optional<String> name = words.series().or(words::publisher);
    if (name.isEmpty()) {
      return 0;
    }
    int top = MARGIN - 20;
    if (words.series().isPresent() && words.publisher().isPresent()) {
      CoverText publisher = regular(words.publisher().get());
      top = below(publisher.lines(LINE_SIZE, MEASURE, 1), top, Ink.WHITE);
    }
    CoverText.Lines large = bold(name.get()).lines(NAME_SIZE, MEASURE, 2);
    int end = below(large, top, Ink.WHITE);
    if (words.issue().isPresent()) {
      CoverText.Lines issue = bold(words.issue().get()).lines(LINE_SIZE, MEASURE, 1);
      boolean beside = large.lines().size() == 1 && large.width() + issue.width() + 40 <= MEASURE;
      if (beside) {
        // On the baseline of the name, at the other end.
        float left = rightToLeft ? MARGIN : WIDTH - MARGIN - issue.width();
        draw(issue, issue.lines().get(0), left, top + NAME_SIZE, Ink.ACCENT);
      } else {
        end = below(issue, end, Ink.ACCENT);
      }
    }
    return end + 14;
  }

  /**
   * Draws authors and date, on one line where they fit.
   *
   * @return where what stands above them must end, in pixels from the top
   */
  private int foot(CoverWords words) {
    List<String> parts = Stream.of(words.byline(), words.date()).flatMap(Optional::stream).toList();
    if (parts.isEmpty()) {
      return HEIGHT - MARGIN;
    }
    // Behind a name in another script, a day would be drawn with the name: ahead of it.
    String apart = (rightToLeft ? "\u200F" : "\u200E") + " · ";
    CoverText.Lines one = regular(String.join(apart, parts)).lines(LINE_SIZE, MEASURE, 2);
    List<CoverText.Lines> lines =
        one.lines().size() == 1
            ? List.of(one)
            : parts.stream().map(part -> regular(part).lines(LINE_SIZE, MEASURE, 2)).toList();
    int top = HEIGHT - MARGIN + 10 - lines.stream().mapToInt(CoverText.Lines::height).sum();
    int y = top;
    for (CoverText.Lines line : lines) {
      y = below(line, y, Ink.WHITE);
    }
    return top;
  }

  /**
   * Draws as many headlines as leave room for the title.
   *
   * @param top where the title begins, in pixels
   * @param bottom where the headlines must end
   * @return where the title must end
   */
  private int headlines(List<Meta> articles, int top, int bottom) {
    List<CoverText.Lines> headlines = new ArrayList<>();
    int room = bottom - top - LEAST_TITLE - SPACE;
    int height = 0;
    for (Meta article : articles) {
      CoverText.Lines lines = headline(article);
      height += lines.height() + SPACE / 2;
      if (height > room) {
        height -= lines.height() + SPACE / 2;
        break;
      }
      headlines.add(lines);
    }
    shaper.speak(meta.language());
    if (headlines.isEmpty()) {
      return bottom;
    }
    int y = bottom - SPACE - height;
    int above = y;
    int bar = rightToLeft ? WIDTH - MARGIN - 8 : MARGIN;
    for (CoverText.Lines lines : headlines) {
      canvas.rectangle(bar, y + 6, bar + 8, y + lines.height(), Ink.ACCENT);
      for (TextLine<String> line : lines.lines()) {
        float left = rightToLeft ? WIDTH - MARGIN - SPACE - lines.width(line) : MARGIN + SPACE;
        draw(lines, line, left, y + HEADLINE_SIZE, Ink.WHITE);
        y += Math.round(lines.leading());
      }
      y += SPACE / 2;
    }
    return above;
  }

  private CoverText.Lines headline(Meta article) {
    shaper.speak(article.language());
    boolean itsDirection = article.readingDirection() == Direction.RTL;
    return new CoverText(shaper, article.title(), false, itsDirection)
        .lines(HEADLINE_SIZE, MEASURE - SPACE, 2);
  }

  private CoverText bold(String words) {
    return new CoverText(shaper, words, true, rightToLeft);
  }

  private CoverText regular(String words) {
    return new CoverText(shaper, words, false, rightToLeft);
  }

  /**
   * Draws lines below a place.
   *
   * @return where what comes below them may begin, in pixels from the top
   */
  private int below(CoverText.Lines lines, int top, Ink ink) {
    float y = top;
    for (TextLine<String> line : lines.lines()) {
      float left = rightToLeft ? WIDTH - MARGIN - lines.width(line) : MARGIN;
      draw(lines, line, left, Math.round(y + lines.size()), ink);
      y += lines.leading();
    }
    return Math.round(y);
  }

  private void draw(
      CoverText.Lines lines, TextLine<String> line, float left, int baseline, Ink ink) {
    float unit = lines.size() / 1000f;
    for (TextLine.Placed<String> placed : line.placed()) {
      GlyphRun<String> run = placed.slice().run();
      float x = left + placed.x() * lines.scale();
      for (int i = placed.slice().first(); i < placed.slice().last(); i++) {
        int atX = Math.round(x + run.xOffset(i) * unit);
        int atY = Math.round(baseline - run.yOffset(i) * unit);
        GlyphMasks.Key key =
            new GlyphMasks.Key(
                run.font(), run.glyph(i), lines.size(), lines.bold(), ink, (atX & 1) == 1);
        canvas.put(GlyphMasks.of(key), atX, atY);
        x += run.advance(i) * unit;
      }
    }
  }
}
