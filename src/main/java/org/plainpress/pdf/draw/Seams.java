package org.plainpress.pdf.draw;

/**
 * The ends of a piece that runs right to left where other pieces of its line are next to it: a
 * space there has to be told apart. pdf.js loses white space where the pen goes back.
 *
 * @param left whether another piece is next to its left end
 * @param right whether another piece is next to its right end
 */
record Seams(boolean left, boolean right) {

  static final Seams NONE = new Seams(false, false);
}
