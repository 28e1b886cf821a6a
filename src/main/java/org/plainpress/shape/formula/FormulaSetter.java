package org.plainpress.shape.formula;

import java.util.List;
import java.util.Optional;
import org.lwjgl.util.harfbuzz.OpenType;
import org.plainpress.article.MathNode;
import org.plainpress.shape.Inset;
import org.plainpress.shape.MathFont;
import org.plainpress.shape.Shaper;

/** Sets formulas. Of a document, as its shaper is. */
public final class FormulaSetter {

  private final MathFont font = new MathFont();
  private final Tokens tokens;
  private final Rows rows;
  private final Scripts scripts;
  private final Limits limits;
  private final Tables tables;

  /**
   * @param shaper sets the words within formulas
   */
  public FormulaSetter(Shaper shaper) {
    tokens = new Tokens(font, shaper);
    rows = new Rows(this);
    scripts = new Scripts(this);
    limits = new Limits(this);
    tables = new Tables(this);
  }

  /**
   * Returns a formula in pieces: where a line ends, they go on in the next. Each but the first
   * begins with a relation such as {@code =}. Side by side they are the whole formula.
   *
   * @param size of the type, in points
   * @param smallest the least size that scripts are set in, in points
   * @param display whether the formula stands in lines of its own
   */
  public List<Inset> pieces(MathNode math, float size, float smallest, boolean display) {
    return rows.pieces(math.children(), new Frame(size, smallest, display, 0).within(math));
  }

  /** Returns pieces side by side. */
  public static Inset joined(List<Inset> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    Inset.Builder out = new Inset.Builder();
    float x = 0;
    for (Inset piece : pieces) {
      out.add(piece, x, 0);
      x += piece.width();
    }
    return out.build(x);
  }

  MathFont font() {
    return font;
  }

  Tokens tokens() {
    return tokens;
  }

  /** Returns a constant of the font, in points. */
  float constant(int constant, Frame frame) {
    return font.constant(constant) * frame.em() / 1000;
  }

  Box set(MathNode node, Frame frame) {
    return set(node, frame, Optional.empty());
  }

  /**
   * Sets an element.
   *
   * @param stretch how far the operator at its core is to grow
   */
  Box set(MathNode node, Frame frame, Optional<Stretch> stretch) {
    return switch (node.name()) {
      case "mi", "mn", "mtext", "ms" -> tokens.token(node, frame);
      case "mo" ->
          tokens.operator(
              node, Operator.of(node, "infix"), frame, stretch.filter(s -> s.isOf(node)));
      case "mspace" -> space(node, frame);
      case "mfrac" -> fraction(node, frame, stretch);
      case "msqrt" -> root(rows.row(node.children(), frame, Optional.empty()), frame);
      case "mroot" -> degree(node, frame);
      case "msub", "msup", "msubsup", "mmultiscripts" -> scripts.set(node, frame, stretch);
      case "munder", "mover", "munderover" -> limits.set(node, frame, stretch);
      case "mtable" -> tables.set(node, frame);
      case "mpadded" -> padded(node, frame, stretch);
      case "menclose" ->
          Enclosures.set(
              node, row(node.children(), frame), frame, constant(Enclosures.RULE, frame));
      case "mphantom" -> Box.of(rows.row(node.children(), frame, stretch).ink().invisible());
      case "mstyle", "math" -> rows.row(node.children(), frame.within(node), stretch);
      default -> rows.row(node.children(), frame, stretch);
    };
  }

  /** Sets what stands in a row, such as the content of a cell. */
  Box row(List<MathNode> nodes, Frame frame) {
    return rows.row(nodes, frame, Optional.empty());
  }

  private static Box space(MathNode node, Frame frame) {
    float em = frame.em();
    float width = Length.of(node.attribute("width", ""), em, 0).orElse(0f);
    float height = Length.of(node.attribute("height", ""), em, 0).orElse(0f);
    float depth = Length.of(node.attribute("depth", ""), em, 0).orElse(0f);
    return Box.of(Inset.EMPTY.sized(width, height, depth));
  }

  private Box padded(MathNode node, Frame frame, Optional<Stretch> stretch) {
    Box inner = rows.row(node.children(), frame, stretch);
    float em = frame.em();
    float right = Length.of(node.attribute("lspace", ""), em, inner.width()).orElse(0f);
    float up = Length.of(node.attribute("voffset", ""), em, inner.ascent()).orElse(0f);
    Inset moved = new Inset.Builder().add(inner.ink(), right, up).build(inner.width());
    return Box.of(
        moved.sized(
            Length.changed(node.attribute("width", ""), em, inner.width()),
            Length.changed(node.attribute("height", ""), em, inner.ascent()),
            Length.changed(node.attribute("depth", ""), em, inner.descent())));
  }

  /** Sets a fraction (MathML Core, 3.3.2). */
  private Box fraction(MathNode node, Frame frame, Optional<Stretch> stretch) {
    Frame inner = frame.fraction();
    Box above = set(node.children().get(0), inner, stretch);
    Box below = set(node.children().get(1), inner);
    boolean display = frame.display();
    float usual = constant(OpenType.HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS, frame);
    float rule = Length.of(node.attribute("linethickness", ""), frame.em(), usual).orElse(usual);
    float axis = tokens.axis(frame);
    float up = constant(display ? Fractions.UP_DISPLAY : Fractions.UP, frame);
    float down = constant(display ? Fractions.DOWN_DISPLAY : Fractions.DOWN, frame);
    float room = rule > 0 ? usual * 0.5f : 0;
    if (rule > 0) {
      float gapAbove = constant(display ? Fractions.GAP_UP_DISPLAY : Fractions.GAP_UP, frame);
      float gapBelow = constant(display ? Fractions.GAP_DOWN_DISPLAY : Fractions.GAP_DOWN, frame);
      up = Math.max(up, axis + rule / 2 + gapAbove + above.descent());
      down = Math.max(down, rule / 2 - axis + gapBelow + below.ascent());
    } else {
      float gap =
          constant(
              display
                  ? OpenType.HB_OT_MATH_CONSTANT_STACK_DISPLAY_STYLE_GAP_MIN
                  : OpenType.HB_OT_MATH_CONSTANT_STACK_GAP_MIN,
              frame);
      float between = up - above.descent() + down - below.ascent();
      up += Math.max(0, gap - between) / 2;
      down += Math.max(0, gap - between) / 2;
    }
    float width = Math.max(above.width(), below.width()) + 2 * room;
    float side = frame.em() / 18;
    Inset.Builder out =
        new Inset.Builder()
            .add(above.ink(), side + (width - above.width()) / 2, up)
            .add(below.ink(), side + (width - below.width()) / 2, -down);
    if (rule > 0) {
      out.rule(side, axis - rule / 2, width, rule);
    }
    return Box.of(out.build(width + 2 * side));
  }

  /** Sets a root around what it is of (MathML Core, 3.3.3). */
  private Box root(Box inner, Frame frame) {
    float rule = constant(OpenType.HB_OT_MATH_CONSTANT_RADICAL_RULE_THICKNESS, frame);
    float gap =
        constant(
            frame.display()
                ? OpenType.HB_OT_MATH_CONSTANT_RADICAL_DISPLAY_STYLE_VERTICAL_GAP
                : OpenType.HB_OT_MATH_CONSTANT_RADICAL_VERTICAL_GAP,
            frame);
    float extra = constant(OpenType.HB_OT_MATH_CONSTANT_RADICAL_EXTRA_ASCENDER, frame);
    Inset sign = tokens.radical(inner.ascent() + inner.descent() + gap + rule, frame);
    // What the sign is taller than it must be is shared above and below what it is of.
    float spare = sign.ascent() - inner.ascent() - inner.descent() - rule;
    float over = Math.max(gap, (spare + gap) / 2);
    float top = inner.ascent() + over + rule;
    Inset.Builder out =
        new Inset.Builder()
            .add(sign, 0, top - sign.ascent())
            .add(inner.ink(), sign.width(), 0)
            .rule(sign.width() - rule * 0.2f, top - rule, inner.width() + rule * 0.2f, rule)
            .reach(top + extra, inner.descent());
    return Box.of(out.build(sign.width() + inner.width()));
  }

  private Box degree(MathNode node, Frame frame) {
    Box root = root(set(node.children().get(0), frame), frame);
    Box degree = set(node.children().get(1), frame.script().script());
    float before = constant(OpenType.HB_OT_MATH_CONSTANT_RADICAL_KERN_BEFORE_DEGREE, frame);
    float after = constant(OpenType.HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE, frame);
    float raise =
        font.constant(OpenType.HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT) / 100f;
    float up = raise * (root.ascent() + root.descent()) - root.descent() + degree.descent();
    float left = Math.max(0, before);
    float at = Math.max(0, left + degree.width() + after);
    Inset.Builder out =
        new Inset.Builder()
            .add(degree.ink(), Math.max(left, at - after - degree.width()), up)
            .add(root.ink(), at, 0);
    return Box.of(out.build(at + root.width()));
  }
}
