package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.CodeBlock;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;

/**
 * Reads code, with its white space and its language, from {@code pre} and from the tables that put
 * line numbers beside it. What highlighters add is not code: line numbers, buttons that copy.
 */
final class CodeBlocks {

  /** Selects line numbers and buttons by the names that highlighters give them. */
  private static final String ADDED =
      ".lineno, .linenos, .line-number, .line-numbers, .linenumber, .linenum, .lnum, .lnt,"
          + " .line-numbers-rows, .gutter, .blob-num, .rouge-gutter, .hljs-ln-numbers,"
          + " .CodeMirror-linenumber, .cm-gutters, .react-syntax-highlighter-line-number,"
          + " [data-pseudo-content], button, .copy-button, .copybtn, .code-copy";

  /** Elements that are a line or more each. */
  private static final Set<String> LINES = Set.of("div", "li", "p", "tr", "ol", "ul", "table");

  /** Matches names of classes that tell a language, as Markdown and highlighters write them. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:^|\\s)(?:language-|lang-|highlight-source-|highlight-text-|highlight-|brush:\\s*|sourceCode )"
              + "([\\w+#.-]+)");

  /** What {@code highlight-} and {@code lang-} are followed by where it is no language. */
  private static final Set<String> NO_LANGUAGES =
      Set.of("default", "none", "text", "plain", "plaintext", "source", "wrapper", "box", "auto");

  /** Matches names of the cells that hold the numbers of lines. */
  private static final Pattern NUMBERED = Pattern.compile("(?i)line|ln|num|gutter");

  /** Matches names of what stands around code. */
  private static final Pattern AROUND = Pattern.compile("(?i)code|highlight|listing|source");

  private static final int LEVELS = 3;

  private CodeBlocks() {}

  /**
   * Returns the code in an element, without its first line end and the blanks at its end; empty
   * where it is blank or nothing but line numbers.
   */
  static Optional<CodeBlock> of(Element element) {
    String text = text(element);
    boolean numbers = isNumbers(text) && isBesideCode(element);
    return text.isBlank() || numbers
        ? Optional.empty()
        : Optional.of(new CodeBlock(language(element), text));
  }

  /**
   * Returns the code of a table that is one listing: in each row code, and before it at most the
   * numbers of its lines. Empty for any other table.
   */
  static Optional<CodeBlock> ofTable(Element table) {
    List<Element> rows =
        Query.all(table, "tr").stream().filter(row -> row.closest("table") == table).toList();
    List<String> parts = new ArrayList<>();
    boolean numbered = false;
    for (Element row : rows) {
      int last = row.childrenSize() - 1;
      if (last < 0 || !isCode(row.child(last))) {
        return Optional.empty();
      }
      for (Element number : row.children().subList(0, last)) {
        boolean counts = isNumbers(number.text()) || number.text().isBlank();
        boolean named = NUMBERED.matcher(number.className()).find() || Query.holds(number, "pre");
        if (!counts || !named) {
          return Optional.empty();
        }
        numbered = true;
      }
      parts.add(text(row.child(last)));
    }
    String text = String.join("\n", parts).stripTrailing();
    return text.isBlank() || !numbered && !Query.holds(table, "pre")
        ? Optional.empty()
        : Optional.of(new CodeBlock(language(table), text));
  }

  private static boolean isCode(Element cell) {
    String names = cell.className();
    return Query.holds(cell, "pre, code")
        || names.contains("code")
        || names.contains("blob")
        || names.contains("hljs-ln");
  }

  private static String text(Element element) {
    Element own = element.clone();
    Query.all(own, ADDED).remove();
    StringBuilder out = new StringBuilder();
    write(own, out);
    String text =
        withoutNumbers(
            own, Carried.text(out.toString().replace("\r\n", "\n").replace('\u00a0', ' ')));
    text = text.startsWith("\n") ? text.substring(1) : text;
    return text.stripTrailing();
  }

  /** Writes the text of an element, each line of its own on one line. */
  private static void write(Element element, StringBuilder out) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        boolean between = words.isBlank() && LINES.contains(element.normalName());
        boolean grid = between && !element.nameIs("div") && !element.nameIs("li");
        out.append(grid ? "" : words.getWholeText());
      } else if (child instanceof Element inner) {
        if (inner.nameIs("br")) {
          out.append('\n');
          continue;
        }
        boolean line = LINES.contains(inner.normalName());
        end(line, out);
        write(inner, out);
        end(line, out);
      }
    }
  }

  private static void end(boolean line, StringBuilder out) {
    if (line && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  /**
   * Returns code without the numbers of its lines, which some highlighters put into the first
   * element of each line: they count on, line by line.
   */
  private static String withoutNumbers(Element own, String text) {
    List<Element> numbers =
        own.getAllElements().stream()
            .filter(one -> one.childrenSize() == 0 && one != own && isNumber(one.text()))
            .toList();
    String[] lines = text.strip().split("\n");
    if (numbers.size() < 2 || numbers.size() != lines.length) {
      return text;
    }
    int first = Integer.parseInt(numbers.get(0).text().strip());
    for (int i = 0; i < lines.length; i++) {
      String number = Integer.toString(first + i);
      if (!numbers.get(i).text().strip().equals(number) || !lines[i].strip().startsWith(number)) {
        return text;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      String number = Integer.toString(first + i);
      out.append(lines[i].substring(lines[i].indexOf(number) + number.length())).append('\n');
    }
    return out.toString();
  }

  private static boolean isNumber(String text) {
    String number = text.strip();
    return !number.isEmpty()
        && number.length() <= 6
        && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns whether a text is nothing but numbers that count on. */
  private static boolean isNumbers(String text) {
    String[] words = text.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      if (!isNumber(words[i])
          || i > 0 && Integer.parseInt(words[i]) != Integer.parseInt(words[i - 1]) + 1) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether code stands right beside an element, as it does beside its line numbers. */
  private static boolean isBesideCode(Element element) {
    Element up = element;
    for (int level = 0; level < LEVELS && up != null; level++, up = up.parent()) {
      Element next = up.nextElementSibling();
      if (next != null) {
        return Query.holds(next, "pre, code");
      }
    }
    return false;
  }

  /** Returns the language that the code, or an element closely around it, is marked with. */
  private static Optional<String> language(Element element) {
    List<Element> candidates = new ArrayList<>(Query.all(element, "code, pre"));
    Element up = element;
    for (int level = 0; level < LEVELS && up != null; level++, up = up.parent()) {
      if (level == 0 || AROUND.matcher(up.className()).find()) {
        candidates.add(up);
      }
    }
    for (Element candidate : candidates) {
      for (String attribute : List.of("data-lang", "data-language")) {
        String told = candidate.attr(attribute).strip();
        if (!told.isEmpty() && !NO_LANGUAGES.contains(told)) {
          return Optional.of(Carried.line(told));
        }
      }
      Matcher name = LANGUAGE.matcher(candidate.className());
      while (name.find()) {
        if (!NO_LANGUAGES.contains(name.group(1))) {
          return Optional.of(Carried.line(name.group(1)));
        }
      }
    }
    return Optional.empty();
  }
}
