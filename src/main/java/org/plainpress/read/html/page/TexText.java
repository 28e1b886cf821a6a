package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.tex.TexFormula;

/**
 * Finds formulas that a page holds as TeX in its text, {@code \(x^2\)} or {@code $$x^2$$}, which
 * MathJax and KaTeX turn into formulas when the page is shown.
 */
final class TexText {

  private static final Set<String> VERBATIM =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "textarea",
          "pre",
          "code",
          "kbd",
          "samp",
          "math",
          "svg",
          "head");

  private static final Pattern DELIMITED =
      Pattern.compile(
          "\\\\\\((?<line>.+?)\\\\\\)"
              + "|\\\\\\[(?<block>.+?)\\\\\\]"
              + "|(?<!\\\\)\\$\\$(?<dollars>[^$]+?)\\$\\$"
              + "|(?<environment>\\\\begin\\{(?<name>equation|align|alignat|gather|multline|eqnarray)"
              + "(?<star>\\*?)\\}.+?\\\\end\\{\\k<name>\\k<star>\\})",
          Pattern.DOTALL);

  /**
   * Also matches {@code $x$}, with no space within as pandoc asks: {@code $5 and $6} are prices.
   */
  private static final Pattern WITH_DOLLAR =
      Pattern.compile(
          DELIMITED.pattern()
              + "|(?<![\\\\$\\w])\\$(?<dollar>[^\\s$](?:[^$]*[^\\s\\\\$])?)\\$(?![\\d$])",
          Pattern.DOTALL);

  /** Marks elements that hold a formula and nothing else, as pandoc and GitHub write them. */
  private static final String HOLDERS = "math-renderer, .math, .math-tex, .arithmatex, .katex-src";

  private static final Pattern BY_SCRIPT =
      Pattern.compile("mathjax|katex|renderMathInElement", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOLLAR_BY_SCRIPT =
      Pattern.compile("(?:inlineMath|delimiters|left)\\W[^;]{0,80}?[\"']\\$[\"']");

  /** Bars, which Temml takes for letters so that they have no room beside them. */
  private static final Set<String> BARS = Set.of("|", "‖", "∥");

  /** In characters: what asks for MathJax or KaTeX is short, what is longer holds data. */
  private static final int LONGEST_SCRIPT = 20_000;

  /** The most characters of a formula that a note tells. */
  private static final int EXCERPT = 60;

  private final List<String> unknown = new ArrayList<>();
  private final boolean byScript;
  private final boolean dollarByScript;

  private TexText(Document page) {
    boolean script = false;
    boolean dollar = false;
    for (Element one : Query.all(page, "script")) {
      String source = one.attr("src") + "\n" + one.data();
      if (source.length() <= LONGEST_SCRIPT) {
        script |= BY_SCRIPT.matcher(source).find();
        dollar |= DOLLAR_BY_SCRIPT.matcher(source).find();
      }
    }
    byScript = script;
    dollarByScript = script && dollar;
  }

  /**
   * Puts a {@code math} element in the place of each formula.
   *
   * @param notes receives a note of formulas that stay TeX
   */
  static void settle(Document page, List<ReadingNote> notes) {
    List<TextNode> texts = new ArrayList<>();
    page.body()
        .filter(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                if (mayHold(text.getWholeText())) {
                  texts.add(text);
                }
              } else if (node instanceof Element element
                  && VERBATIM.contains(element.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
              }
              return NodeFilter.FilterResult.CONTINUE;
            });
    texts.removeIf(text -> !WITH_DOLLAR.matcher(joined(text)).find());
    if (texts.isEmpty()) {
      return;
    }
    TexText found = new TexText(page);
    for (TextNode text : texts) {
      if (text.parent() != null) {
        found.settle(text);
      }
    }
    if (!found.unknown.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left "
                  + found.unknown.size()
                  + (found.unknown.size() == 1 ? " formula" : " formulas")
                  + " as the TeX that the page holds, such as \""
                  + excerpt(found.unknown.get(0))
                  + "\""));
    }
  }

  private static boolean mayHold(String text) {
    int dollar = text.indexOf('$');
    return dollar >= 0 && text.indexOf('$', dollar + 1) >= 0
        || text.indexOf('\\') >= 0
            && (text.contains("\\(") || text.contains("\\[") || text.contains("\\begin{"));
  }

  private static String excerpt(String formula) {
    String line = Carried.line(formula);
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
  }

  private void settle(TextNode text) {
    String whole = joined(text);
    boolean held = isHeld(text);
    Matcher formula = (held || dollarByScript ? WITH_DOLLAR : DELIMITED).matcher(whole);
    List<Node> parts = new ArrayList<>();
    int from = 0;
    while (formula.find()) {
      Optional<Element> math = math(formula, held);
      if (math.isPresent()) {
        if (formula.start() > from) {
          parts.add(new TextNode(whole.substring(from, formula.start())));
        }
        parts.add(math.get());
        from = formula.end();
      }
    }
    if (parts.isEmpty()) {
      return;
    }
    if (from < whole.length()) {
      parts.add(new TextNode(whole.substring(from)));
    }
    dropBehind(text, whole.length());
    parts.forEach(text::before);
    Optional.ofNullable(text.parent())
        .filter(parent -> parent.nameIs("math-renderer"))
        .ifPresent(parent -> parent.tagName("span"));
    text.remove();
  }

  private static boolean isHeld(TextNode text) {
    return Optional.ofNullable(text.parent())
        .filter(parent -> Query.isWithin(parent, HOLDERS))
        .isPresent();
  }

  /** Returns a text with the texts behind it that only line ends part it from. */
  private static String joined(TextNode text) {
    StringBuilder whole = new StringBuilder(text.getWholeText());
    if (whole.indexOf("$$") < 0 && whole.indexOf("\\[") < 0 && whole.indexOf("\\begin{") < 0) {
      return whole.toString();
    }
    Optional<Node> next = Optional.ofNullable(text.nextSibling());
    while (next.isPresent()) {
      if (next.get() instanceof TextNode more) {
        whole.append(more.getWholeText());
      } else if (next.get() instanceof Element element && element.nameIs("br")) {
        whole.append('\n');
      } else {
        break;
      }
      next = Optional.ofNullable(next.get().nextSibling());
    }
    return whole.toString();
  }

  /** Removes the nodes that were joined to a text. */
  private static void dropBehind(TextNode text, int length) {
    int left = length - text.getWholeText().length();
    while (left > 0) {
      Node next = java.util.Objects.requireNonNull(text.nextSibling(), "a joined text");
      left -= next instanceof TextNode more ? more.getWholeText().length() : 1;
      next.remove();
    }
  }

  private Optional<Element> math(Matcher formula, boolean held) {
    boolean dollar = formula.pattern() == WITH_DOLLAR && formula.group("dollar") != null;
    boolean block = formula.group("line") == null && !dollar;
    String tex =
        formula.group("line") != null
            ? formula.group("line")
            : formula.group("block") != null
                ? formula.group("block")
                : formula.group("dollars") != null
                    ? formula.group("dollars")
                    : dollar ? formula.group("dollar") : formula.group("environment");
    boolean sure = held || byScript;
    if (!sure && !TexFormula.isTex(tex)) {
      return Optional.empty();
    }
    Optional<Element> math = of(tex.strip(), block);
    if (math.isEmpty() && sure) {
      unknown.add(formula.group());
    }
    return math;
  }

  /**
   * Returns a formula as a {@code math} element that keeps its TeX; empty where it is not known.
   *
   * @param block whether it stands in a line of its own
   */
  static Optional<Element> of(String tex, boolean block) {
    Optional<Element> math =
        TexFormula.mathMl(tex, block)
            .flatMap(mathMl -> Query.first(Jsoup.parseBodyFragment(mathMl), "math"));
    math.ifPresent(
        element -> {
          for (Element part : element.getAllElements()) {
            plain(part);
            part.removeAttr("style").removeAttr("class");
          }
          element.attr(FormulaMarkup.TEX, tex);
        });
    return math;
  }

  /** Says by MathML 3 what Temml says by a class or style: how a cell is aligned, a box, a bar. */
  private static void plain(Element part) {
    if (part.nameIs("mrow") && part.attr("style").contains("border:")) {
      part.tagName("menclose").attr("notation", "box");
    }
    if (part.nameIs("mi") && BARS.contains(part.text())) {
      part.tagName("mo").attr("stretchy", "false");
    }
    if (part.hasClass("tml-left")) {
      part.attr("columnalign", "left");
    } else if (part.hasClass("tml-right")) {
      part.attr("columnalign", "right");
    }
  }
}
