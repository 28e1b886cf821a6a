package org.plainpress.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Formula;
import org.plainpress.article.Inline;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("A dialect of Markdown")
class DialectsTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("has marks in its lines that are not words of theirs")
  @CsvSource(
      delimiter = ';',
      value = {
        "See [[Old mill]] here.; See Old mill here.",
        "See [[Old mill#Wheel|the wheel]] here.; See the wheel here.",
        "It is ==very== old.; It is very old.",
        "The wheel %%no%% turns.; The wheel  turns.",
        "The wheel turns.{: .lead}; The wheel turns.",
        "The [wheel]{.smallcaps} turns.; The wheel turns.",
        "The wheel turns. ^b1; The wheel turns.",
        "It costs $5 and $6.; It costs $5 and $6.",
        "Write `[[a]]` and `==b==`.; Write [[a]] and ==b==.",
        "Is a == b or c == d?; Is a == b or c == d?",
        "A {{ page.title }} of it.; A  of it.",
      })
  void inline(String written, String words) {
    Paragraph paragraph = (Paragraph) read("# T\n\n" + written + "\n").article().body().get(0);
    assertThat(Text.folded(Text.plain(paragraph.content()))).isEqualTo(Text.folded(words));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("has formulas in TeX, which are formulas")
  @CsvSource(
      delimiter = ';',
      value = {
        "The share $\\frac{a}{b}$ is paid.; a over b",
        "Of $n$ ferries one sails.; n",
        "The share $`\\frac{a}{b}`$ is paid.; a over b",
        "The share \\\\(\\frac{a}{b}\\\\) is paid.; a over b",
        "$$ x_{1} | y \\\\ z^*_2 $$; x sub 1 vertical bar y z",
      })
  void formulas(String written, String said) {
    List<Formula> all = Blocks.formulas(read("# T\n\n" + written + "\n").article().body());
    assertThat(all).hasSize(1);
    assertThat(all.get(0).alt()).startsWith(said);
  }

  @Test
  @DisplayName("has formulas in lines of their own, in quotations and in cells")
  void formulaBlocks() {
    String fence = "```math\n\\frac{a}{b}\n```\n\n";
    String quoted = "> Said:\n>\n> $$\n> \\frac{a}{b}\n> $$\n\n";
    String cell = "| A | B |\n|---|---|\n| $|x|$ | 2 |\n";
    List<Block> body = read("# T\n\n" + fence + quoted + cell).article().body();
    assertThat(body.get(0)).isInstanceOf(MathBlock.class);
    assertThat(Blocks.formulas(body))
        .extracting(Formula::alt)
        .containsExactly("a over b", "a over b", "absolute value of x");
    assertThat(Blocks.of(Table.class, body).toList().get(0).rows().get(0)).hasSize(2);
  }

  @Test
  @DisplayName("has raised and lowered characters, and notes in the line")
  void scripts() {
    List<Block> body = read("# T\n\nH~2~O and m^2^, ~~not~~ so.^[Said *he*.]\n").article().body();
    assertThat(((Paragraph) body.get(0)).content())
        .contains(
            new Inline.Subscript(List.of(Inline.text("2"))),
            new Inline.Superscript(List.of(Inline.text("2"))));
    assertThat(body).anyMatch(Note.class::isInstance);
  }

  @ParameterizedTest
  @DisplayName("has figures by codes of its site generator, or by an emphasised line")
  @ValueSource(
      strings = {
        "{{< figure src=\"a.jpg\" alt=\"A wheel\" caption=\"The wheel at noon\" >}}",
        "{{< img src=\"a.jpg\" alt=\"A wheel\" title=\"The wheel at noon\" />}}",
        "{% include figure.html src='a.jpg' alt='A wheel' caption='The wheel at noon' %}",
        "{% responsive_image path: a.jpg alt: \"A wheel\" caption: \"The wheel at noon\" %}",
        "![A wheel](a.jpg)\n*The wheel at noon*",
        "![A wheel](a.jpg)\n\n*The wheel at noon*",
        "![A wheel](a.jpg \"The wheel at noon\")",
      })
  void figures(String written) {
    Figure figure = (Figure) read("# T\n\n" + written + "\n\nWords.\n").article().body().get(0);
    assertThat(Text.plain(figure.caption())).isEqualTo("The wheel at noon");
    assertThat(figure.alt()).contains("A wheel");
  }

  @ParameterizedTest
  @DisplayName("has boxes")
  @ValueSource(
      strings = {
        "!!! warning \"Mind\"\n    The wall is wet.\n\n    It is old.",
        "??? warning \"Mind\"\n    The wall is wet.\n\n    It is old.",
        "::: warning Mind\nThe wall is wet.\n\nIt is old.\n:::",
        ":::warning[Mind]\nThe wall is wet.\n\nIt is old.\n:::",
        "::: {.callout-warning title=\"Mind\"}\nThe wall is wet.\n\nIt is old.\n:::",
        "{{% notice warning \"Mind\" %}}\nThe wall is wet.\n\nIt is old.\n{{% /notice %}}",
        "{% hint title=\"Mind\" style=\"warning\" %}\nThe wall is wet.\n\nIt is old.\n{% endhint %}",
      })
  void boxes(String written) {
    assertThat(read("# T\n\nWords.\n\n" + written + "\n\nMore.\n").article().body())
        .containsExactly(
            Paragraph.of("Words."),
            new Aside(
                List.of(Inline.text("Mind")),
                List.of(Paragraph.of("The wall is wet."), Paragraph.of("It is old."))),
            Paragraph.of("More."));
  }

  @Test
  @DisplayName(
      "leaves out what only its site generator fills in, with a note, but shows it in code")
  void codes() {
    Reading reading =
        read(
            "# T\n\nA {{< gist 12 >}} b.\n\n{{< youtube abc >}}\n\n[c]({{< ref \"d.md\" >}})\n\n`{{< x >}}`\n\n<!--more-->\n\n{% include nav.html %}\n\n```\n{{< y >}}\n```\n");
    assertThat(reading.article().body().toString())
        .contains("{{< x >}}", "{{< y >}}")
        .doesNotContain("gist", "nav.html", "more");
    assertThat(reading.article().body()).anyMatch(Embed.class::isInstance);
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .contains("left out what only its site generator can fill in: gist, nav.html");
  }

  @ParameterizedTest
  @DisplayName("gives tables captions")
  @ValueSource(strings = {"\nTable: Flow by month", "\n: Flow by month", "[Flow by month]"})
  void tables(String caption) {
    Table table =
        (Table)
            read("# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n" + caption + "\n")
                .article()
                .body()
                .get(0);
    assertThat(table.caption().toString()).contains("Flow by month");
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  @DisplayName("has tables drawn as grids, with a numbered line above as their caption")
  void grids() {
    Table table =
        (Table)
            read("# T\n\nTable 1: Flow\n\n+----+------+\n| a  | *b*  |\n+====+======+\n| 1  | two  |\n|    | more |\n+----+------+\n")
                .article()
                .body()
                .get(0);
    assertThat(table.caption().toString()).contains("Table 1: Flow");
    assertThat(table.toString()).contains("two more").doesNotContain("+--");
  }

  @Test
  @DisplayName("has tabs, edits, keys, attributes and codes over lines")
  void marks() {
    Reading reading =
        read(
            "# T\n\n=== \"Tab A\"\n    In the tab.\n\n{++new++} {--old--} {~~a~>b~~} ++ctrl+c++ [x](https://example.org){target=\"_blank\" rel=no}\n\n~~~ {.ruby .numberLines}\ny = 2\n~~~\n\n{{< figure\n  src=\"b.jpg\"\n  caption=\"Over **lines**\" >}}\n");
    assertThat(reading.article().body().toString())
        .contains("In the tab", "Tab A", "Insertion", "Deletion", "ruby", "Over ", "lines")
        .doesNotContain("===", "++", "{", "target", "**");
  }

  @Test
  @DisplayName("may begin with a rule, which is no front matter")
  void rule() {
    Reading reading = read("---\n\nNot a field: these are words.\n\n---\n\nMore.\n");
    assertThat(reading.article().body().toString()).contains("these are words");
  }

  @Test
  @DisplayName("has subjects of several fields, and people by keys")
  void fields() {
    Reading reading =
        read(
            "---\ntitle: T\ntags: [fish]\ncategories: [sea]\nauthors:\n  ida:\n    name: Ida Holm\n  jon:\n    name: Jon Dale\n---\n\nWords.\n");
    assertThat(reading.article().meta().subjects()).containsExactly("fish", "sea");
    assertThat(reading.article().meta().authors()).containsExactly("Ida Holm", "Jon Dale");
  }

  @Test
  @DisplayName("has tables of pandoc whose columns stand below strokes")
  void simpleTables() {
    Table table =
        (Table)
            read("# T\n\n  Tons     Year\n------     ----\n   410     2022\n    12     2023\n\nTable: Fish\n\nIt rains.\n")
                .article()
                .body()
                .get(0);
    assertThat(Text.plain(table.caption())).isEqualTo("Fish");
    assertThat(table.header()).hasSize(1);
    assertThat(table.rows()).hasSize(2);
    assertThat(read("# T\n\nIt rains.\n\n--- ---\n\nIt snows.\n").article().body().toString())
        .doesNotContain("Table");
  }

  @Test
  @DisplayName("has numbered captions below pictures, in their paragraph or in the next")
  void numberedCaptions() {
    for (String written :
        List.of(
            "![The wheel](a.jpg)\n**Figure 1:** It turns",
            "![The wheel](a.jpg)\n\nFigure 1: It turns")) {
      List<Block> body = read("# T\n\n" + written + "\n").article().body();
      assertThat(body).hasSize(1);
      assertThat(Text.plain(((Figure) body.get(0)).caption())).isEqualTo("Figure 1: It turns");
    }
    assertThat(
            read("# T\n\n![The wheel](a.jpg)\n\n![The gate](b.jpg)\n**Figure 2:** It shuts\n")
                .article()
                .body())
        .hasSize(2);
  }

  @Test
  @DisplayName("has sizes of pictures behind their addresses")
  void sizes() {
    for (String size : List.of("=300x200", "=300x", "=x200", "=50%")) {
      List<Block> body = read("# T\n\n![The wheel](a.jpg " + size + ")\n").article().body();
      assertThat(((Figure) body.get(0)).alt()).contains("The wheel");
    }
  }

  @Test
  @DisplayName("has words between plus signs that were inserted, where they are no keys")
  void inserted() {
    assertThat(read("# T\n\nIt is ++very++ old.\n").article().body().toString())
        .contains("Insertion");
    assertThat(read("# T\n\nPress ++ctrl+c++ now.\n").article().body().toString())
        .contains("Code[");
  }

  @Test
  @DisplayName("has lines of a program, which go with a note")
  void program() {
    Reading reading =
        read(
            "import Chart from \"./Chart\"\n\nexport const x = 1\n\n# T\n\nIt turns.\n\n```js\nimport a from \"a\"\n```\n");
    assertThat(reading.article().body()).hasSize(2);
    assertThat(reading.article().body().toString()).contains("import a from");
    assertThat(reading.notes().toString()).contains("left out lines of a program");
  }

  private static Reading read(String text) {
    return new MarkdownReader()
        .read(new Source("a.md", text.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }
}
