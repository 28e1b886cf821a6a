package org.plainpress.article;

import java.util.Objects;

/**
 * A formula that stands in lines of its own. Article JSON: {@code {"type": "math", "mathml": "<math
 * xmlns='http://www.w3.org/1998/Math/MathML'><mi>x</mi></math>", "alt": "x"}}.
 *
 * @param formula the formula
 */
public record MathBlock(Formula formula) implements Block {

  /**
   * Checks that there is a formula.
   *
   * @param formula see the record
   */
  public MathBlock {
    Objects.requireNonNull(formula, "formula");
  }

  @Override
  public Kind kind() {
    return Kind.MATH;
  }
}
