package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Formula;
import org.plainpress.article.MathLetters;
import org.plainpress.article.MathNode;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;
import org.plainpress.speech.Speech;

/**
 * Reads {@code math} elements. What MathML Core does not have is said by what it has: of {@code
 * mfenced} its fences stay, of letters in other shapes the characters for those, of {@code maction}
 * what it shows first; an unknown element is a row of what it holds.
 */
final class FormulaBuilder {

  /** Room is kept for the rows that are put around. */
  private static final int DEEPEST = MathNode.DEEPEST - 8;

  /** Shapes that are drawn as a box, and two lines in one word. */
  private static final Map<String, String> ENCLOSING =
      Map.of("roundedbox", "box", "circle", "box", "actuarial", "top right", "madruwb", "bottom");

  private FormulaBuilder() {}

  /**
   * Returns the formula of a {@code math} element; empty where it holds none, or one that is too
   * large.
   *
   * @param block whether it stands in lines of its own
   * @param language of the article, in which it is said
   */
  static Optional<Formula> of(Element math, boolean block, String language) {
    try {
      return formula(math, block, language);
    } catch (IllegalArgumentException tooLarge) {
      return Optional.empty();
    }
  }

  private static Optional<Formula> formula(Element math, boolean block, String language) {
    List<MathNode> row = children(math, 1);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> attributes = attributes(math, "math");
    attributes.remove("display");
    if (block) {
      attributes.put("display", "block");
    }
    MathNode root = new MathNode("math", attributes, row, "");
    String alttext = Carried.line(math.attr("alttext"));
    String words = isWords(alttext, math) ? alttext : Carried.line(Speech.of(root, language));
    Optional<String> tex = tex(math, alttext);
    return words.isBlank() ? Optional.empty() : Optional.of(new Formula(root, words, tex));
  }

  /** Returns whether an alternative text is words: neither TeX nor the bare characters. */
  private static boolean isWords(String alttext, Element math) {
    boolean structured = Query.holds(math, "mfrac, msqrt, mroot, msub, msup, msubsup, mtable");
    return !alttext.isEmpty()
        && !isTex(alttext)
        && !(structured && squeezed(alttext).equals(squeezed(math.text())));
  }

  private static boolean isTex(String text) {
    return text.chars().anyMatch(c -> c == '\\' || c == '^' || c == '_' || c == '{');
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\u2061-\u2064]", "");
  }

  private static Optional<String> tex(Element math, String alttext) {
    return Optional.of(math.attr("data-tex"))
        .filter(tex -> !tex.isBlank())
        .or(() -> Optional.of(alttext).filter(FormulaBuilder::isTex))
        .map(tex -> Carried.text(tex).strip())
        .filter(tex -> !tex.isEmpty());
  }

  private static List<MathNode> children(Element parent, int level) {
    List<MathNode> out = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element) {
        out.addAll(element(element, level + 1));
        if (!parent.nameIs("mmultiscripts")) {
          // It parts scripts, and means nothing among others.
          out.removeIf(node -> node.name().equals("mprescripts"));
        }
      } else if (child instanceof TextNode text && !text.isBlank()) {
        out.add(token("mtext", text.getWholeText(), Map.of()));
      }
    }
    return out;
  }

  /** Returns what stands in the place of an element: mostly one, none of what only annotates. */
  private static List<MathNode> element(Element element, int level) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    if (level > DEEPEST) {
      return List.of(token("mtext", element.text(), Map.of()));
    }
    if (MathNode.isToken(name)) {
      String shape = name.equals("mtext") ? "" : element.attr("mathvariant").strip();
      return List.of(
          token(name, MathLetters.shaped(element.wholeText(), shape), attributes(element, name)));
    }
    return switch (name) {
      case "annotation", "annotation-xml", "maligngroup", "malignmark", "mglyph", "script" ->
          List.of();
      case "none" -> List.of(MathNode.of("mrow"));
      case "semantics", "maction" ->
          element.children().stream().findFirst().map(e -> element(e, level)).orElse(List.of());
      case "mfenced" -> List.of(fenced(element, level));
      case "mtable" -> List.of(table(element, level));
      case "menclose" -> List.of(enclosed(element, level));
      case "mprescripts", "mspace" ->
          List.of(new MathNode(name, attributes(element, name), List.of(), ""));
      default -> List.of(holder(element, name, level));
    };
  }

  /** Returns an element that holds others, or a row of them where it cannot hold so many. */
  private static MathNode holder(Element element, String name, int level) {
    List<MathNode> children = children(element, level);
    String wanted =
        switch (name) {
          case "mtr", "mtd", "math", "mlabeledtr" -> "mrow";
          default -> MathNode.isKnown(name) ? name : "mrow";
        };
    if (wanted.equals("mmultiscripts")) {
      children = padded(children);
    }
    if (MathNode.fits(wanted, children)) {
      return new MathNode(wanted, attributes(element, wanted), children, "");
    }
    List<MathNode> shown =
        children.stream().filter(child -> !child.name().equals("mprescripts")).toList();
    return new MathNode("mrow", Map.of(), shown, "");
  }

  /** Returns a base and its scripts with the last pair whole. */
  private static List<MathNode> padded(List<MathNode> children) {
    List<MathNode> out = new ArrayList<>();
    int pairs = 0;
    for (MathNode child : children) {
      if (child.name().equals("mprescripts")) {
        if (pairs % 2 == 0 && pairs > 0) {
          out.add(MathNode.of("mrow"));
        }
        pairs = 1;
        out.add(child);
      } else {
        pairs++;
        out.add(child);
      }
    }
    if (pairs % 2 == 0 && pairs > 0) {
      out.add(MathNode.of("mrow"));
    }
    return out;
  }

  /** Returns a row with the fences and separators that {@code mfenced} stands for (MathML 3). */
  private static MathNode fenced(Element element, int level) {
    String open = element.hasAttr("open") ? element.attr("open") : "(";
    String close = element.hasAttr("close") ? element.attr("close") : ")";
    String separators =
        (element.hasAttr("separators") ? element.attr("separators") : ",").replaceAll("\\s", "");
    List<MathNode> row = new ArrayList<>();
    row.add(token("mo", open, Map.of()));
    int count = 0;
    for (Element child : element.children()) {
      if (count > 0 && !separators.isEmpty()) {
        int at = Math.min(count - 1, separators.length() - 1);
        row.add(token("mo", separators.substring(at, at + 1), Map.of()));
      }
      row.addAll(element(child, level + 1));
      count++;
    }
    row.add(token("mo", close, Map.of()));
    row.removeIf(node -> node.isToken() && node.text().isEmpty());
    return new MathNode("mrow", Map.of(), row, "");
  }

  /** Returns what is enclosed with its lines: a bar above alone is an accent, as it is said. */
  private static MathNode enclosed(Element element, int level) {
    MathNode inner = new MathNode("mrow", Map.of(), children(element, level + 1), "");
    String notation = element.attr("notation").strip();
    return switch (notation) {
      case "top" -> new MathNode("mover", Map.of(), List.of(inner, bar("\u203e")), "");
      case "bottom" -> new MathNode("munder", Map.of(), List.of(inner, bar("_")), "");
      case "", "longdiv", "radical" -> MathNode.of("msqrt", inner);
      default -> {
        String lines =
            Arrays.stream(notation.split("\\s+"))
                .map(line -> ENCLOSING.getOrDefault(line, line))
                .filter(line -> MathNode.allows("menclose", "notation", line))
                .collect(Collectors.joining(" "));
        yield lines.isEmpty()
            ? inner
            : new MathNode("menclose", Map.of("notation", lines), List.of(inner), "");
      }
    };
  }

  private static MathNode bar(String sign) {
    return new MathNode("mo", Map.of("stretchy", "true"), List.of(), sign);
  }

  /** Returns how a cell is aligned by its own word, its row's or its table's, each a list. */
  private static Optional<String> alignment(Element table, Element row, Element cell, int column) {
    String words =
        cell.hasAttr("columnalign")
            ? cell.attr("columnalign")
            : row.hasAttr("columnalign") ? row.attr("columnalign") : table.attr("columnalign");
    String[] each = words.strip().split("\\s+");
    String word = each[cell.hasAttr("columnalign") ? 0 : Math.min(column, each.length - 1)];
    return Optional.of(word).filter(w -> w.equals("left") || w.equals("right"));
  }

  private static MathNode table(Element element, int level) {
    List<MathNode> rows = new ArrayList<>();
    for (Element row : element.children()) {
      List<MathNode> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        Map<String, String> attributes = attributes(cell, "mtd");
        attributes.remove("columnalign");
        alignment(element, row, cell, cells.size())
            .ifPresent(align -> attributes.put("columnalign", align));
        cells.add(new MathNode("mtd", attributes, children(cell, level + 3), ""));
      }
      if (row.nameIs("mlabeledtr") && !cells.isEmpty()) {
        // The label comes first there, and is drawn beside the row.
        cells.add(cells.remove(0));
      }
      rows.add(new MathNode("mtr", Map.of(), cells, ""));
    }
    return new MathNode("mtable", attributes(element, "mtable"), rows, "");
  }

  private static MathNode token(String name, String text, Map<String, String> attributes) {
    String line = Carried.text(text).replaceAll("[ \t\n\r]+", " ").strip();
    String shown = line.length() > 4000 ? line.substring(0, 4000) : line;
    return new MathNode(name, attributes, List.of(), shown);
  }

  /** Returns the attributes that the model knows, by which no element runs or leads anywhere. */
  private static Map<String, String> attributes(Element element, String name) {
    Map<String, String> known = new TreeMap<>();
    element
        .attributes()
        .forEach(
            attribute -> {
              String key = attribute.getKey().toLowerCase(Locale.ROOT);
              String value = Optional.ofNullable(attribute.getValue()).orElse("").strip();
              if (MathNode.allows(name, key, value)) {
                known.put(key, value);
              }
            });
    return known;
  }
}
