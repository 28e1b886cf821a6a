package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Formula;
import org.plainpress.article.Inline;
import org.plainpress.article.MathBlock;
import org.plainpress.article.MathNode;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;
import org.plainpress.xml.MathMlParser;

@DisplayName("A formula of a web page")
class FormulasTest {

  private static final String BEFORE = "The share of the crossing that the board pays is ";
  private static final String AFTER = " of the price, as it said on Monday morning.";
  private static final String FRACTION = "<mfrac><mi>a</mi><mi>b</mi></mfrac>";
  private static final String TEX =
      "<annotation encoding='application/x-tex'>\\frac{a}{b}</annotation>";
  private static final MathNode SHARE = math("", FRACTION);

  @Test
  @DisplayName("is kept with its words")
  void kept() {
    assertThat(page("<p>" + BEFORE + "<math>" + FRACTION + "</math>" + AFTER + "</p>"))
        .contains(sentence(new Formula(SHARE, "a over b", Optional.empty())));
    assertThat(
            page(
                "<p>" + BEFORE + "<math alttext='a b-th'>" + FRACTION + "</math>" + AFTER + "</p>"))
        .contains(sentence(new Formula(SHARE, "a b-th", Optional.empty())));
  }

  @ParameterizedTest
  @DisplayName("is read once, by whatever it is shown")
  @ValueSource(
      strings = {
        "<span class=katex><span class=katex-mathml><math><semantics><mrow>%s</mrow>%s</semantics>"
            + "</math></span><span class=katex-html aria-hidden=true>ab</span></span>",
        "<mjx-container class=MathJax jax=CHTML><mjx-math aria-hidden=true>ab</mjx-math>"
            + "<mjx-assistive-mml><math><semantics><mrow>%s</mrow>%s</semantics></math>"
            + "</mjx-assistive-mml></mjx-container>",
        "<span class=mwe-math-element><span class='mwe-math-mathml-inline mwe-math-mathml-a11y'"
            + " style='display: none;'><math alttext='{\\displaystyle x}'><semantics><mrow>%s"
            + "</mrow>%s</semantics></math></span><img src=a.svg"
            + " class=mwe-math-fallback-image-inline alt='{\\displaystyle x}'></span>",
        "<span class=MathJax_Preview>ab</span><span class=MathJax><nobr aria-hidden=true>ab</nobr>"
            + "<span class=MJX_Assistive_MathML><math><mrow>%s</mrow></math></span></span>"
            + "<script type=math/tex>\\frac{a}{b}</script>",
        "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'><m:semantics><m:mfrac><m:mi>a</m:mi>"
            + "<m:mi>b</m:mi></m:mfrac><m:annotation encoding=TeX>\\frac{a}{b}</m:annotation>"
            + "</m:semantics></m:math>",
      })
  void once(String markup) {
    String shown = String.format(markup.replaceAll("%(?!s)", "%%"), FRACTION, TEX);
    List<Block> body = page("<p>" + BEFORE + shown + AFTER + "</p>");
    Formula formula = formula(body);
    assertThat(formula.tex()).hasValue("\\frac{a}{b}");
    assertThat(formula.alt()).isEqualTo("a over b");
    assertThat(body).contains(sentence(formula));
  }

  @ParameterizedTest
  @DisplayName("is read from TeX where that is all there is")
  @ValueSource(
      strings = {
        "<script type='math/tex'>\\frac{a}{b}</script>",
        "\\(\\frac{a}{b}\\)",
        "<span class='math inline'>\\(\\frac{a}{b}\\)</span>",
        "<math-renderer>$\\frac{a}{b}$</math-renderer>",
        "<img src=a.png class=latex alt='\\frac{a}{b}'>",
        "<script src=/MathJax.js></script>"
            + "<script>MathJax={tex:{inlineMath:[['$','$']]}}</script>$\\frac{a}{b}$",
      })
  void tex(String markup) {
    List<Block> body = page("<p>" + BEFORE + markup + AFTER + "</p>");
    Formula formula = formula(body);
    assertThat(formula.tex()).hasValue("\\frac{a}{b}");
    assertThat(formula.alt()).isEqualTo("a over b");
    assertThat(body).contains(sentence(formula));
  }

  @ParameterizedTest
  @DisplayName("is a block where its TeX says so, over several lines too")
  @ValueSource(
      strings = {
        "$$\\frac{a}{b}$$",
        "\\[<br>\\frac{a}<br>{b}\\]",
        "<script type='math/tex; mode=display'>\\frac{a}{b}</script>",
        "\\begin{equation}\\frac{a}{b}\\end{equation}",
      })
  void texBlock(String markup) {
    assertThat(page("<p>" + BEFORE + "</p><p>" + markup + "</p><p>" + AFTER + "</p>"))
        .anyMatch(block -> block instanceof MathBlock m && m.formula().alt().equals("a over b"));
  }

  @ParameterizedTest
  @DisplayName("is none where TeX only seems to be")
  @ValueSource(
      strings = {
        "from $5 to $6",
        "in <code>\\(x^2\\)</code>",
        "as \\[a list\\]",
        "<img src=a.png class=context alt='IMG_2034'>",
        "at $$$ prices",
      })
  void noTex(String markup) {
    assertThat(Blocks.formulas(page("<p>" + BEFORE + markup + AFTER + "</p>"))).isEmpty();
  }

  @Test
  @DisplayName("keeps its boxes, strikes and columns")
  void lines() {
    String box = "<menclose notation='roundedbox'><mi>x</mi></menclose>";
    String bar = "<menclose notation='top'><mi>y</mi></menclose>";
    String table =
        "<mtable columnalign='right left'><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
            + "</mtable>";
    assertThat(formula(page("<p>" + BEFORE + "<math>" + box + bar + table + "</math></p>")).math())
        .isEqualTo(
            math(
                "",
                "<menclose notation='box'><mrow><mi>x</mi></mrow></menclose>"
                    + "<mover><mrow><mi>y</mi></mrow><mo stretchy='true'>‾</mo></mover>"
                    + "<mtable><mtr><mtd columnalign='right'><mi>a</mi></mtd>"
                    + "<mtd columnalign='left'><mi>b</mi></mtd></mtr></mtable>"));
  }

  @Test
  @DisplayName("is a block where it stands in lines of its own")
  void block() {
    assertThat(
            page("<p>" + BEFORE + "<math display=block>" + FRACTION + "</math>" + AFTER + "</p>"))
        .containsSequence(
            Paragraph.of(BEFORE.strip()),
            new MathBlock(
                new Formula(math("display='block'", FRACTION), "a over b", Optional.empty())),
            Paragraph.of(AFTER.strip()));
  }

  @Test
  @DisplayName("runs nothing, leads nowhere, and says what MathML Core lacks by what it has")
  void core() {
    String full =
        "<math><mfenced open='[' close=')'><mi mathvariant=bold onclick='x()' href='y'>v</mi>"
            + "<maction actiontype=toggle><mn>1</mn><mn>2</mn></maction></mfenced>"
            + "<msup><mi>x</mi></msup></math>";
    assertThat(formula(page("<p>" + BEFORE + full + AFTER + "</p>")).math())
        .isEqualTo(
            math(
                "",
                "<mrow><mo>[</mo><mi>𝐯</mi><mo>,</mo><mn>1</mn><mo>)</mo></mrow>"
                    + "<mrow><mi>x</mi></mrow>"));
  }

  @ParameterizedTest
  @DisplayName("loses no page that holds a broken one")
  @ValueSource(
      strings = {
        "<math><mprescripts/><mi>a</mi></math>",
        "<math><mmultiscripts><mprescripts/><mi>a</mi></mmultiscripts></math>",
        "<math><mtr><mtd><mi>a</mi></mtd></mtr><mfrac/></math>",
        "<math><mtable><mi>a</mi><mtr>b</mtr></mtable></math>",
        "<math>a &lt; b<none/></math>",
        "<math></math>a",
      })
  void broken(String math) {
    assertThat(page("<p>" + BEFORE + math + AFTER + "</p>").toString()).contains("a", "Monday");
  }

  private static MathNode math(String attributes, String elements) {
    return MathMlParser.parse(
        "<math xmlns='" + MathNode.NAMESPACE + "' " + attributes + ">" + elements + "</math>");
  }

  private static Paragraph sentence(Formula formula) {
    return new Paragraph(
        List.of(Inline.text(BEFORE), new Inline.Math(formula), Inline.text(AFTER)));
  }

  private static Formula formula(List<Block> body) {
    List<Formula> all = Blocks.formulas(body);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static List<Block> page(String words) {
    String html =
        "<html lang=en><title>The ferry</title><article><h1>The ferry</h1>"
            + words
            + "<p>Islanders have asked for it since the old service closed eleven years ago.</p>";
    Source source = new Source("page.html", html.getBytes(StandardCharsets.UTF_8));
    return new HtmlReader().read(source).get(0).article().body();
  }
}
