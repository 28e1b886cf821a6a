package org.plainpress.read.press.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a text is one of some phrases with alternatives, options and wildcards, as {@code
 * assets/phrases/README.txt} describes them: a regular expression for each character that phrases
 * begin with, since most texts begin with none of them, and made when the first text does.
 */
final class PhrasePattern {

  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final Map<Character, Pattern> compiled = new ConcurrentHashMap<>();
  private final Optional<Pattern> others;

  private PhrasePattern(List<String> phrases) {
    List<String> open = new ArrayList<>();
    for (String phrase : phrases) {
      check(phrase);
      Set<Character> firsts = new TreeSet<>();
      if (addFirsts(lower(phrase), firsts)) {
        firsts.forEach(first -> byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(phrase));
      } else {
        open.add(phrase);
      }
    }
    others = open.isEmpty() ? Optional.empty() : Optional.of(compiled(open));
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
    if (folded.isEmpty()) {
      return false;
    }
    char first = folded.charAt(0);
    List<String> alike = byFirst.getOrDefault(first, List.of());
    return !alike.isEmpty()
            && compiled.computeIfAbsent(first, c -> compiled(alike)).matcher(folded).matches()
        || others.filter(pattern -> pattern.matcher(folded).matches()).isPresent();
  }

  private static Pattern compiled(List<String> phrases) {
    return Pattern.compile(
        phrases.stream().map(PhrasePattern::regex).collect(Collectors.joining("|", "(?:", ") *")));
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
    for (char c : lower(phrase).toCharArray()) {
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
