package org.plainpress.shape.formula;

import org.plainpress.article.MathNode;

/**
 * How a part of a formula is set (MathML Core, 2.1.8).
 *
 * @param size of the type of the whole formula, in points
 * @param smallest the least size that scripts are set in, in points
 * @param display whether it stands in lines of its own, and so has room
 * @param level how many times it is made smaller
 */
record Frame(float size, float smallest, boolean display, int level) {

  /** How much smaller scripts are, and scripts of scripts (MathML Core, 4.3.1). */
  private static final float SCRIPT = 0.71f;

  /** Returns the size of the type, in points. */
  float em() {
    float em = size * (float) Math.pow(SCRIPT, Math.max(0, Math.min(level, 2)));
    return Math.max(em, Math.min(size, smallest));
  }

  Frame inText() {
    return new Frame(size, smallest, false, level);
  }

  Frame script() {
    return new Frame(size, smallest, false, level + 1);
  }

  /** Returns the frame of what a fraction holds. */
  Frame fraction() {
    return display ? inText() : script();
  }

  /** Returns the frame of what an element holds, by its own attributes. */
  Frame within(MathNode node) {
    boolean displayed = node.attribute("displaystyle", Boolean.toString(display)).equals("true");
    String script = node.attribute("scriptlevel", "+0");
    int amount = Integer.parseInt(script.startsWith("+") ? script.substring(1) : script);
    boolean relative = script.startsWith("+") || script.startsWith("-");
    return new Frame(size, smallest, displayed, relative ? level + amount : amount);
  }
}
