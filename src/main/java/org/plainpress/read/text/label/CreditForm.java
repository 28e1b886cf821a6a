package org.plainpress.read.text.label;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Lengths;

/**
 * Finds the forms in which the press credits a picture without a label or an agency that is known:
 * {@code … (Ann Lee)}, {@code Ann Lee/The Harbour News}, {@code Ann Lee for The Harbour News}.
 */
final class CreditForm {

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
  private static final String NAMES =
      NAME + "(?: (?:" + NAME + "|de|da|van|von|der|del|di|la|le|bin|al)){1,3}";

  private static final Pattern BRACKET =
      Pattern.compile(
          ".*[\\p{L}.!?”\"’)] ?[(\\[]" + NAMES + "(?: ?[/|,–-] ?[\\p{L}.'’ &-]{2,40})?[)\\]]\\.?");
  private static final Pattern STROKE =
      Pattern.compile(
          "(?:.*[.!?”\"’)] |.*\\p{Ll}[.!?]|)"
              + NAMES
              + " ?[/|] ?[\\p{L}@][\\p{L}\\d.'’ &_-]{1,40}(?:/[\\p{L}\\d.'’ &_-]{1,40})*\\)?");
  private static final Pattern CAPITALS =
      Pattern.compile("(?:.*[.!?”\"’)] |)\\p{Lu}{2,8}(?:/\\p{Lu}{2,8}){1,3}");
  private static final Pattern COMMISSION =
      Pattern.compile(
          "(?:.*[.!?”\"’)] |Credit|)"
              + NAMES
              + " (?:for|para|für|pour|per|voor|för|dla) (?:The |the |El |La |Le |die |das |den )?"
              + NAME
              + "(?: "
              + NAME
              + "){0,4}");

  private static final String[] COMMISSIONERS = {
    " for ", " para ", " für ", " pour ", " per ", " voor ", " för ", " dla "
  };

  private CreditForm() {}

  /** Returns whether a word of commission is there at all: the pattern takes long. */
  private static boolean isCommissioned(String tail) {
    for (String word : COMMISSIONERS) {
      if (tail.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns which form ends a line, if one does. */
  static Optional<String> of(String line, List<String> words) {
    if (line.length() > Lengths.CAPTION || words.size() < 2) {
      return Optional.empty();
    }
    char last = line.charAt(line.length() - 1);
    String tail = line.substring(Math.max(0, line.length() - Lengths.REMARK));
    boolean closed = last == ')' || last == ']' || line.endsWith(").");
    if (closed && BRACKET.matcher(tail).matches()) {
      return Optional.of("form bracket");
    }
    if ((tail.indexOf('/') > 0 || tail.indexOf(" | ") > 0) && !tail.contains(":/")) {
      if (STROKE.matcher(tail).matches() || CAPITALS.matcher(tail).matches()) {
        return Optional.of("form stroke" + (words.size() <= 8 ? " alone" : ""));
      }
    }
    return isCommissioned(tail) && COMMISSION.matcher(tail).matches()
        ? Optional.of("form commission" + (words.size() <= 9 ? " alone" : ""))
        : Optional.empty();
  }
}
