package org.plainpress.read.press.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells whether a text is one of some phrases with alternatives, options and wildcards, as {@code
 * assets/phrases/README.txt} describes them: a regular expression for each phrase, made when the
 * first text begins as the phrase does, since most texts begin as none of them.
 */
final class PhrasePattern {

  /**
   * A phrase.
   *
   * @param start the letters that every text which is the phrase begins with, as far as they are
   *     known
   * @param text the phrase in lower case
   */
  private record Phrase(String start, String text) {}

  private final Map<Character, List<Phrase>> byFirst = new HashMap<>();

  /** The phrases that may begin with a character that is not known. */
  private final List<Phrase> others = new ArrayList<>();

  private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

  private PhrasePattern(List<String> phrases) {
    for (String text : phrases) {
      check(text);
      String lower = lower(text);
      Phrase phrase = new Phrase(start(lower), lower);
      Set<Character> firsts = new TreeSet<>();
      if (!phrase.start().isEmpty()) {
        byFirst.computeIfAbsent(lower.charAt(0), c -> new ArrayList<>()).add(phrase);
      } else if (addFirsts(lower, firsts)) {
        firsts.forEach(first -> byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(phrase));
      } else {
        others.add(phrase);
      }
    }
  }

  /**
   * Returns what matches a folded text that is, as a whole, any of the phrases.
   *
   * @throws IllegalStateException where a phrase has a bracket without its other half; it is named
   */
  static PhrasePattern anyOf(List<String> phrases) {
    return new PhrasePattern(phrases);
  }

  /** Returns whether a folded text is, as a whole, one of the phrases. */
  boolean matches(String folded) {
    return !folded.isEmpty()
        && (matches(folded, byFirst.getOrDefault(folded.charAt(0), List.of()))
            || matches(folded, others));
  }

  private boolean matches(String folded, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      if (folded.startsWith(phrase.start())
          && compiled
              .computeIfAbsent(phrase.text(), text -> Pattern.compile("(?:" + regex(text) + ") *"))
              .matcher(folded)
              .matches()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the letters and digits that a phrase in lower case begins with. */
  private static String start(String phrase) {
    int end = 0;
    while (end < phrase.length() && Character.isLetterOrDigit(phrase.charAt(end))) {
      end++;
    }
    return phrase.substring(0, end);
  }

  private static void check(String phrase) {
    int open = 0;
    for (int i = 0; i < phrase.length() && open >= 0; i++) {
      switch (phrase.charAt(i)) {
        case '(', '[' -> open++;
        case ')', ']' -> open--;
        default -> {
          // Nothing opens or closes here.
        }
      }
    }
    if (open != 0) {
      throw new IllegalStateException("a phrase has half a pair of brackets: " + phrase);
    }
  }

  /** Adds the characters that a phrase may begin with; returns false where they are not known. */
  private static boolean addFirsts(String phrase, Set<Character> firsts) {
    if (phrase.isEmpty()) {
      return false;
    }
    char first = phrase.charAt(0);
    if (first == ' ') {
      return addFirsts(phrase.substring(1), firsts);
    }
    if (Character.isLetterOrDigit(first)) {
      firsts.add(first);
      return true;
    }
    int close = phrase.indexOf(first == '(' ? ')' : ']');
    boolean group = (first == '(' || first == '[') && close > 0;
    String inner = group ? phrase.substring(1, close) : "";
    if (inner.isEmpty() || inner.indexOf('(') >= 0 || inner.indexOf('[') >= 0) {
      return false;
    }
    boolean optional = first == '[';
    for (String choice : inner.split("\\|", -1)) {
      optional |= choice.isBlank();
      if (!choice.isBlank() && !addFirsts(choice, firsts)) {
        return false;
      }
    }
    return !optional || addFirsts(phrase.substring(close + 1), firsts);
  }

  private static String lower(String phrase) {
    return phrase.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static String regex(String phrase) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
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
