package org.plainpress.read.html.extract;

/** Places that look alike and have one parent: the posts of a thread, the cards of a list. */
final class Siblings {

  /** Stands for the group of a place that has no like. */
  static final Siblings ALONE = new Siblings();

  int size;
  int words;
  int linked;
  int longWords;
}
