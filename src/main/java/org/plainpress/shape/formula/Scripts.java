package org.plainpress.shape.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwjgl.util.harfbuzz.OpenType;
import org.plainpress.article.MathNode;
import org.plainpress.shape.Inset;

/** Sets what stands at the corners of something (MathML Core, 3.4.1 and 3.4.3). */
final class Scripts {

  private final FormulaSetter setter;

  Scripts(FormulaSetter setter) {
    this.setter = setter;
  }

  /** A lower and an upper script of the same corner; either may be missing. */
  private record Pair(Optional<Box> lower, Optional<Box> upper, boolean raised) {
    Pair(Optional<Box> lower, Optional<Box> upper) {
      this(lower, upper, false);
    }

    float above() {
      return upper.map(Box::ascent).orElse(0f);
    }

    float width() {
      return Math.max(lower.map(Box::width).orElse(0f), upper.map(Box::width).orElse(0f));
    }
  }

  Box set(MathNode node, Frame frame, Optional<Stretch> stretch) {
    List<MathNode> children = node.children();
    Box base = setter.set(children.get(0), frame, stretch);
    boolean large =
        Operator.core(children.get(0)).map(mo -> Operator.of(mo, "prefix").large()).orElse(false);
    List<Pair> before = new ArrayList<>();
    List<Pair> after = new ArrayList<>();
    switch (node.name()) {
      case "msub" -> after.add(new Pair(script(children.get(1), frame), Optional.empty()));
      case "msup" -> after.add(pair(Optional.empty(), children.get(1), frame));
      case "msubsup" -> after.add(pair(script(children.get(1), frame), children.get(2), frame));
      default -> multiscripts(children, frame, before, after);
    }
    return around(base, large, before, after, frame);
  }

  /** Sets scripts beside a base, as the limits of a sum in a line of text are. */
  Box beside(Box base, Optional<MathNode> lower, Optional<MathNode> upper, Frame frame) {
    Pair pair =
        new Pair(
            lower.flatMap(node -> script(node, frame)), upper.flatMap(node -> script(node, frame)));
    return around(base, true, List.of(), List.of(pair), frame);
  }

  private Pair pair(Optional<Box> lower, MathNode upper, Frame frame) {
    return isPrimes(upper)
        ? new Pair(lower, Optional.of(setter.set(upper, frame)), true)
        : new Pair(lower, script(upper, frame), false);
  }

  /** Returns whether a script is nothing but primes, whose glyphs stand up high by themselves. */
  private static boolean isPrimes(MathNode node) {
    return node.name().equals("mrow") && !node.children().isEmpty()
        ? node.children().stream().allMatch(Scripts::isPrimes)
        : node.name().equals("mo") && node.text().matches("[′″‴‵⁗]+");
  }

  private Optional<Box> script(MathNode node, Frame frame) {
    boolean empty = node.name().equals("mrow") && node.children().isEmpty();
    return empty ? Optional.empty() : Optional.of(setter.set(node, frame.script()));
  }

  private void multiscripts(
      List<MathNode> children, Frame frame, List<Pair> before, List<Pair> after) {
    List<Pair> pairs = after;
    int at = 1;
    while (at < children.size()) {
      if (children.get(at).name().equals("mprescripts")) {
        pairs = before;
        at++;
      } else {
        pairs.add(new Pair(script(children.get(at), frame), script(children.get(at + 1), frame)));
        at += 2;
      }
    }
  }

  /** How far scripts are moved from the baseline. */
  private record Shifts(float down, float up) {}

  private Box around(Box base, boolean large, List<Pair> before, List<Pair> after, Frame frame) {
    Shifts shifts = shifts(base, before, after, frame);
    float space = setter.constant(OpenType.HB_OT_MATH_CONSTANT_SPACE_AFTER_SCRIPT, frame);
    Inset.Builder out = new Inset.Builder();
    float x = 0;
    for (Pair pair : before) {
      float right = x + space + pair.width();
      pair.lower().ifPresent(box -> out.add(box.ink(), right - box.width(), -shifts.down()));
      pair.upper().ifPresent(box -> out.add(box.ink(), right - box.width(), shifts.up()));
      x = right;
    }
    out.add(base.ink(), x, 0);
    x += base.width();
    float italics = base.italics();
    for (Pair pair : after) {
      float left = x;
      // An integral leans: its limits are as far apart as it does. A prime clears its letter.
      float lower = large ? left - italics / 2 : left;
      float upper = large ? left + italics / 2 : pair.raised() ? left + italics : left;
      pair.lower().ifPresent(box -> out.add(box.ink(), lower, -shifts.down()));
      float up = pair.raised() ? Math.max(0, base.ascent() - pair.above()) : shifts.up();
      pair.upper().ifPresent(box -> out.add(box.ink(), upper, up));
      float right =
          Math.max(
              pair.lower().map(box -> lower + box.width()).orElse(left),
              pair.upper().map(box -> upper + box.width()).orElse(left));
      x = right + space;
      italics = 0;
    }
    return Box.of(out.build(x));
  }

  private Shifts shifts(Box base, List<Pair> before, List<Pair> after, Frame frame) {
    float down = 0;
    float up = 0;
    for (List<Pair> pairs : List.of(before, after)) {
      for (Pair pair : pairs) {
        Shifts own = shifts(base, pair, frame);
        down = Math.max(down, own.down());
        up = Math.max(up, own.up());
      }
    }
    return new Shifts(down, up);
  }

  private Shifts shifts(Box base, Pair pair, Frame frame) {
    float down = 0;
    float up = 0;
    if (pair.lower().isPresent()) {
      down = setter.constant(OpenType.HB_OT_MATH_CONSTANT_SUBSCRIPT_SHIFT_DOWN, frame);
      float drop = setter.constant(OpenType.HB_OT_MATH_CONSTANT_SUBSCRIPT_BASELINE_DROP_MIN, frame);
      float top = setter.constant(OpenType.HB_OT_MATH_CONSTANT_SUBSCRIPT_TOP_MAX, frame);
      down = Math.max(down, base.descent() + drop);
      down = Math.max(down, pair.lower().get().ascent() - top);
    }
    if (pair.upper().isPresent() && !pair.raised()) {
      up = setter.constant(OpenType.HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP, frame);
      float drop =
          setter.constant(OpenType.HB_OT_MATH_CONSTANT_SUPERSCRIPT_BASELINE_DROP_MAX, frame);
      float bottom = setter.constant(OpenType.HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MIN, frame);
      up = Math.max(up, base.ascent() - drop);
      up = Math.max(up, bottom + pair.upper().get().descent());
    }
    if (pair.lower().isPresent() && pair.upper().isPresent() && !pair.raised()) {
      float least = setter.constant(OpenType.HB_OT_MATH_CONSTANT_SUB_SUPERSCRIPT_GAP_MIN, frame);
      float most =
          setter.constant(
              OpenType.HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT, frame);
      float gap = up - pair.upper().get().descent() + down - pair.lower().get().ascent();
      if (gap < least) {
        float bottom = up - pair.upper().get().descent();
        float raise = Math.max(0, Math.min(least - gap, most - bottom));
        up += raise;
        down += least - gap - raise;
      }
    }
    return new Shifts(down, up);
  }
}
