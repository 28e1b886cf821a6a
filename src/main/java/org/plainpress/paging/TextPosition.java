package org.plainpress.paging;

import java.util.List;

/**
 * A place in the text of an article, which every edition finds in its own rendering.
 *
 * @param path leads to the words: the index of a block in the body, or, below zero, one of the
 *     lines above it ({@link #KICKER} to {@link #SOURCE}); then, within a quotation or a note, the
 *     index of its block; within a list, of its item and the item's block; within a table, of its
 *     row (those of the header first) and the row's cell. {@link #BESIDE} as last number means the
 *     words beside it: a quotation's source, a table's or a figure's caption.
 * @param offset how many characters (Unicode code points) of text and code stand before the place;
 *     a line break is one, labels and calls of notes are none
 */
public record TextPosition(List<Integer> path, int offset) {

  public static final int KICKER = -1;
  public static final int TITLE = -2;
  public static final int SUBTITLE = -3;
  public static final int BYLINE = -4;
  public static final int DATE = -5;
  public static final int SOURCE = -6;

  /** The heading of a bundle's contents. */
  public static final int CONTENTS = -7;

  public static final int BESIDE = -1;

  public TextPosition {
    path = List.copyOf(path);
    if (path.isEmpty() || offset < 0) {
      throw new IllegalArgumentException("position: has a path, and an offset from 0");
    }
  }
}
