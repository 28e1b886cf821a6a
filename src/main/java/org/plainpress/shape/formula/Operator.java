package org.plainpress.shape.formula;

import java.util.Optional;
import org.plainpress.article.MathNode;

/**
 * How an operator is set: the operator dictionary of MathML Core (appendix B) in short.
 *
 * @param before the space before it, in em
 * @param after the space after it, in em
 * @param stretchy whether it grows with what stands beside it, or above or below it
 * @param symmetric whether it grows around the axis
 * @param large whether it is larger in formulas that stand in lines of their own
 * @param movable whether its limits stand beside it in a line of text
 * @param relation whether a formula that is too wide may be broken before it
 */
record Operator(
    float before,
    float after,
    boolean stretchy,
    boolean symmetric,
    boolean large,
    boolean movable,
    boolean relation) {

  private static final float THIN = 3 / 18f;
  private static final float MEDIUM = 4 / 18f;
  private static final float THICK = 5 / 18f;

  private static final String FENCES = "()[]{}|‖∣∥⌈⌉⌊⌋⟦⟧⟨⟩⟪⟫⟮⟯";
  private static final String ADDITIVE = "+-−±∓/∖∧∨∩∪⊎⊓⊔⊕⊖⊞⊟∔";
  private static final String MULTIPLICATIVE = "×÷·⋅∗*•∘⊗⊘⊙⊠⊡⋆…⋯⋮⋱";
  private static final String SUMS = "∑∏∐⋀⋁⋂⋃⨀⨁⨂⨃⨄⨅⨆";
  private static final String INTEGRALS = "∫∬∭∮∯∰∱∲∳⨌⨍⨎⨏⨐⨑⨒⨓⨔⨕⨖⨗⨘⨙⨚⨛⨜";
  private static final String SEPARATORS = ",;:";
  private static final String TIGHT = "\u2061\u2062\u2063\u2064^_\\'′″‴‵!%°∂∇¬∀∃√∛∜.";
  private static final String ARROWS = "←→↔⇐⇒⇔↩↪↼⇀↽⇁⇌⇋⟵⟶⟷⟸⟹⟺↦⟼⟻↤↠↞";
  private static final String STRETCHED_ACROSS = "¯‾ˉ_^ˆ~˜⏜⏝⏞⏟⏠⏡⎴⎵";

  static final Operator PLAIN = spaced(0, 0);

  private static Operator spaced(float before, float after) {
    return new Operator(before, after, false, false, false, false, false);
  }

  /**
   * Returns how an operator is set.
   *
   * @param form {@code prefix}, {@code infix} or {@code postfix}, by its place
   */
  static Operator of(MathNode mo, String form) {
    Operator usual = usual(mo.text(), mo.attribute("form", form));
    float before = Length.of(mo.attribute("lspace", ""), 1, usual.before).orElse(usual.before);
    float after = Length.of(mo.attribute("rspace", ""), 1, usual.after).orElse(usual.after);
    return new Operator(
        before,
        after,
        flag(mo, "stretchy", usual.stretchy),
        flag(mo, "symmetric", usual.symmetric),
        flag(mo, "largeop", usual.large),
        flag(mo, "movablelimits", usual.movable),
        usual.relation);
  }

  private static boolean flag(MathNode mo, String name, boolean otherwise) {
    return mo.attribute(name, Boolean.toString(otherwise)).equals("true");
  }

  private static Operator usual(String text, String form) {
    boolean one = text.codePointCount(0, text.length()) == 1;
    if (!one) {
      return text.isEmpty() ? PLAIN : form.equals("infix") ? word(text) : spaced(0, 0);
    }
    if (FENCES.contains(text)) {
      return new Operator(0, 0, true, true, false, false, false);
    }
    if (SUMS.contains(text)) {
      return new Operator(THIN, THIN, false, true, true, true, false);
    }
    if (INTEGRALS.contains(text)) {
      return new Operator(THIN, THIN, false, true, true, false, false);
    }
    if (STRETCHED_ACROSS.contains(text)) {
      return new Operator(0, 0, true, false, false, false, false);
    }
    if (TIGHT.contains(text)) {
      return PLAIN;
    }
    boolean infix = form.equals("infix");
    if (SEPARATORS.contains(text)) {
      return spaced(0, form.equals("postfix") ? 0 : THIN);
    }
    if (ADDITIVE.contains(text)) {
      return infix ? spaced(MEDIUM, MEDIUM) : PLAIN;
    }
    if (MULTIPLICATIVE.contains(text)) {
      return infix ? spaced(THIN, THIN) : PLAIN;
    }
    boolean arrow = ARROWS.contains(text);
    return new Operator(THICK, THICK, arrow, false, false, false, infix);
  }

  /** Returns how a name such as {@code lim} or {@code mod} is set between two others. */
  private static Operator word(String text) {
    boolean limits = text.matches("lim.*|max|min|sup|inf|arg ?max|arg ?min|gcd|det|Pr");
    boolean signs = text.chars().noneMatch(Character::isLetter);
    return new Operator(
        signs ? THICK : THIN, signs ? THICK : THIN, false, false, false, limits, signs);
  }

  /** Returns the operator that an element is, or has at its core (MathML Core, 3.2.4.1). */
  static Optional<MathNode> core(MathNode node) {
    return switch (node.name()) {
      case "mo" -> Optional.of(node);
      case "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mfrac" ->
          core(node.children().get(0));
      case "mrow", "mstyle", "mpadded", "mphantom" -> onlyCore(node);
      default -> Optional.empty();
    };
  }

  private static Optional<MathNode> onlyCore(MathNode row) {
    Optional<MathNode> found = Optional.empty();
    for (MathNode child : row.children()) {
      if (child.name().equals("mspace")) {
        continue;
      }
      if (found.isPresent()) {
        return Optional.empty();
      }
      found = core(child);
      if (found.isEmpty()) {
        return Optional.empty();
      }
    }
    return found;
  }
}
