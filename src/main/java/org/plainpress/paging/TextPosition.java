package org.plainpress.paging;

import java.util.List;

/**
 * A place in the text of an article, which every edition finds in its own rendering.
 *
 * @param path leads to the words: the index of a block in the body, or, below zero, one of the
 *     lines above it ({@link #KICKER} to {@link #SOURCE}); then, within a quotation, a note or an
 *     aside, the index of its block; within a list, of its item and the item's block; within a
 *     table, of its row (those of the header first), the row's cell and, if it has blocks, the
 *     block; within verse, of its stanza and line; within definitions, of the item and its term or,
 *     counted on, its description and the description's block. {@link #BESIDE} as last number means
 *     the words beside it: a quotation's source, a table's or a figure's caption, an aside's title.
 * @param offset how many characters (Unicode code points) of text and code stand before the place;
 *     a line break is one, labels and calls of notes are none
 */
public record TextPosition(List<Integer> path, int offset) {

  /** The line above the title. */
  public static final int KICKER = -1;

  /** The title. */
  public static final int TITLE = -2;

  /** The line below the title. */
  public static final int SUBTITLE = -3;

  /** The line that names authors and publisher. */
  public static final int BYLINE = -4;

  /** The line that tells the date. */
  public static final int DATE = -5;

  /** The line that leads to the original page. */
  public static final int SOURCE = -6;

  /** The heading of a bundle's contents. */
  public static final int CONTENTS = -7;

  /** The words beside a block, as the last number of a path. */
  public static final int BESIDE = -1;

  public TextPosition {
    path = List.copyOf(path);
    if (path.isEmpty() || offset < 0) {
      throw new IllegalArgumentException("position: has a path, and an offset from 0");
    }
  }
}
