package org.plainpress.read.text;

/**
 * One unit of the text as its author meant it: a paragraph, a heading, a label. Hard-wrapped lines
 * have been joined already.
 *
 * @param number of its first line in the source, from 1
 * @param indent columns of white space before it
 * @param afterGap whether a blank line stands before it
 */
record Line(int number, int indent, boolean afterGap, String text) {

  Line withText(String other) {
    return new Line(number, indent, afterGap, other);
  }
}
