package org.plainpress.pdf.layout;

import java.util.Optional;

/**
 * Shares the page's width among the columns of a table, in points. Where all words fit on one line
 * each, a column gets that width and some room. Else columns whose words fit into an even share
 * stay on one line, and the others share what is left, none narrower than its longest word.
 */
final class ColumnWidths {

  /** The most room that a column gets beyond its words, in points. */
  private static final float MOST_ROOM = 40;

  /** A narrow column of more lines than this is hard to read. */
  private static final float MOST_LINES = 6;

  /** The width of the longest word of each column. */
  private final float[] narrowest;

  /** The width of the longest cell of each column, on one line. */
  private final float[] natural;

  ColumnWidths(int columns) {
    narrowest = new float[columns];
    natural = new float[columns];
  }

  /**
   * Tells of a cell that covers one column.
   *
   * @param longestWord the width of its longest word, padding included
   * @param line the width of all its words on one line, padding included
   */
  void cell(int column, float longestWord, float line) {
    narrowest[column] = Math.max(narrowest[column], longestWord);
    natural[column] = Math.max(natural[column], line);
  }

  /**
   * Tells of a cell that covers several columns, once those that cover one are told: columns that
   * are too narrow for it grow by as much each.
   */
  void span(int column, int columns, float longestWord, float line) {
    grow(narrowest, column, columns, longestWord);
    grow(natural, column, columns, line);
  }

  private static void grow(float[] widths, int from, int columns, float wanted) {
    float sum = 0;
    for (int c = from; c < from + columns; c++) {
      sum += widths[c];
    }
    for (int c = from; c < from + columns && sum < wanted; c++) {
      widths[c] += (wanted - sum) / columns;
    }
  }

  /** Returns whether a column that is narrower than a width breaks its words into many lines. */
  boolean isCramped(float[] starts, float width) {
    for (int c = 0; c < natural.length; c++) {
      float own = starts[c + 1] - starts[c];
      if (own < width && natural[c] > own * MOST_LINES) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where each column starts, from the side where lines start, and as last element where
   * the last one ends. Empty where not even the longest words fit beside one another.
   */
  Optional<float[]> starts(float available) {
    if (sum(narrowest) > available) {
      return Optional.empty();
    }
    float[] widths = widths(available);
    float[] starts = new float[widths.length + 1];
    for (int c = 0; c < widths.length; c++) {
      starts[c + 1] = starts[c] + widths[c];
    }
    return Optional.of(starts);
  }

  private float[] widths(float available) {
    float spare = available - sum(natural);
    return spare >= 0 ? roomy(spare) : shared(available);
  }

  private float[] roomy(float spare) {
    float[] widths = natural.clone();
    for (int c = 0; c < widths.length; c++) {
      widths[c] += Math.min(spare / widths.length, MOST_ROOM);
    }
    return widths;
  }

  private float[] shared(float available) {
    float[] widths = natural.clone();
    boolean[] settled = new boolean[widths.length];
    float left = available;
    int open = widths.length;
    while (open > 0) {
      int next = nextToSettle(settled, left / open);
      if (next < 0) {
        break;
      }
      // Its words fit, or its longest word alone takes more than the share.
      widths[next] = Math.min(natural[next], Math.max(narrowest[next], left / open));
      left -= widths[next];
      settled[next] = true;
      open--;
    }
    for (int c = 0; c < widths.length; c++) {
      if (!settled[c]) {
        widths[c] = left / open;
      }
    }
    return widths;
  }

  /**
   * Returns a column whose width is known, given an even share of what is left: one whose longest
   * word is wider than the share, else one whose words all fit into it; -1 where there is none.
   */
  private int nextToSettle(boolean[] settled, float share) {
    for (int c = 0; c < settled.length; c++) {
      if (!settled[c] && narrowest[c] > share) {
        return c;
      }
    }
    for (int c = 0; c < settled.length; c++) {
      if (!settled[c] && natural[c] <= share) {
        return c;
      }
    }
    return -1;
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
