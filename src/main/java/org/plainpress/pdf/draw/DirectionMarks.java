package org.plainpress.pdf.draw;

/** Invisible characters that run in one direction for certain (UAX #9, 2.6). */
final class DirectionMarks {

  static final String LEFT_TO_RIGHT = "\u200E";
  static final String RIGHT_TO_LEFT = "\u200F";

  private DirectionMarks() {}
}
