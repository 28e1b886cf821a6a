package org.plainpress.read.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.xml.Xml;

/** Turns the equations of Office documents (OMML; ECMA-376, part 1, 22.1) into MathML. */
final class OfficeMath {

  /** How deep elements are followed. */
  private static final int DEEPEST = 60;

  private final StringBuilder out = new StringBuilder();

  private OfficeMath() {}

  /**
   * Returns the {@code math} element of an equation.
   *
   * @param equation the element {@code oMath}
   * @param block whether it stands in a paragraph of its own
   */
  static String mathMl(Element equation, boolean block) {
    OfficeMath math = new OfficeMath();
    math.out.append(block ? "<math display=\"block\">" : "<math>");
    math.children(equation, 0);
    return math.out.append("</math>").toString();
  }

  private static String name(Element element) {
    return element.tagName().substring(element.tagName().indexOf(':') + 1);
  }

  private void children(Element parent, int level) {
    if (level < DEEPEST) {
      parent.children().forEach(child -> element(child, level + 1));
    }
  }

  private void element(Element element, int level) {
    switch (name(element)) {
      case "r" -> run(element);
      case "f" -> fraction(element, level);
      case "sSup" -> parts(element, "msup", level, "e", "sup");
      case "sSub" -> parts(element, "msub", level, "e", "sub");
      case "sSubSup" -> parts(element, "msubsup", level, "e", "sub", "sup");
      case "sPre" -> {
        out.append("<mmultiscripts>");
        row(element, "e", level);
        out.append("<mprescripts/>");
        row(element, "sub", level);
        row(element, "sup", level);
        out.append("</mmultiscripts>");
      }
      case "rad" -> {
        boolean square = isOn(element, "radPr", "degHide") || isEmpty(element, "deg");
        if (square) {
          parts(element, "msqrt", level, "e");
        } else {
          parts(element, "mroot", level, "e", "deg");
        }
      }
      case "nary" -> nary(element, level);
      case "d" -> delimited(element, level);
      case "m" -> {
        out.append("<mtable>");
        all(element, "mr").forEach(row -> cells(all(row, "e"), level));
        out.append("</mtable>");
      }
      case "eqArr" -> {
        out.append("<mtable>");
        all(element, "e").forEach(line -> cells(List.of(line), level));
        out.append("</mtable>");
      }
      case "func" -> {
        row(element, "fName", level);
        token("mo", "\u2061");
        row(element, "e", level);
      }
      case "limLow" -> parts(element, "munder", level, "e", "lim");
      case "limUpp" -> parts(element, "mover", level, "e", "lim");
      case "acc" -> marked(element, "mover accent=\"true\"", "accPr", "\u005e", level);
      case "bar" -> {
        boolean top = value(element, "barPr", "pos").orElse("bot").equals("top");
        marked(element, top ? "mover" : "munder", "barPr", top ? "¯" : "_", level);
      }
      case "groupChr" -> {
        boolean top = value(element, "groupChrPr", "pos").orElse("bot").equals("top");
        marked(element, top ? "mover" : "munder", "groupChrPr", top ? "⏞" : "⏟", level);
      }
      case "phant" ->
          parts(element, isOff(element, "phantPr", "show") ? "mphantom" : "mrow", level, "e");
      default -> {
        // What only says how things look ends in "Pr".
        if (!name(element).endsWith("Pr")) {
          children(element, level);
        }
      }
    }
  }

  private void fraction(Element element, int level) {
    String type = value(element, "fPr", "type").orElse("bar");
    if (type.equals("lin")) {
      row(element, "num", level);
      token("mo", "/");
      row(element, "den", level);
    } else {
      parts(
          element,
          type.equals("noBar") ? "mfrac linethickness=\"0\"" : "mfrac",
          level,
          "num",
          "den");
    }
  }

  private void nary(Element element, int level) {
    String sign = value(element, "naryPr", "chr").orElse("∫");
    boolean lower = !isOn(element, "naryPr", "subHide") && !isEmpty(element, "sub");
    boolean upper = !isOn(element, "naryPr", "supHide") && !isEmpty(element, "sup");
    boolean integral = "∫∬∭∮∯∰".contains(sign);
    boolean above =
        value(element, "naryPr", "limLoc").orElse(integral ? "subSup" : "undOvr").equals("undOvr");
    String name = (lower ? above ? "under" : "sub" : "") + (upper ? above ? "over" : "sup" : "");
    if (name.isEmpty()) {
      token("mo", sign);
    } else {
      out.append("<m").append(name).append('>');
      token("mo", sign);
      if (lower) {
        row(element, "sub", level);
      }
      if (upper) {
        row(element, "sup", level);
      }
      out.append("</m").append(name).append('>');
    }
    row(element, "e", level);
  }

  private void delimited(Element element, int level) {
    out.append("<mrow>");
    fence(value(element, "dPr", "begChr").orElse("("));
    String separator = value(element, "dPr", "sepChr").orElse("|");
    boolean first = true;
    for (Element part : all(element, "e")) {
      if (!first) {
        fence(separator);
      }
      first = false;
      row(part, level);
    }
    fence(value(element, "dPr", "endChr").orElse(")"));
    out.append("</mrow>");
  }

  private void fence(String sign) {
    if (!sign.isEmpty()) {
      token("mo", sign);
    }
  }

  private void cells(List<Element> cells, int level) {
    out.append("<mtr>");
    for (Element cell : cells) {
      out.append("<mtd>");
      row(cell, level);
      out.append("</mtd>");
    }
    out.append("</mtr>");
  }

  private void marked(Element element, String tag, String properties, String usual, int level) {
    String sign = value(element, properties, "chr").orElse(usual);
    out.append('<').append(tag).append('>');
    row(element, "e", level);
    token(
        "mo",
        switch (sign) {
          case "\u0302" -> "^";
          case "\u0303" -> "~";
          case "\u0304", "\u0305" -> "¯";
          case "\u0307" -> "˙";
          case "\u0308" -> "¨";
          case "\u20d7" -> "→";
          default -> sign;
        });
    out.append("</").append(tag.split(" ")[0]).append('>');
  }

  /** Appends an element that holds the parts of another, each as a row. */
  private void parts(Element element, String tag, int level, String... parts) {
    out.append('<').append(tag).append('>');
    for (String part : parts) {
      row(element, part, level);
    }
    out.append("</").append(tag.split(" ")[0]).append('>');
  }

  private void row(Element element, String part, int level) {
    List<Element> found = all(element, part);
    out.append("<mrow>");
    found.stream().findFirst().ifPresent(child -> children(child, level));
    out.append("</mrow>");
  }

  private void row(Element element, int level) {
    out.append("<mrow>");
    children(element, level);
    out.append("</mrow>");
  }

  /** Appends the letters, numbers and signs of a run. */
  private void run(Element run) {
    StringBuilder text = new StringBuilder();
    all(run, "t").forEach(t -> text.append(t.wholeText()));
    if (isOn(run, "rPr", "nor")) {
      token("mtext", text.toString().replace(' ', '\u00a0'));
      return;
    }
    // The name of a function is one name, and upright, whatever its run says.
    boolean plain =
        value(run, "rPr", "sty").orElse("i").equals("p") || run.closest("m|fName") != null;
    String shape = shape(run);
    int[] characters = text.toString().codePoints().filter(c -> c != '&').toArray();
    for (int at = 0; at < characters.length; ) {
      int end = at + 1;
      boolean letter = Character.isLetter(characters[at]);
      boolean digit = Character.isDigit(characters[at]);
      while (end < characters.length && goesOn(characters, end, digit, letter && plain)) {
        end++;
      }
      String words = new String(characters, at, end - at);
      if (digit) {
        token("mn", words);
      } else if (letter) {
        boolean upright = plain && words.codePointCount(0, words.length()) == 1;
        token(upright ? "mi mathvariant=\"normal\"" : "mi" + shape, words);
      } else if (!words.isBlank()) {
        token("mo", words);
      } else {
        out.append("<mspace width=\"0.28em\"/>");
      }
      at = end;
    }
  }

  private static boolean goesOn(int[] characters, int at, boolean number, boolean name) {
    int c = characters[at];
    boolean point =
        (c == '.' || c == ',')
            && at + 1 < characters.length
            && Character.isDigit(characters[at + 1]);
    return number ? Character.isDigit(c) || point : name && Character.isLetter(c);
  }

  private static String shape(Element run) {
    boolean bold = value(run, "rPr", "sty").filter(s -> s.startsWith("b")).isPresent();
    String script = value(run, "rPr", "scr").orElse("roman");
    String shape = script.equals("roman") ? bold ? "bold" : "" : (bold ? "bold-" : "") + script;
    return shape.isEmpty() ? "" : " mathvariant=\"" + shape + '"';
  }

  private void token(String tag, String text) {
    out.append('<').append(tag).append('>');
    Xml.text(out, text);
    out.append("</").append(tag.split(" ")[0]).append('>');
  }

  private static List<Element> all(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : parent.children()) {
      if (name(child).equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  private static boolean isEmpty(Element element, String part) {
    return all(element, part).stream().allMatch(found -> found.children().isEmpty());
  }

  /** Returns the value of a property; empty where it is not told. */
  private static Optional<String> value(Element element, String properties, String name) {
    return all(element, properties).stream()
        .flatMap(found -> all(found, name).stream())
        .findFirst()
        .map(found -> found.hasAttr("m:val") ? found.attr("m:val") : found.attr("val"));
  }

  private static boolean isOn(Element element, String properties, String name) {
    return value(element, properties, name)
        .filter(value -> !value.equals("0") && !value.equals("off") && !value.equals("false"))
        .isPresent();
  }

  private static boolean isOff(Element element, String properties, String name) {
    return value(element, properties, name)
        .filter(value -> value.equals("0") || value.equals("off") || value.equals("false"))
        .isPresent();
  }
}
