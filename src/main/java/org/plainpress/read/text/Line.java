package org.plainpress.read.text;

import java.util.List;

/**
 * One unit of the text as its author meant it: a paragraph, a heading, a label. Hard-wrapped lines
 * have been joined already.
 *
 * @param number of its first line in the source, from 1
 * @param indent columns of white space before it
 * @param afterGap whether a blank line stands before it
 */
record Line(int number, int indent, boolean afterGap, String text) {

  /** Returns whether a blank line stands before most lines of a text, as before a paragraph. */
  static boolean areApart(List<Line> lines) {
    return lines.stream().skip(1).filter(Line::afterGap).count() * 2 > lines.size() - 1;
  }

  Line withText(String other) {
    return new Line(number, indent, afterGap, other);
  }
}
