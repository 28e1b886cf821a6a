package org.plainpress.pdf.layout;

import java.util.Optional;
import org.plainpress.shape.Inset;
import org.plainpress.shape.InsetWords;
import org.plainpress.shape.Style;

/** Sets readings above the words that they are of (JLREQ, 3.3). */
final class RubyLayout {

  /** The size of a reading beside that of its base (JLREQ, 3.3.3). */
  private static final float SIZE = 0.5f;

  /** How far above the baseline the base reaches, in em: ideographs fill their square. */
  private static final float BASE = 0.88f;

  /** The room between the base and its reading, in em of the base. */
  private static final float GAP = 0.04f;

  /** The most characters of a base: no line ends in it, so a longer one stands as text. */
  private static final int LONGEST = 8;

  /** The most characters of a reading, which is twice as small. */
  private static final int LONGEST_READING = 2 * LONGEST;

  private final LayoutContext context;
  private final boolean rightToLeft;

  /**
   * @param rightToLeft whether the article runs right to left: there readings stand behind
   */
  RubyLayout(LayoutContext context, boolean rightToLeft) {
    this.context = context;
    this.rightToLeft = rightToLeft;
  }

  private boolean isBehind(String base, String reading) {
    return rightToLeft
        || base.isBlank()
        || base.codePointCount(0, base.length()) > LONGEST
        || reading.codePointCount(0, reading.length()) > LONGEST_READING;
  }

  /**
   * A base and its reading, which are added to a line one behind the other.
   *
   * @param base as wide as the wider of both
   * @param reading takes no room in the line, and stands above what is before it
   */
  record Pair(Inset base, Inset reading) {}

  /**
   * Sets a base with its reading above it; empty where they are too long for that.
   *
   * @param base words that look alike
   */
  Optional<Pair> set(String base, String reading, Style style) {
    if (isBehind(base, reading)) {
      return Optional.empty();
    }
    float least = Math.min(style.size(), context.typography().smallestScript());
    Style small = style.withSize(Math.max(style.size() * SIZE, least));
    Inset below = InsetWords.of(base, style, context.shaper());
    Inset above = InsetWords.of(reading, small, context.shaper());
    float width = Math.max(below.width(), above.width());
    float up = style.size() * (BASE + GAP) + above.descent();
    Inset.Builder lower = new Inset.Builder().add(below, (width - below.width()) / 2, 0);
    Inset.Builder upper = new Inset.Builder().add(above, -(width + above.width()) / 2, up);
    return Optional.of(new Pair(lower.build(width).sized(width, 0, 0), upper.build(0)));
  }
}
