package org.plainpress.read.html.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.tex.TexFormula;

/**
 * Puts the bare {@code math} element in the place of what scripts make of a formula. KaTeX, MathJax
 * and Wikipedia show a formula by elements of their own, or as an image, and hold MathML beside
 * them for those who do not see it: the twin goes, so that nothing is read twice.
 */
final class FormulaMarkup {

  /** Keeps the TeX of a formula whose script is gone. */
  static final String TEX = "data-tex";

  private static final String TEX_ANNOTATION =
      "annotation[encoding=application/x-tex], annotation[encoding=TeX],"
          + " annotation[encoding=LaTeX], annotation[encoding=application/x-latex],"
          + " annotation[encoding=text/x-tex]";

  /** Selects images that services draw from the TeX in their addresses. */
  private static final String DRAWN =
      "img[src*=latex.codecogs.com], img[src*=latex.php], img[src*=chart.googleapis.com/chart],"
          + " img[src*=/render/math?math=], img[src*=math.now.sh], img[src*=/mathtex.cgi],"
          + " img[src*=/mimetex.cgi]";

  private static final Pattern DRAWN_TEX =
      Pattern.compile(
          "(?:codecogs\\.com/(?:gif|png|svg|pdf|eq)\\.(?:latex|image|download)\\?|[?&](?:latex|chl|math|from)=|(?:mathtex|mimetex)\\.cgi\\?)([^&#]+)");

  private static final String ANY =
      "math, script[type^=math/], mjx-container, .katex, [data-mathml], *|math,"
          + " img[class*=math][alt], img[class*=tex][alt], "
          + DRAWN;

  /** Selects what is around the MathML of one formula and its twin. */
  private static final String AROUND =
      ".katex-display, .katex, mjx-container, .mwe-math-element, .MathJax_Display,"
          + " .MathJax_SVG_Display, .MJXc-display, .MathJax, .MathJax_SVG, .mjx-chtml,"
          + " .MathJax_MathML";

  private static final String DISPLAYED =
      ".katex-display, mjx-container[display=true], .MathJax_Display, .MathJax_SVG_Display,"
          + " .MJXc-display, .mwe-math-mathml-display, .mwe-math-fallback-image-display,"
          + " .mwe-math-element-block, math[display=block]";

  /** Finds the class that WordPress, Wikipedia and others give to images of formulas. */
  private static final Pattern CALLED_TEX =
      Pattern.compile("(?:^|[\\s_-])(?:latex|tex|math)(?:$|[\\s_-])");

  private FormulaMarkup() {}

  /**
   * Leaves nothing of each formula but its {@code math}; of TeX that is not understood, a {@code
   * code}.
   *
   * @param notes receives a note of formulas that stay TeX
   */
  static void settle(Document page, List<ReadingNote> notes) {
    TexText.settle(page, notes);
    if (!Query.holds(page, ANY)) {
      return;
    }
    Query.all(page, "*|math").forEach(FormulaMarkup::dropPrefixes);
    Query.all(page, "math").forEach(FormulaMarkup::dropAnnotations);
    Query.all(page, "math[" + TEX + "]").forEach(FormulaMarkup::fill);
    Query.all(page, "script[type^=math/]").forEach(FormulaMarkup::script);
    for (Element around : Query.all(page, AROUND + ", [data-mathml]")) {
      around(around);
    }
    Query.all(page, DRAWN).forEach(FormulaMarkup::drawn);
    for (Element image : Query.all(page, "img[class*=math], img[class*=tex]")) {
      if (isTwin(image)) {
        image.remove();
      } else if (CALLED_TEX.matcher(image.className()).find()
          && TexFormula.isTex(image.attr("alt"))) {
        TexText.of(image.attr("alt").strip(), false).ifPresent(image::replaceWith);
      }
    }
  }

  /** Puts the formula in the place of an image whose address says it in TeX. */
  private static void drawn(Element image) {
    Matcher address = DRAWN_TEX.matcher(image.attr("src"));
    if (!address.find()) {
      return;
    }
    try {
      String tex =
          URLDecoder.decode(address.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)
              .replaceFirst("^(?:\\\\(?:dpi|bg|fg|inline|large|small)(?:\\{[^}]*\\})?\\s*)+", "")
              .strip();
      TexText.of(tex, false).ifPresent(image::replaceWith);
    } catch (IllegalArgumentException noAddress) {
      // The image stays.
    }
  }

  /**
   * Takes the prefix from the names of a formula's elements, which XHTML may have: {@code m:mi}.
   */
  private static void dropPrefixes(Element math) {
    for (Element element : math.getAllElements()) {
      int colon = element.tagName().indexOf(':');
      if (colon > 0) {
        element.tagName(element.tagName().substring(colon + 1));
      }
    }
  }

  /** Fills a formula that a reader of another format has marked by its TeX alone. */
  private static void fill(Element math) {
    if (math.childNodeSize() > 0) {
      return;
    }
    String tex = math.attr(TEX);
    Node filled =
        TexText.of(tex, math.attr("display").equals("block"))
            .<Node>map(element -> element)
            .orElseGet(() -> new Element("code").text(tex));
    math.replaceWith(filled);
  }

  /** Keeps the TeX of a formula as an attribute: an annotation is none of the page's words. */
  private static void dropAnnotations(Element math) {
    Query.first(math, TEX_ANNOTATION).ifPresent(tex -> math.attr(TEX, tex.wholeText()));
    Query.all(math, "annotation, annotation-xml").remove();
  }

  /** Puts what a script of MathJax 2 holds in its place, and takes away what it has made of it. */
  private static void script(Element script) {
    boolean mathMl = script.attr("type").startsWith("math/mml");
    boolean block = script.attr("type").contains("mode=display");
    Optional<Element> math = mathMl ? parsed(script.data()) : Optional.empty();
    Optional<Element> before = Optional.ofNullable(script.previousElementSibling());
    while (before.isPresent() && isMadeByMathJax(before.get())) {
      Element made = before.get();
      before = Optional.ofNullable(made.previousElementSibling());
      block |= Query.holds(made, DISPLAYED);
      math = math.or(() -> mathWithin(made));
      made.remove();
    }
    if (math.isEmpty() && !mathMl) {
      math = TexText.of(script.data().strip(), block);
    }
    if (math.isEmpty()) {
      script.replaceWith(new Element("code").text(script.data().strip()));
      return;
    }
    if (!mathMl) {
      math.get().attr(TEX, script.data().strip());
    }
    display(math.get(), block);
    script.replaceWith(math.get());
  }

  private static boolean isMadeByMathJax(Element element) {
    String classes = element.className();
    return classes.contains("MathJax") || classes.contains("MJXc") || classes.contains("mjx-chtml");
  }

  private static Optional<Element> parsed(String mathMl) {
    Optional<Element> math = Query.first(Jsoup.parseBodyFragment(mathMl), "math");
    math.ifPresent(FormulaMarkup::dropAnnotations);
    return math;
  }

  private static Optional<Element> mathWithin(Element element) {
    return Query.first(element, "math")
        .or(
            () ->
                Query.first(element, "[data-mathml]")
                    .flatMap(holder -> parsed(holder.attr("data-mathml"))));
  }

  private static void around(Element around) {
    if (around.ownerDocument() == null || around.nameIs("math")) {
      return;
    }
    Optional<Element> math = mathWithin(around);
    if (math.isEmpty()) {
      // What is drawn is all that there is.
      Query.all(around, ".katex-html[aria-hidden]")
          .forEach(drawn -> drawn.removeAttr("aria-hidden"));
      return;
    }
    display(math.get(), Query.holds(around, DISPLAYED));
    around.replaceWith(math.get());
  }

  private static void display(Element math, boolean block) {
    if (block) {
      math.attr("display", "block");
    }
  }

  /** Returns whether an image stands with MathML in an element for one formula. */
  private static boolean isTwin(Element image) {
    Optional<Element> around = Query.parent(image);
    for (int level = 0; level < 2 && around.filter(e -> e.nameIs("span")).isPresent(); level++) {
      List<Element> formulas = Query.all(around.get(), "math");
      if (formulas.size() == 1
          && Query.all(around.get(), "img").size() == 1
          && around.get().text().strip().equals(formulas.get(0).text().strip())) {
        return true;
      }
      around = Query.parent(around.get());
    }
    return false;
  }
}
