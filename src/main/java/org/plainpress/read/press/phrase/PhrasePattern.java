package org.plainpress.read.press.phrase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Makes regular expressions of phrases with alternatives, options and wildcards, as {@code
 * assets/phrases/README.txt} describes them.
 */
final class PhrasePattern {

  private PhrasePattern() {}

  /**
   * Returns a pattern that matches a folded text that is, as a whole, any of the phrases.
   *
   * @throws IllegalStateException where a phrase has a bracket without its other half; it is named
   */
  static Pattern anyOf(List<String> phrases) {
    String all =
        phrases.stream().map(PhrasePattern::regex).collect(Collectors.joining("|", "(?:", ") *"));
    try {
      return Pattern.compile(all);
    } catch (PatternSyntaxException malformed) {
      phrases.forEach(PhrasePattern::check);
      throw malformed;
    }
  }

  private static void check(String phrase) {
    try {
      Pattern.compile(regex(phrase));
    } catch (PatternSyntaxException malformed) {
      throw new IllegalStateException("a phrase has half a pair of brackets: " + phrase, malformed);
    }
  }

  private static String regex(String phrase) {
    StringBuilder out = new StringBuilder();
    for (char c : phrase.toLowerCase(Locale.ROOT).replace('’', '\'').toCharArray()) {
      switch (c) {
        case '(', '[' -> out.append("(?:");
        case ')' -> out.append(')');
        case ']' -> out.append(")?");
        case '|' -> out.append('|');
        case '*' -> out.append(".*");
        case '#' -> out.append("\\p{Nd}+");
        // Options leave spaces behind, so one here matches any number, none included.
        case ' ' -> out.append(" *");
        default -> out.append("\\^$.?+{}".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }
}
