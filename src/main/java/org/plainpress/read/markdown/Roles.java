package org.plainpress.read.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Reads the roles of MyST: {@code {ref}`the weir <weir>`} is the words "the weir". */
final class Roles {

  private static final Pattern ROLE =
      Pattern.compile("\\{([a-z][\\w:+.-]*)\\}`((?:[^`\\n]|\\n(?!\\s*\\n)){1,600})`(?!`)");

  private static final Pattern TARGETED = Pattern.compile("(?s)^(.*?)\\s*<([^<>]*)>$");
  private static final Pattern EXPANDED = Pattern.compile("(?s)^(.*?)\\s*\\((.*)\\)$");

  private static final Set<String> WORDS =
      Set.of(
          "ref",
          "numref",
          "doc",
          "eq",
          "term",
          "download",
          "index",
          "any",
          "prf:ref",
          "guilabel",
          "menuselection",
          "program",
          "dfn",
          "u",
          "underline",
          "cite",
          "footcite");

  private static final Set<String> CODE =
      Set.of(
          "code", "command", "file", "samp", "envvar", "option", "func", "class", "mod", "meth",
          "kbd");

  private Roles() {}

  /**
   * Returns Markdown without roles.
   *
   * @param titles the headings that labels stand before, by their labels
   */
  static String in(String markdown, Map<String, String> titles) {
    return ROLE.matcher(markdown)
        .replaceAll(
            role ->
                Matcher.quoteReplacement(
                    read(role.group(1), role.group(2), titles).orElse(role.group())));
  }

  private static Optional<String> read(String name, String inner, Map<String, String> titles) {
    Matcher targeted = TARGETED.matcher(inner);
    String words = targeted.matches() && !targeted.group(1).isEmpty() ? targeted.group(1) : inner;
    if (name.startsWith("cite")) {
      return Optional.of("(" + words + ")");
    }
    if (WORDS.contains(name)) {
      return Optional.of(titles.getOrDefault(words, words).replace("%s", "").strip());
    }
    if (CODE.contains(name) || name.contains(":")) {
      return Optional.of("`" + words + "`");
    }
    return switch (name) {
      case "math" -> Optional.of("$" + inner.strip() + "$");
      case "sub", "subscript" -> Optional.of("<sub>" + Entities.escape(inner) + "</sub>");
      case "sup", "superscript" -> Optional.of("<sup>" + Entities.escape(inner) + "</sup>");
      case "emphasis" -> Optional.of("*" + inner + "*");
      case "strong" -> Optional.of("**" + inner + "**");
      case "del", "strike" -> Optional.of("~~" + inner + "~~");
      case "abbr" -> {
        Matcher expanded = EXPANDED.matcher(inner);
        yield Optional.of(
            expanded.matches()
                ? "<abbr title=\""
                    + Entities.escape(expanded.group(2))
                    + "\">"
                    + Entities.escape(expanded.group(1))
                    + "</abbr>"
                : inner);
      }
      default -> Optional.empty();
    };
  }
}
