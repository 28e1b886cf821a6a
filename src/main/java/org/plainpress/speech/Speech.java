package org.plainpress.speech;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.MathNode;
import org.plainpress.article.Text;

/**
 * Says a formula in words: {@code <mfrac><mi>a</mi><mi>b</mi></mfrac>} is "a over b". What is more
 * than a sign or two is said with where it ends, so that no two formulas sound alike.
 */
public final class Speech {

  private static final Set<String> OPENING = Set.of("(", "[", "{", "|", "‖", "∥", "⟨");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "|", "‖", "∥", "⟩");

  /** Signs that act on what follows, from a lower to an upper limit. */
  private static final Set<String> LARGE =
      Set.of(
          "∑", "∏", "∐", "∫", "∬", "∭", "∮", "⋃", "⋂", "⋁", "⋀", "⨁", "⨂", "⨀", "⨄", "max", "min",
          "sup", "inf", "arg max", "arg min", "argmax", "argmin");

  private static final Set<String> LIMITS = Set.of("lim", "lim sup", "lim inf", "limsup", "liminf");

  private final SpeechWords words;

  private Speech(SpeechWords words) {
    this.words = words;
  }

  /**
   * Returns the words of a formula; empty where there is nothing to say.
   *
   * @param math its {@code math} element
   * @param language BCP 47; English words are said where we have none in that language
   */
  public static String of(MathNode math, String language) {
    String said = new Speech(SpeechWords.of(language)).row(math.children());
    return Text.folded(said).replace(" ,", ",").replace(" ;", ";");
  }

  private String say(MathNode node) {
    return switch (node.name()) {
      case "mi", "mn", "mtext", "ms" -> token(node);
      case "mo" -> words.sign(plain(node));
      case "mspace", "mphantom", "mprescripts" -> "";
      case "mfrac" -> fraction(node);
      case "msqrt" -> ended("root", node.children(), row(node.children()));
      case "mroot" -> root(node);
      case "msub" -> scripts(child(node, 0), Optional.of(child(node, 1)), Optional.empty());
      case "msup" -> scripts(child(node, 0), Optional.empty(), Optional.of(child(node, 1)));
      case "msubsup", "munderover" -> limits(node);
      case "munder", "mover" -> besides(node);
      case "mmultiscripts" -> multiscripts(node.children());
      case "mtable" -> rows(node);
      case "menclose" -> enclosed(node);
      default -> row(node.children());
    };
  }

  private static MathNode child(MathNode node, int index) {
    return node.children().get(index);
  }

  private String token(MathNode node) {
    String text = plain(node);
    return node.name().equals("mi") ? words.sign(text) : text;
  }

  /** Returns the characters of a token; letters of other shapes as letters. */
  private static String plain(MathNode token) {
    return token.text().isBlank() || token.text().codePoints().noneMatch(Character::isLetter)
        ? token.text()
        : Normalizer.normalize(token.text(), Normalizer.Form.NFKC);
  }

  private String row(List<MathNode> row) {
    List<MathNode> nodes = flat(row);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < nodes.size(); ) {
      i = say(nodes, i, said);
    }
    return String.join(" ", said);
  }

  /** Returns a row without the rows within it, which say nothing by themselves. */
  private static List<MathNode> flat(List<MathNode> row) {
    List<MathNode> flat = new ArrayList<>();
    for (MathNode node : row) {
      if (isRow(node)) {
        flat.addAll(flat(node.children()));
      } else if (!node.isToken() || !node.text().isBlank()) {
        flat.add(node);
      }
    }
    return flat;
  }

  private static boolean isRow(MathNode node) {
    return switch (node.name()) {
      case "mrow", "mstyle", "mpadded", "merror", "math", "mtd" -> true;
      default -> false;
    };
  }

  /**
   * Says what stands at an index of a row.
   *
   * @return the index of what is said next
   */
  private int say(List<MathNode> row, int at, List<String> said) {
    MathNode node = row.get(at);
    if (OPENING.contains(sign(node))) {
      boolean table = at + 1 < row.size() && row.get(at + 1).name().equals("mtable");
      if (table && at + 2 < row.size() && CLOSING.contains(sign(row.get(at + 2)))) {
        said.add(matrix(row.get(at + 1), sign(node).equals("|") ? "determinant" : "matrix"));
        return at + 3;
      }
      if (table) {
        said.add(words.say("cases", rows(row.get(at + 1))));
        return at + 2;
      }
      int end = bar(row, at);
      if (end > at + 1) {
        List<MathNode> within = row.subList(at + 1, end);
        said.add(ended("absolute", within, row(within)));
        return end + 1;
      }
    }
    said.add(say(node));
    return at + 1;
  }

  /** Returns where the second of the only two bars of a row stands; -1 at anything else. */
  private static int bar(List<MathNode> row, int at) {
    List<Integer> bars = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (sign(row.get(i)).equals("|")) {
        bars.add(i);
      }
    }
    return bars.size() == 2 && bars.get(0) == at ? bars.get(1) : -1;
  }

  private static String sign(MathNode node) {
    return node.name().equals("mo") ? node.text() : "";
  }

  private String fraction(MathNode node) {
    String above = say(child(node, 0));
    String below = say(child(node, 1));
    if (node.attribute("linethickness", "").matches("0[a-z%]*")) {
      return words.say("binomial", above, below);
    }
    boolean shortOnes = isShort(List.of(child(node, 0))) && isShort(List.of(child(node, 1)));
    return words.say(shortOnes ? "fraction" : "fraction.long", above, below);
  }

  private String enclosed(MathNode node) {
    String notation = node.attribute("notation", "box");
    String said = row(node.children());
    return notation.contains("strike")
        ? ended("struck", node.children(), said)
        : notation.contains("box") ? ended("box", node.children(), said) : said;
  }

  private String root(MathNode node) {
    String of = say(child(node, 0));
    String order = say(child(node, 1));
    String key = order.equals("3") ? "cuberoot" : "nthroot";
    boolean brief = isShort(List.of(child(node, 0)));
    return words.say(brief ? key : key + ".long", of, order);
  }

  /** Says a phrase, and where it ends if what it is said of is long. */
  private String ended(String key, List<MathNode> of, String said) {
    return words.say(isShort(of) ? key : key + ".long", said);
  }

  /** Returns whether some elements are a sign, or one with a sign before it. */
  private static boolean isShort(List<MathNode> nodes) {
    List<MathNode> row = flat(nodes);
    boolean signed = row.size() == 2 && row.get(0).name().equals("mo");
    return (row.size() == 1 || signed) && row.stream().allMatch(MathNode::isToken);
  }

  private static boolean isIn(Set<String> signs, MathNode node) {
    List<MathNode> row = flat(List.of(node));
    return row.size() == 1
        && row.get(0).isToken()
        && signs.contains(row.get(0).text().replace('\u2009', ' ').replace('\u00a0', ' '));
  }

  private String limits(MathNode node) {
    MathNode base = child(node, 0);
    if (isIn(LARGE, base)) {
      return words.say("range", say(base), say(child(node, 1)), say(child(node, 2)));
    }
    return node.name().equals("munderover")
        ? words.say("between", say(base), say(child(node, 1)), say(child(node, 2)))
        : scripts(base, Optional.of(child(node, 1)), Optional.of(child(node, 2)));
  }

  private String besides(MathNode node) {
    MathNode base = child(node, 0);
    String other = say(child(node, 1));
    boolean below = node.name().equals("munder");
    if (below && isIn(LIMITS, base)) {
      return words.say("limit", say(base), other);
    }
    if (below && isIn(LARGE, base)) {
      return words.say("domain", say(base), other);
    }
    String of = say(base);
    List<MathNode> sign = flat(List.of(child(node, 1)));
    Optional<String> accent =
        sign.size() == 1 && sign.get(0).isToken()
            ? words.phrase(below ? "under" : "accent", sign.get(0).text(), of)
            : Optional.empty();
    return accent.orElseGet(() -> words.say(below ? "below" : "above", of, other));
  }

  private String scripts(MathNode base, Optional<MathNode> lower, Optional<MathNode> upper) {
    if (lower.isPresent() && isIn(LIMITS, base)) {
      return words.say("limit", say(base), say(lower.get()));
    }
    if (lower.isPresent() && isIn(LARGE, base)) {
      return upper.isPresent()
          ? words.say("range", say(base), say(lower.get()), say(upper.get()))
          : words.say("domain", say(base), say(lower.get()));
    }
    return power(lower.map(script -> sub(say(base), script)).orElseGet(() -> say(base)), upper);
  }

  private String sub(String of, MathNode script) {
    String said = say(script);
    return said.isBlank() ? of : words.say(isShort(List.of(script)) ? "sub" : "sub.long", of, said);
  }

  private String power(String of, Optional<MathNode> script) {
    if (script.isEmpty() || say(script.get()).isBlank()) {
      return of;
    }
    List<MathNode> row = flat(List.of(script.get()));
    if (row.size() == 1 && row.get(0).isToken()) {
      Optional<String> own = words.phrase("power", row.get(0).text(), of);
      if (own.isPresent()) {
        return own.get();
      }
    }
    boolean brief = isShort(List.of(script.get()));
    return words.say(brief ? "power" : "power.long", of, say(script.get()));
  }

  private String multiscripts(List<MathNode> children) {
    String said = say(children.get(0));
    boolean before = false;
    for (int i = 1; i < children.size(); i++) {
      if (children.get(i).name().equals("mprescripts")) {
        before = true;
        continue;
      }
      MathNode lower = children.get(i);
      MathNode upper = children.get(++i);
      if (!before) {
        said = power(sub(said, lower), Optional.of(upper));
      } else {
        String left = power(sub("", lower), Optional.of(upper)).strip();
        said = words.say("before", said, left);
      }
    }
    return said;
  }

  private String matrix(MathNode table, String key) {
    int rows = table.children().size();
    int columns = table.children().stream().mapToInt(row -> row.children().size()).max().orElse(0);
    return words.say(key, Integer.toString(rows), Integer.toString(columns), rows(table));
  }

  private String rows(MathNode table) {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (MathNode row : table.children()) {
      number++;
      out.append(number > 1 ? "; " : "");
      out.append(words.say("row", Integer.toString(number), cells(row.children())));
    }
    return out.toString();
  }

  /** Says the cells of a row; two that are the sides of an equation, right and left, as one. */
  private String cells(List<MathNode> cells) {
    StringBuilder out = new StringBuilder();
    String before = "";
    for (MathNode cell : cells) {
      String align = cell.attribute("columnalign", "");
      String said = row(cell.children());
      if (!said.isBlank()) {
        boolean joined = before.equals("right") && align.equals("left");
        out.append(out.isEmpty() ? "" : joined ? " " : ", ").append(said);
      }
      before = align;
    }
    return out.toString();
  }
}
