package org.plainpress.pdf.tag;

/**
 * A place that outlines and links lead to. Where it is on the pages is known once they are made.
 */
public final class Anchor {

  private final String title;
  private final int level;
  private final Tag tag;
  private int page = -1;
  private float top;

  /**
   * @param title what outlines and links call the place
   * @param level depth in the outline, from 1; of no meaning for a place that is in no outline
   * @param tag the element at the place
   */
  public Anchor(String title, int level, Tag tag) {
    this.title = title;
    this.level = level;
    this.tag = tag;
  }

  /** Returns what outlines and links call the place. */
  public String title() {
    return title;
  }

  /** Returns the depth in the outline, from 1. */
  public int level() {
    return level;
  }

  /** Returns the element at the place. */
  public Tag tag() {
    return tag;
  }

  /** Returns the index of the page that the place is on; -1 as long as it is on none. */
  public int page() {
    return page;
  }

  /** Returns the top of the place, in points from the bottom of the page. */
  public float top() {
    return top;
  }

  /**
   * Says where the place is. Only the first call counts: what is drawn on several pages begins on
   * the first of them.
   *
   * @param onPage index of the page, from 0
   * @param at the top of the place, in points from the bottom of the page
   */
  public void place(int onPage, float at) {
    if (page < 0) {
      page = onPage;
      top = at;
    }
  }
}
