package org.plainpress.cover;

import java.util.List;
import java.util.Optional;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;
import org.plainpress.shape.TitleBreaker;

/**
 * Some words of a cover. They are shaped once, at a size of 100 pixels: at another size, lines are
 * those of a measure that is wider or narrower to the same degree.
 */
final class CoverText {

  private static final float SHAPED_SIZE = 100;

  /** From baseline to baseline, in em. */
  private static final float LEADING = 1.2f;

  private final Shaper shaper;
  private final String words;
  private final boolean bold;
  private final boolean rightToLeft;
  private final ShapedText<String> shaped;

  CoverText(Shaper shaper, String words, boolean bold, boolean rightToLeft) {
    this.shaper = shaper;
    this.words = words;
    this.bold = bold;
    this.rightToLeft = rightToLeft;
    Style style = bold ? Style.bold(SHAPED_SIZE) : Style.regular(SHAPED_SIZE);
    this.shaped = shaper.shape(new StyledText<String>().add(words, style, words), rightToLeft);
  }

  /**
   * Words that are broken into lines.
   *
   * @param size of the type, in pixels
   * @param bold whether the type is
   */
  record Lines(List<TextLine<String>> lines, int size, boolean bold) {

    /** Returns the height of a line, in pixels: more than usual where a script stacks marks. */
    float leading() {
      float em = LEADING;
      for (TextLine<String> line : lines) {
        em = Math.max(em, line.leading() / SHAPED_SIZE);
      }
      return em * size;
    }

    /** Returns the height of all lines, in pixels. */
    int height() {
      return Math.round(lines.size() * leading());
    }

    /** Returns the width of a line, in pixels. */
    float width(TextLine<String> line) {
      return line.width() * scale();
    }

    /** Returns the width of the widest line, in pixels. */
    float width() {
      float widest = 0;
      for (TextLine<String> line : lines) {
        widest = Math.max(widest, width(line));
      }
      return widest;
    }

    /** Returns what lengths of the shaped text are multiplied by. */
    float scale() {
      return size / SHAPED_SIZE;
    }
  }

  /**
   * Returns the words as large as they fit without a word being broken, in lines that are about
   * equally long; what does not fit even at the smallest size is cut, and ends in an ellipsis.
   *
   * @param height of all lines, in pixels
   * @param sizes of the type in pixels, the largest first
   */
  Lines largest(int measure, int height, int[] sizes) {
    TitleBreaker<String> title = new TitleBreaker<>(shaped);
    return largest(title, measure, height, sizes, title.widestPart())
        .or(() -> largest(title, measure, height, sizes, LineBreaker.narrowestWidth(shaped)))
        .orElseGet(() -> smallest(measure, height, sizes[sizes.length - 1]));
  }

  /** Returns the words as large as they fit where their widest part, of a width, is whole. */
  private Optional<Lines> largest(
      TitleBreaker<String> title, int measure, int height, int[] sizes, float widestPart) {
    for (int size : sizes) {
      float width = measure * SHAPED_SIZE / size;
      // As many lines as when they are balanced.
      if (widestPart <= width && new Lines(title.lines(width), size, bold).height() <= height) {
        return Optional.of(new Lines(title.balanced(width), size, bold));
      }
    }
    return Optional.empty();
  }

  private Lines smallest(int measure, int height, int size) {
    int most = Math.max(1, (int) (height / lines(size, measure).leading()));
    return lines(size, measure, most);
  }

  private Lines lines(int size, int measure) {
    return new Lines(LineBreaker.lines(shaped, measure * SHAPED_SIZE / size), size, bold);
  }

  /**
   * Returns the lines of the words at a size.
   *
   * @param most how many lines there may be; of words that fill more, the last ends in an ellipsis
   */
  Lines lines(int size, int measure, int most) {
    Lines fitting = lines(size, measure);
    int keep = words.length();
    while (fitting.lines().size() > most) {
      keep = Math.min(keep - 1, fitting.lines().get(most - 1).visibleEnd());
      while (keep > 1 && !Character.isWhitespace(words.charAt(keep)) && !isWide(keep)) {
        keep--;
      }
      String cut = words.substring(0, keep).strip() + "…";
      fitting = new CoverText(shaper, cut, bold, rightToLeft).lines(size, measure);
    }
    return fitting;
  }

  /** Returns whether words are not set apart by spaces here, so that any character ends a line. */
  private boolean isWide(int at) {
    return Character.isIdeographic(words.codePointAt(at));
  }
}
