package org.plainpress.shape.formula;

import java.util.Set;
import org.lwjgl.util.harfbuzz.OpenType;
import org.plainpress.article.MathNode;
import org.plainpress.shape.Inset;

/** Sets lines around a part of a formula, or through it (MathML 3, 3.3.9.2). */
final class Enclosures {

  /** The room between a line and what it encloses, in em (MathML 3 suggests this). */
  private static final float ROOM = 0.4f;

  private Enclosures() {}

  /**
   * Returns a box with the lines that an element asks for.
   *
   * @param rule how thick they are, in points
   */
  static Box set(MathNode node, Box inner, Frame frame, float rule) {
    Set<String> lines = Set.of(node.attribute("notation", "box").split(" "));
    boolean box = lines.contains("box");
    boolean left = box || lines.contains("left");
    boolean right = box || lines.contains("right");
    boolean top = box || lines.contains("top");
    boolean bottom = box || lines.contains("bottom");
    float room = ROOM * frame.em();
    float before = left ? room : 0;
    float width = before + inner.width() + (right ? room : 0);
    float above = inner.ascent() + (top ? room : 0);
    float below = inner.descent() + (bottom ? room : 0);
    float height = above + below;
    Inset.Builder out = new Inset.Builder().add(inner.ink(), before, 0);
    if (left) {
      out.rule(0, -below, rule, height);
    }
    if (right) {
      out.rule(width - rule, -below, rule, height);
    }
    if (top) {
      out.rule(0, above - rule, width, rule);
    }
    if (bottom) {
      out.rule(0, -below, width, rule);
    }
    if (lines.contains("horizontalstrike")) {
      out.rule(0, (above - below) / 2 - rule / 2, width, rule);
    }
    if (lines.contains("verticalstrike")) {
      out.rule(width / 2 - rule / 2, -below, rule, height);
    }
    if (lines.contains("updiagonalstrike")) {
      out.bar(0, -below, width, rule * 1.5f, height - rule * 1.5f);
    }
    if (lines.contains("downdiagonalstrike")) {
      out.bar(0, above - rule * 1.5f, width, rule * 1.5f, rule * 1.5f - height);
    }
    return Box.of(out.build(width));
  }

  /** The constant of the font that tells how thick the lines are. */
  static final int RULE = OpenType.HB_OT_MATH_CONSTANT_OVERBAR_RULE_THICKNESS;
}
