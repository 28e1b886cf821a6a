package org.plainpress.read.draft;

/** Makes a title of the first words of a text that has none. */
final class FirstWords {

  /** The most characters of such a title. */
  private static final int LONGEST = 80;

  /** A title is cut at a space behind so many characters: further left too little would be left. */
  private static final int SHORTEST = 40;

  private FirstWords() {}

  /** Returns the first words, cut at a space if one is near and never within a character. */
  static String of(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    int end =
        space > SHORTEST
            ? space
            : Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end).strip() + "…";
  }
}
