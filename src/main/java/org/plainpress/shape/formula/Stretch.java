package org.plainpress.shape.formula;

import org.plainpress.article.MathNode;

/**
 * How far an operator is to grow, in points.
 *
 * @param operator the very operator
 * @param vertical whether it grows up and down
 * @param ascent how far up
 * @param descent how far down
 * @param width how far across
 */
record Stretch(MathNode operator, boolean vertical, float ascent, float descent, float width) {

  boolean isOf(MathNode other) {
    return operator == other;
  }
}
