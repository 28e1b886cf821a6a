package org.plainpress.read.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.tex.TexFormula;

/**
 * Finds formulas in TeX in Markdown, as pandoc, GitHub and GitLab write them: {@code $x$}, {@code
 * $$x$$}, {@code $`x`$}, {@code \\(x\\)}, {@code \\[x\\]}, an environment of LaTeX, a fence called
 * {@code math}.
 */
final class TexSpans {

  private static final Pattern SPAN =
      Pattern.compile(
          "(?ms)^(?<quote>[ >]{0,12})(?<fence>`{3,}|~{3,})[ \\t]*(?<info>[^\\n`]*)\\n"
              + "(?<code>.*?)(?:^[ >]{0,12}\\k<fence>[`~]*[ \\t]*$|\\z)"
              + "|(?<![\\\\$])\\$`(?<ticked>[^`\\n]{1,600})`\\$"
              + "|(?<![`\\\\])(?<ticks>`{1,6})(?!`)(?:(?!\\n\\n).){1,2000}?(?<!`)\\k<ticks>(?!`)"
              + "|(?<![\\\\$])\\$\\$(?<block>(?:(?!\\n\\s*\\n)[^$]){1,4000}?)\\$\\$"
              + "|(?<![\\\\$\\w])\\$(?=[^\\s$])(?<line>(?:(?!\\n\\s*\\n)[^$]){1,600}?)(?<=[^\\s\\\\])\\$(?![\\d$])"
              + "|\\\\{1,2}\\((?<round>(?:(?!\\n\\s*\\n).){1,600}?)\\\\{1,2}\\)"
              + "|\\\\{1,2}\\[(?<square>(?:(?!\\n\\s*\\n).){1,4000}?)\\\\{1,2}\\]"
              + "|^[ >]{0,12}(?<environment>\\\\begin\\{(?<name>equation|align|alignat|gather|multline)"
              + "(?<star>\\*?)\\}.{1,4000}?\\\\end\\{\\k<name>\\k<star>\\})");

  /** Matches letters and numbers that only space parts: those are words or prices. */
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{N}][,.]?\\s+[\\p{L}\\p{N}]|\\p{L}{4}");

  /** Matches the mark of a quotation at the beginning of a formula's further lines. */
  private static final Pattern QUOTE = Pattern.compile("(?m)^[ ]{0,3}(?:>[ ]?)+");

  private TexSpans() {}

  /** Returns Markdown with a {@code math} element, which holds its TeX, for each formula. */
  static String read(String markdown) {
    if (markdown.indexOf('$') < 0 && markdown.indexOf('\\') < 0 && !markdown.contains("math")) {
      return markdown;
    }
    Matcher span = SPAN.matcher(markdown);
    StringBuilder out = new StringBuilder();
    while (span.find()) {
      span.appendReplacement(out, Matcher.quoteReplacement(replacement(span)));
    }
    return span.appendTail(out).toString();
  }

  private static String replacement(Matcher span) {
    if (span.group("fence") != null) {
      boolean math = span.group("info").strip().equals("math");
      return math ? span.group("quote") + math(span.group("code"), true) : span.group();
    }
    if (span.group("block") != null) {
      return math(span.group("block"), true);
    }
    if (span.group("ticked") != null) {
      return math(span.group("ticked"), false);
    }
    if (span.group("line") != null) {
      String tex = span.group("line");
      return TexFormula.isTex(tex) || !WORDS.matcher(tex).find() ? math(tex, false) : span.group();
    }
    if (span.group("environment") != null) {
      return math(span.group("environment"), true);
    }
    boolean round = span.group("round") != null;
    if (round || span.group("square") != null) {
      // Markdown drops a backslash before a bracket, so this may be no more than a bracket.
      String tex = span.group(round ? "round" : "square");
      return TexFormula.isTex(tex) ? math(tex, !round) : span.group();
    }
    return span.group();
  }

  /** Returns an element whose TeX no mark of Markdown is found in. */
  private static String math(String tex, boolean block) {
    StringBuilder out = new StringBuilder(block ? "<math display=\"block\" " : "<math ");
    out.append("data-tex=\"");
    QUOTE
        .matcher(tex)
        .replaceAll("")
        .strip()
        .codePoints()
        .forEach(
            c -> {
              if (c < 128 && !Character.isLetterOrDigit(c) && c != ' ') {
                out.append("&#").append(c).append(';');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append("\"></math>").toString();
  }
}
