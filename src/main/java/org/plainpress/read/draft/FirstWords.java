package org.plainpress.read.draft;

/** What names a text that has no title. */
final class FirstWords {

  private static final int LONGEST = 80;

  /** A space further left would leave too little. */
  private static final int SHORTEST = 40;

  private FirstWords() {}

  /** The first words, cut at a space if one is near and never within a character. */
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
