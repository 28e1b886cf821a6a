package org.plainpress.read.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Leaves of a text what is in the script that most of it is in. The model of languages counts the
 * sequences of bytes of all languages together: to it, English with a sentence in Arabic was Latin.
 */
final class MainScript {

  /** The first character of a script other than Latin. */
  private static final char FIRST_OTHER = '\u0370';

  /** The scripts that Chinese, Japanese and Korean are written in together. */
  private static final Set<UnicodeScript> EAST_ASIAN =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private MainScript() {}

  /** Returns a text with the letters of other scripts than its main one left out. */
  static String of(String text) {
    if (text.chars().noneMatch(c -> c >= FIRST_OTHER && Character.isLetter(c))) {
      return text;
    }
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    // East Asian texts are full of Latin letters, and are told by their own.
    if (letters.size() < 2 || letters.keySet().stream().anyMatch(EAST_ASIAN::contains)) {
      return text;
    }
    UnicodeScript main = UnicodeScript.COMMON;
    for (Map.Entry<UnicodeScript, Integer> script : letters.entrySet()) {
      main = script.getValue() > letters.getOrDefault(main, 0) ? script.getKey() : main;
    }
    StringBuilder rest = new StringBuilder(text.length());
    UnicodeScript kept = main;
    text.codePoints()
        .map(c -> Character.isLetter(c) && UnicodeScript.of(c) != kept ? ' ' : c)
        .forEach(rest::appendCodePoint);
    return rest.toString();
  }
}
