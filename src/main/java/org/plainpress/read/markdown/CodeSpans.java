package org.plainpress.read.markdown;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps what is code or a formula in Markdown from being taken for markup. */
final class CodeSpans {

  /** Matches fenced code, code in a line, and formulas in dollars, as pandoc tells them. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?ms)^ {0,3}(?<fence>`{3,}|~{3,})[^\\n]*\\n.*?(?:^ {0,3}\\k<fence>[`~]*[ \\t]*$|\\z)"
              + "|(?<![`\\\\])(?<ticks>`{1,6})(?!`)(?:(?!\\n\\n).){1,2000}?(?<!`)\\k<ticks>(?!`)"
              + "|\\$\\$.{1,2000}?\\$\\$"
              + "|(?<![\\\\$])\\$(?=[^\\s$])[^$\\n]{1,300}?(?<=[^\\s\\\\])\\$(?!\\d)");

  private CodeSpans() {}

  /** Returns a text of which all that is neither code nor formula is changed. */
  static String outside(String text, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder();
    Matcher code = CODE.matcher(text);
    int from = 0;
    while (code.find()) {
      out.append(change.apply(text.substring(from, code.start()))).append(code.group());
      from = code.end();
    }
    return out.append(change.apply(text.substring(from))).toString();
  }
}
