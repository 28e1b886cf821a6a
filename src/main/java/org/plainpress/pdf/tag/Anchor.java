package org.plainpress.pdf.tag;

/** A place that outlines and links lead to; known once the pages are made. */
public final class Anchor {

  public final String title;

  /** Depth in the outline, from 1. */
  public final int level;

  /** The element at the place. */
  public final Tag tag;

  public int page = -1;

  /** The top of the place, in points from the bottom of the page. */
  public float top;

  public Anchor(String title, int level, Tag tag) {
    this.title = title;
    this.level = level;
    this.tag = tag;
  }

  public void place(int onPage, float at) {
    if (page < 0) {
      page = onPage;
      top = at;
    }
  }
}
