package org.plainpress.pdf;

/** A place that outlines and links lead to; known once the pages are made. */
final class Anchor {

  final String title;

  /** Depth in the outline, from 1. */
  final int level;

  int page = -1;

  /** The top of the place, in points from the bottom of the page. */
  float top;

  Anchor(String title, int level) {
    this.title = title;
    this.level = level;
  }
}
