package org.plainpress.pdf.draw;

import org.plainpress.shape.TextLine;

/**
 * The parts of a line that belong to a word which goes on from the line before or onto the next:
 * Chinese, Japanese and Thai clauses, and words too long for a line. Programs that extract text put
 * a line break between the two halves, which are one word. So the first half tells the whole by its
 * {@code /ActualText} (ISO 32000-1, 14.9.4), the other halves tell nothing. The same way a line of
 * code tells the columns that spaces make in it.
 *
 * @param headEnd index in the paragraph after the last half of a word from above; the line's start
 *     where there is none
 * @param tailStart index in the paragraph of a word that goes on below; the line's end where there
 *     is none
 * @param whole the word that starts at {@code tailStart}; empty where there is none
 */
record BrokenWord(int headEnd, int tailStart, String whole) {

  /** In UTF-16 units: longer words are told as they stand. */
  private static final int LONGEST = 500;

  /** Finds the broken words at the ends of a line. */
  static BrokenWord of(TextLine<?> line) {
    String text = line.text().source();
    int start = line.start();
    int end = line.end();
    if (line.isMono() && text.substring(start, line.visibleEnd()).strip().contains("  ")) {
      // Spaces make columns in code: a program would read them down instead of across.
      String columns = text.substring(start, line.visibleEnd());
      // The line feed after it is drawn as a space, which keeps it apart from the next line.
      return new BrokenWord(start, start, line.visibleEnd() < end ? columns + " " : columns);
    }
    boolean fromAbove = isWithin(text, start);
    int headEnd = fromAbove ? Math.min(end, wordEnd(text, start)) : start;
    if (headEnd == end && fromAbove || !isWithin(text, end)) {
      return new BrokenWord(headEnd, end, "");
    }
    int tailStart = wordStart(text, end);
    int wordEnd = wordEnd(text, end);
    return tailStart < start || wordEnd - tailStart > LONGEST
        ? new BrokenWord(headEnd, end, "")
        : new BrokenWord(headEnd, tailStart, text.substring(tailStart, wordEnd));
  }

  /** Returns whether a word goes on across a place, and is not too long to be told whole. */
  private static boolean isWithin(String text, int at) {
    return at > 0
        && at < text.length()
        && isOfWord(text.charAt(at - 1))
        && isOfWord(text.charAt(at))
        && wordEnd(text, at) - wordStart(text, at) <= LONGEST;
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && at - start <= LONGEST && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && end - at <= LONGEST && isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns whether a character is part of words: a letter, a digit, or a mark on one of them. */
  static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
