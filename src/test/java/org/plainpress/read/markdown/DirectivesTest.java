package org.plainpress.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Source;

@DisplayName("Markdown of MyST and Quarto")
class DirectivesTest {

  @Test
  @DisplayName("has boxes, figures, code, formulas and tables within fences")
  void directives() {
    assertThat(
            read("""
                    ```{note}
                    Mind *this*.
                    ```

                    :::{admonition} A title
                    :class: tip
                    Words.
                    :::

                    ```{figure} a.png
                    :alt: The wheel

                    Its caption.
                    ```

                    ```{code-block} python
                    :linenos:
                    print(1)
                    ```

                    ```{math}
                    a = b
                    ```

                    ```{list-table}
                    :header-rows: 1

                    * - Month
                      - Flow
                    * - May
                      - 12
                    ```
                    """)
                .body())
        .hasExactlyElementsOfTypes(
            Aside.class, Aside.class, Figure.class, CodeBlock.class, MathBlock.class, Table.class);
    assertThat(read("```{r setup, echo=FALSE}\nx <- 1\n```\n").body())
        .hasExactlyElementsOfTypes(CodeBlock.class);
  }

  @Test
  @DisplayName("has roles in its lines, of which the words stay")
  void roles() {
    assertThat(
            read("See {ref}`the weir <weir>`, {ref}`sec`, H{sub}`2`O.\n\n(sec)=\n## Part two\n\nWords.\n")
                .body()
                .toString())
        .contains("the weir, Part two, H")
        .doesNotContain("{ref}", "(sec)=");
  }

  @Test
  @DisplayName("has headings as titles of boxes, and names in parts")
  void quarto() {
    Article article =
        read(
            "---\ntitle: T\nauthor:\n  - name:\n      given: Ida\n      family: Holm\n---\n\n::: {.callout-note}\n## What it is\n\nA mill.\n:::\n\n> [!tip]\n> ## And that\n>\n> A dam.\n");
    assertThat(article.meta().authors()).containsExactly("Ida Holm");
    assertThat(article.body()).hasExactlyElementsOfTypes(Aside.class, Aside.class);
    assertThat(article.body())
        .extracting(box -> Text.plain(((Aside) box).title()))
        .containsExactly("What it is", "And that");
  }

  @Test
  @DisplayName("loses a heading above nothing but notes")
  void notes() {
    assertThat(read("# T\n\nWords[^1].\n\n---\n\n## Notes\n\n[^1]: A note.\n").body())
        .noneMatch(Heading.class::isInstance)
        .hasSize(2);
  }

  private static Article read(String text) {
    return new MarkdownReader()
        .read(new Source("a.md", text.getBytes(StandardCharsets.UTF_8)))
        .get(0)
        .article();
  }
}
