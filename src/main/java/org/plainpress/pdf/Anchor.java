package org.plainpress.pdf;

/** A place that outlines and links lead to; known once the pages are made. */
final class Anchor {

  final String title;

  /** Depth in the outline, from 1. */
  final int level;

  /** The element at the place. */
  final Tag tag;

  int page = -1;

  /** The top of the place, in points from the bottom of the page. */
  float top;

  Anchor(String title, int level, Tag tag) {
    this.title = title;
    this.level = level;
    this.tag = tag;
  }

  void place(int onPage, float at) {
    if (page < 0) {
      page = onPage;
      top = at;
    }
  }
}
