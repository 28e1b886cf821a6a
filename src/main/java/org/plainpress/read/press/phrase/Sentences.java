package org.plainpress.read.press.phrase;

/** Tells where sentences end, in the punctuation of the scripts that are read. */
public final class Sentences {

  private static final String ENDS = ".!?…。！？؟۔।॥｡";
  private static final String CLOSERS = "\"'”’»«›)]）」』】“";

  private Sentences() {}

  /**
   * Returns whether the text ends with a full stop or its like, closing quotes and brackets aside.
   */
  public static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && (isCloser(text.charAt(i)) || text.charAt(i) == ' ')) {
      i--;
    }
    return i >= 0 && (isEnd(text.charAt(i)) || ":;".indexOf(text.charAt(i)) >= 0);
  }

  /** Returns whether a character ends sentences. */
  public static boolean isEnd(char c) {
    return c < 0x80 ? c == '.' || c == '!' || c == '?' : ENDS.indexOf(c) >= 0;
  }

  /** Returns whether a character closes a quotation or a bracket. */
  public static boolean isCloser(char c) {
    return c < 0x80 ? c == '"' || c == '\'' || c == ')' || c == ']' : CLOSERS.indexOf(c) >= 0;
  }

  /** Returns how many sentences, roughly: ends that something follows, and the last. */
  public static int count(String text) {
    int count = 1;
    for (int i = 0; i + 2 < text.length(); i++) {
      char c = text.charAt(i);
      if (!isEnd(c)) {
        continue;
      }
      boolean spaceless = c == '。' || c == '！' || c == '？';
      int next = i + 1;
      while (next < text.length() && isCloser(text.charAt(next))) {
        next++;
      }
      if (next + 1 < text.length()
          && (spaceless
              || text.charAt(next) == ' ' && !Character.isLowerCase(text.charAt(next + 1)))
          && !isInitial(text, i)) {
        count++;
      }
    }
    return count;
  }

  /**
   * Returns whether a stop is after one to three letters, as in "J. Smith": it seldom ends a
   * sentence.
   */
  private static boolean isInitial(String text, int stop) {
    if (text.charAt(stop) != '.') {
      return false;
    }
    int letters = 0;
    int i = stop - 1;
    while (i >= 0 && Character.isLetter(text.charAt(i))) {
      letters++;
      i--;
    }
    boolean capital = letters > 0 && Character.isUpperCase(text.charAt(i + 1));
    return capital && letters <= 3;
  }

  /**
   * Returns whether nothing stands before, or a whole sentence, or a stroke that sets off what
   * follows.
   */
  public static boolean isClosed(String before) {
    String text = before.stripTrailing();
    if (text.isEmpty()) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    return isEnd(last) || isCloser(last) || "|–—-·•".indexOf(last) >= 0;
  }

  /** Returns the place just after the last full stop or its like before {@code to}; -1 for none. */
  public static int lastEnd(String text, int to) {
    for (int i = Math.min(to, text.length()) - 1; i > 0; i--) {
      if (isEnd(text.charAt(i)) && !isNameInitial(text, i)) {
        int end = i + 1;
        while (end < text.length() && isCloser(text.charAt(end))) {
          end++;
        }
        return end;
      }
    }
    return -1;
  }

  /** Returns whether a stop is that of an initial: {@code J.} of {@code J. J. GUILLÉN}. */
  private static boolean isNameInitial(String text, int stop) {
    return text.charAt(stop) == '.'
        && stop >= 1
        && Character.isUpperCase(text.charAt(stop - 1))
        && (stop == 1 || text.charAt(stop - 2) == ' ' || text.charAt(stop - 2) == '.');
  }
}
