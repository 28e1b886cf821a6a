package org.plainpress.shape.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lwjgl.util.harfbuzz.OpenType;
import org.plainpress.article.MathNode;
import org.plainpress.shape.Inset;

/** Sets what stands above and below something: limits, accents, braces (MathML Core, 3.4.2). */
final class Limits {

  /** The characters that accents are drawn by, which are made to stand above a letter. */
  private static final Map<String, Integer> ACCENTS =
      Map.ofEntries(
          Map.entry("^", 0x302),
          Map.entry("ˆ", 0x302),
          Map.entry("~", 0x303),
          Map.entry("˜", 0x303),
          Map.entry("→", 0x20D7),
          Map.entry("⃗", 0x20D7),
          Map.entry("˙", 0x307),
          Map.entry(".", 0x307),
          Map.entry("¨", 0x308),
          Map.entry("´", 0x301),
          Map.entry("`", 0x300),
          Map.entry("˘", 0x306),
          Map.entry("ˇ", 0x30C));

  private static final String BARS = "¯‾_ˉ\u0304\u0305\u0332―";

  private final FormulaSetter setter;

  Limits(FormulaSetter setter) {
    this.setter = setter;
  }

  Box set(MathNode node, Frame frame, Optional<Stretch> stretch) {
    List<MathNode> children = node.children();
    boolean over = node.name().equals("mover");
    MathNode baseNode = children.get(0);
    Optional<MathNode> lower = over ? Optional.empty() : Optional.of(children.get(1));
    Optional<MathNode> upper =
        over
            ? Optional.of(children.get(1))
            : children.size() > 2 ? Optional.of(children.get(2)) : Optional.empty();
    Optional<Operator> core = Operator.core(baseNode).map(mo -> Operator.of(mo, "prefix"));
    boolean name = baseNode.name().equals("mi") && baseNode.text().startsWith("lim");
    if (!frame.display() && (name || core.map(Operator::movable).orElse(false))) {
      return new Scripts(setter).beside(setter.set(baseNode, frame, stretch), lower, upper, frame);
    }
    Box base = base(baseNode, lower, upper, frame, stretch);
    boolean limits = core.map(Operator::large).orElse(false);
    Inset.Builder out = new Inset.Builder();
    Optional<Mark> above = upper.map(script -> mark(script, base, node, "accent", frame));
    Optional<Mark> below = lower.map(script -> mark(script, base, node, "accentunder", frame));
    float left = 0;
    float right = base.width();
    if (above.isPresent()) {
      float at = above(base, above.get(), limits, frame);
      float x = x(base, above.get(), base.italics() / 2);
      out.add(above.get().box().ink(), x, at);
      left = Math.min(left, above.get().accent() ? 0 : x);
      right = Math.max(right, above.get().accent() ? 0 : x + above.get().box().width());
    }
    out.add(base.ink(), 0, 0);
    if (below.isPresent()) {
      float at = below(base, below.get(), limits, frame);
      float x = base.width() / 2 - below.get().box().width() / 2 - base.italics() / 2;
      out.add(below.get().box().ink(), x, -at);
      left = Math.min(left, x);
      right = Math.max(right, x + below.get().box().width());
    }
    Inset whole = out.build(base.width());
    Inset moved = new Inset.Builder().add(whole, -left, 0).build(right - left);
    return new Box(moved, 0, base.accent() - left);
  }

  /** Sets the base: an arrow is as wide as the words above and below it. */
  private Box base(
      MathNode node,
      Optional<MathNode> lower,
      Optional<MathNode> upper,
      Frame frame,
      Optional<Stretch> stretch) {
    Optional<MathNode> core = Operator.core(node);
    boolean across =
        core.isPresent()
            && Operator.of(core.get(), "infix").stretchy()
            && !Operator.of(core.get(), "infix").symmetric();
    if (!across) {
      return setter.set(node, frame, stretch);
    }
    float width = 0;
    for (Optional<MathNode> script : List.of(lower, upper)) {
      float own = script.map(s -> setter.set(s, frame.script()).width()).orElse(0f);
      width = Math.max(width, own);
    }
    float room = frame.em() * 0.6f;
    return setter.set(node, frame, Optional.of(new Stretch(core.get(), false, 0, 0, width + room)));
  }

  /** What stands above or below, and whether as an accent, near to the base. */
  private record Mark(Box box, boolean accent, boolean bar) {}

  private Mark mark(MathNode script, Box base, MathNode node, String attribute, Frame frame) {
    String sign = script.name().equals("mo") || script.name().equals("mtext") ? script.text() : "";
    boolean said = node.attribute(attribute, "").equals("true");
    if (!sign.isEmpty() && BARS.contains(sign)) {
      float rule = setter.constant(OpenType.HB_OT_MATH_CONSTANT_OVERBAR_RULE_THICKNESS, frame);
      float width = Math.max(base.width(), frame.em() * 0.3f);
      Inset bar = new Inset.Builder().rule(0, 0, width, rule).build(width);
      return new Mark(Box.of(bar), true, true);
    }
    Optional<Integer> accent = Optional.ofNullable(ACCENTS.get(sign)).filter(setter.font()::covers);
    boolean refused = node.attribute(attribute, "").equals("false");
    if (accent.isPresent() && attribute.equals("accent") && !(refused && sign.equals("→"))) {
      int glyph = setter.font().glyph(accent.get());
      // Over a letter it is a letter's, over more it covers all.
      boolean wide =
          base.ink().glyphs().size() > 1 && !script.attribute("stretchy", "true").equals("false");
      float width = wide ? base.width() * 0.9f : 0;
      return new Mark(setter.tokens().wide(glyph, sign, frame, width), true, false);
    }
    Optional<MathNode> core = Operator.core(script);
    Optional<Stretch> across =
        core.filter(mo -> Operator.of(mo, "postfix").stretchy())
            .map(mo -> new Stretch(mo, false, 0, 0, base.width()));
    boolean near = said || across.isPresent();
    Box box = setter.set(script, near ? frame : frame.script(), across);
    return new Mark(box, said && across.isEmpty(), near);
  }

  private static float x(Box base, Mark mark, float lean) {
    return mark.accent() && !mark.bar()
        ? base.accent() - mark.box().width() / 2
        : base.width() / 2 - mark.box().width() / 2 + (mark.bar() ? 0 : lean);
  }

  private float above(Box base, Mark mark, boolean limits, Frame frame) {
    if (mark.bar()) {
      float gap = setter.constant(OpenType.HB_OT_MATH_CONSTANT_OVERBAR_VERTICAL_GAP, frame);
      return base.ascent() + gap + mark.box().descent();
    }
    if (mark.accent()) {
      // The glyph stands where it would above a small letter.
      float height = setter.constant(OpenType.HB_OT_MATH_CONSTANT_ACCENT_BASE_HEIGHT, frame);
      float up = base.ascent() - Math.min(base.ascent(), height);
      boolean combining = mark.box().descent() < 0;
      return combining ? up : base.ascent() + frame.em() * 0.08f + mark.box().descent();
    }
    float gap =
        setter.constant(
            limits
                ? OpenType.HB_OT_MATH_CONSTANT_UPPER_LIMIT_GAP_MIN
                : OpenType.HB_OT_MATH_CONSTANT_STRETCH_STACK_GAP_BELOW_MIN,
            frame);
    float rise = setter.constant(OpenType.HB_OT_MATH_CONSTANT_UPPER_LIMIT_BASELINE_RISE_MIN, frame);
    return base.ascent() + Math.max(gap + mark.box().descent(), limits ? rise : 0);
  }

  private float below(Box base, Mark mark, boolean limits, Frame frame) {
    if (mark.bar() || mark.accent()) {
      float gap = setter.constant(OpenType.HB_OT_MATH_CONSTANT_UNDERBAR_VERTICAL_GAP, frame);
      return base.descent() + gap + mark.box().ascent();
    }
    float gap =
        setter.constant(
            limits
                ? OpenType.HB_OT_MATH_CONSTANT_LOWER_LIMIT_GAP_MIN
                : OpenType.HB_OT_MATH_CONSTANT_STRETCH_STACK_GAP_ABOVE_MIN,
            frame);
    float drop = setter.constant(OpenType.HB_OT_MATH_CONSTANT_LOWER_LIMIT_BASELINE_DROP_MIN, frame);
    return base.descent() + Math.max(gap + mark.box().ascent(), limits ? drop : 0);
  }
}
