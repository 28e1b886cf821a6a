package org.plainpress.read.tex;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns formulas in TeX into MathML. May be used from many threads. */
public final class TexFormula {

  /** In characters: what is longer is no formula that anybody reads. */
  private static final int LONGEST = 4000;

  /** The most levels of braces and environments: deeper ones are no formula either. */
  private static final int DEEPEST = 60;

  /** What numbers its rows by a counter of the page; unless asked, MathJax numbers none. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\\\(begin|end)\\{(align|gather|alignat|multline|eqnarray)\\}");

  /** What shows nothing: a mark that other text refers to, the frame of a single equation. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "\\\\(?:label\\{[^}]*\\}|nonumber(?![a-z])|notag(?![a-z])|(?:begin|end)\\{equation\\*?\\})");

  /** A sign that makes text a formula: a command, a script or braces. */
  private static final Pattern SIGN = Pattern.compile("\\\\[a-zA-Z]|[\\^_]|\\\\[,;:!{}|\\\\]");

  private TexFormula() {}

  /** {@return whether a text has a sign of TeX: a command, or a mark of scripts} */
  public static boolean isTex(String text) {
    return SIGN.matcher(text).find();
  }

  /**
   * Turns TeX into MathML.
   *
   * @param tex without the signs that part it from its text, such as {@code $}
   * @param block whether the formula stands in a line of its own
   * @return a {@code math} element; empty where the text is no formula
   */
  public static Optional<String> mathMl(String tex, boolean block) {
    if (tex.isBlank() || tex.length() > LONGEST || depth(tex) > DEEPEST) {
      return Optional.empty();
    }
    String plain = NUMBERED.matcher(tex).replaceAll("\\\\$1{$2*}");
    plain = UNSEEN.matcher(plain).replaceAll("");
    plain = plain.replace("{eqnarray*}", "{align*}").replace("{multline*}", "{gather*}");
    return Temml.get().mathMl(plain.strip(), block);
  }

  private static int depth(String tex) {
    int deepest = 0;
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '{' || c == '[' || c == '(') {
        depth++;
      } else if (c == '}' || c == ']' || c == ')') {
        depth--;
      } else if (c == '\\' && tex.startsWith("left", i + 1)) {
        depth++;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
