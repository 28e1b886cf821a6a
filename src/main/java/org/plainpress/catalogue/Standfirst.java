package org.plainpress.catalogue;

import org.plainpress.article.Text;

/**
 * Shortens what an article is about for a list of many: whole sentences where they fill half of the
 * space, else words and an ellipsis.
 */
final class Standfirst {

  /**
   * The longest that is not shortened, in columns of a terminal, of which an ideograph takes two:
   * about three lines of the list. Descriptions that were written as such mostly end before; of 100
   * articles of the web the words of the list become a fifth fewer.
   */
  private static final int LONGEST = 160;

  /** A shorter word with a capital may be an abbreviation before a full stop: "Mr.", "Jan." */
  private static final int SHORTEST_LAST_WORD = 4;

  private Standfirst() {}

  /** Returns the words, or as many of them as a list has room for. */
  static String shortened(String words) {
    int end = fitting(words);
    if (end == words.length()) {
      return words;
    }
    for (int i = end; i > end / 2; i--) {
      if (endsSentence(words, i)) {
        return words.substring(0, i);
      }
    }
    return Text.shortened(words, end);
  }

  /** Returns how many UTF-16 units there is room for. */
  private static int fitting(String words) {
    int columns = 0;
    for (int i = 0; i < words.length(); ) {
      int codePoint = words.codePointAt(i);
      columns += isWide(codePoint) ? 2 : 1;
      if (columns > LONGEST) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return words.length();
  }

  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100 && codePoint < 0x1200 || codePoint >= 0x2E80 && codePoint < 0xFB00;
  }

  /** Returns whether a sentence ends before an index, so surely that the next need not be seen. */
  private static boolean endsSentence(String words, int at) {
    char last = words.charAt(at - 1);
    if (last == '。' || last == '！' || last == '？') {
      return words.charAt(at) != '」' && words.charAt(at) != '』';
    }
    boolean stop = last == '.' || last == '!' || last == '?' || last == '।' || last == '؟';
    if (!stop || words.charAt(at) != ' ') {
      return false;
    }
    int from = at - 1;
    while (from > 0 && Character.isLetterOrDigit(words.charAt(from - 1))) {
      from--;
    }
    boolean isShort = at - 1 - from < SHORTEST_LAST_WORD;
    boolean inLowerCase =
        from > 0 && words.charAt(from - 1) == ' ' && Character.isLowerCase(words.charAt(from));
    return !isShort || inLowerCase;
  }
}
