package org.plainpress.read.press.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase with alternatives, options and wildcards, as {@code assets/phrases/README.txt} describes
 * them. Not a regular expression: compiling some 600 of those takes 60 ms of a cold start, matching
 * them this way nothing to speak of.
 */
final class PhrasePattern {

  private final String phrase;

  /**
   * Where each bracket's alternatives start and end: for an opening one, the places of its bars.
   */
  private final int[][] groups;

  PhrasePattern(String phrase) {
    this.phrase = phrase;
    this.groups = groups(phrase);
  }

  /** The letters a match can begin with; 0 among them where it can be any. */
  List<Character> firsts() {
    List<Character> firsts = new ArrayList<>();
    firsts(0, firsts);
    return firsts;
  }

  /** Whether the whole text is this phrase. */
  boolean matches(String folded) {
    return match(0, folded, 0, null);
  }

  /** What is to be matched after a group's end: a chain of continuations. */
  private record Rest(int at, Rest next) {}

  private boolean match(int at, String text, int from, Rest rest) {
    int p = at;
    int t = from;
    while (true) {
      if (p == phrase.length()
          || phrase.charAt(p) == '|'
          || phrase.charAt(p) == ')'
          || phrase.charAt(p) == ']') {
        if (rest == null) {
          return t == text.length() || text.substring(t).isBlank();
        }
        return match(rest.at(), text, t, rest.next());
      }
      char c = phrase.charAt(p);
      if (c == '(' || c == '[') {
        return group(p, text, t, rest);
      }
      if (c == '*') {
        for (int end = text.length(); end >= t; end--) {
          if (match(p + 1, text, end, rest)) {
            return true;
          }
        }
        return false;
      }
      if (c == ' ') {
        // Options leave spaces behind, so one here matches any number, none included.
        while (t < text.length() && text.charAt(t) == ' ') {
          t++;
        }
        p++;
      } else if (c == '#') {
        int digits = t;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
          digits++;
        }
        if (digits == t) {
          return false;
        }
        t = digits;
        p++;
      } else if (t < text.length() && text.charAt(t) == c) {
        t++;
        p++;
      } else {
        return false;
      }
    }
  }

  private boolean group(int open, String text, int from, Rest rest) {
    int[] starts = groups[open];
    int close = starts[starts.length - 1];
    Rest after = new Rest(close + 1, rest);
    for (int i = 0; i < starts.length - 1; i++) {
      if (match(starts[i], text, from, after)) {
        return true;
      }
    }
    return phrase.charAt(open) == '[' && match(close + 1, text, from, rest);
  }

  /** For each opening bracket, where its alternatives start, and last where it closes. */
  private static int[][] groups(String phrase) {
    int[][] groups = new int[phrase.length()][];
    List<List<Integer>> open = new ArrayList<>();
    List<Integer> opened = new ArrayList<>();
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == '(' || c == '[') {
        open.add(new ArrayList<>(List.of(i + 1)));
        opened.add(i);
      } else if (c == '|' && !open.isEmpty()) {
        open.get(open.size() - 1).add(i + 1);
      } else if (c == ')' || c == ']') {
        if (open.isEmpty()) {
          throw new IllegalStateException("a phrase closes a bracket it never opened: " + phrase);
        }
        List<Integer> starts = open.remove(open.size() - 1);
        starts.add(i);
        groups[opened.remove(opened.size() - 1)] =
            starts.stream().mapToInt(Integer::intValue).toArray();
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalStateException("a phrase never closes a bracket: " + phrase);
    }
    return groups;
  }

  private void firsts(int at, List<Character> firsts) {
    int p = at;
    while (p < phrase.length() && phrase.charAt(p) == ' ') {
      p++;
    }
    char c = p < phrase.length() ? phrase.charAt(p) : '*';
    if (c == '(' || c == '[') {
      int[] starts = groups[p];
      int close = starts[starts.length - 1];
      boolean empty = c == '[';
      for (int i = 0; i < starts.length - 1; i++) {
        empty |= starts[i] == close || phrase.charAt(starts[i]) == '|';
        firsts(starts[i], firsts);
      }
      if (empty) {
        firsts(close + 1, firsts);
      }
    } else if (c == '|' || c == ')' || c == ']') {
      return;
    } else {
      firsts.add(c == '*' || c == '#' ? (char) 0 : c);
    }
  }
}
