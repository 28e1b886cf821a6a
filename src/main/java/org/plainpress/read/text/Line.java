package org.plainpress.read.text;

import java.util.List;

/**
 * One unit of the text as its author meant it: a paragraph, a heading, a label. Hard-wrapped lines
 * have been joined already.
 *
 * @param number of its first line in the source, from 1
 * @param indent columns of white space before it
 * @param afterGap whether a blank line stands before it
 * @param text its words; of a stanza those of all its lines
 * @param verse the lines of a stanza, indented by no-break spaces; empty for all else
 */
record Line(int number, int indent, boolean afterGap, String text, List<String> verse) {

  /** Makes a line of prose. */
  Line(int number, int indent, boolean afterGap, String text) {
    this(number, indent, afterGap, text, List.of());
  }

  boolean isVerse() {
    return !verse.isEmpty();
  }

  /** Returns whether a blank line stands before most lines of a text, as before a paragraph. */
  static boolean areApart(List<Line> lines) {
    return lines.stream().skip(1).filter(Line::afterGap).count() * 2 > lines.size() - 1;
  }

  Line withText(String other) {
    return new Line(number, indent, afterGap, other);
  }
}
