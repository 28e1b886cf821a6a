package org.plainpress.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that stands in a line of text like a letter, such as a formula: glyphs and rules around
 * a baseline. All lengths are in points.
 *
 * @param width how far the line goes on after it
 * @param ascent how far it reaches above the baseline
 * @param descent how far it reaches below the baseline
 * @param glyphs in reading order
 * @param rules the lines of fractions and roots
 */
public record Inset(float width, float ascent, float descent, List<Sign> glyphs, List<Rule> rules) {

  /** Shows nothing and takes no room. */
  public static final Inset EMPTY = new Inset(0, 0, 0, List.of(), List.of());

  /** Copies the lists. */
  public Inset {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
  }

  /**
   * A glyph, or several that make one sign, such as a tall bracket.
   *
   * @param font that has the glyphs
   * @param parts the glyphs, each where it stands from the sign's own place
   * @param text the characters that it stands for
   * @param size of the type
   * @param x from the left end of the inset
   * @param y above the baseline
   */
  public record Sign(FontFile font, List<Part> parts, String text, float size, float x, float y) {

    /** Copies the parts. */
    public Sign {
      parts = List.copyOf(parts);
    }

    Sign moved(float right, float up) {
      return new Sign(font, parts, text, size, x + right, y + up);
    }
  }

  /**
   * A glyph of a sign.
   *
   * @param glyph its id
   * @param x right of the sign's place, in 1/1000 em
   * @param y above the sign's place, in 1/1000 em
   */
  public record Part(int glyph, int x, int y) {}

  /**
   * A filled bar.
   *
   * @param x from the left end of the inset
   * @param y of its lower edge at the left, above the baseline
   * @param rise how much higher its right end is; 0 of a rectangle
   */
  public record Rule(float x, float y, float width, float height, float rise) {
    Rule moved(float right, float up) {
      return new Rule(x + right, y + up, width, height, rise);
    }
  }

  /** Returns the inset with other bounds. */
  public Inset sized(float newWidth, float newAscent, float newDescent) {
    return new Inset(newWidth, newAscent, newDescent, glyphs, rules);
  }

  /** Returns the inset made smaller or larger. */
  public Inset scaled(float by) {
    return new Inset(
        width * by,
        ascent * by,
        descent * by,
        glyphs.stream()
            .map(s -> new Sign(s.font, s.parts, s.text, s.size * by, s.x * by, s.y * by))
            .toList(),
        rules.stream()
            .map(r -> new Rule(r.x * by, r.y * by, r.width * by, r.height * by, r.rise * by))
            .toList());
  }

  /** Returns the inset with nothing to be seen in it. */
  public Inset invisible() {
    return new Inset(width, ascent, descent, List.of(), List.of());
  }

  /** Puts insets together. */
  public static final class Builder {
    private final List<Sign> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private float ascent = Float.NEGATIVE_INFINITY;
    private float descent = Float.NEGATIVE_INFINITY;

    /** Adds an inset, moved to the right and up; the whole reaches as high and low as it. */
    public Builder add(Inset other, float right, float up) {
      other.glyphs().forEach(sign -> glyphs.add(sign.moved(right, up)));
      other.rules().forEach(rule -> rules.add(rule.moved(right, up)));
      return reach(other.ascent() + up, other.descent() - up);
    }

    /** Adds a rule. */
    public Builder rule(float x, float y, float width, float height) {
      return bar(x, y, width, height, 0);
    }

    /** Adds a bar whose right end is higher, or lower where {@code rise} is below 0. */
    public Builder bar(float x, float y, float width, float height, float rise) {
      rules.add(new Rule(x, y, width, height, rise));
      return reach(y + height + Math.max(0, rise), -y - Math.min(0, rise));
    }

    /** Makes the whole reach at least so far above and below the baseline. */
    public Builder reach(float above, float below) {
      ascent = Math.max(ascent, above);
      descent = Math.max(descent, below);
      return this;
    }

    /** Returns the whole. */
    public Inset build(float width) {
      boolean empty = ascent == Float.NEGATIVE_INFINITY;
      return new Inset(width, empty ? 0 : ascent, empty ? 0 : descent, glyphs, rules);
    }
  }
}
