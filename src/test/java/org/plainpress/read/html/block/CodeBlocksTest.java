package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Table;
import org.plainpress.read.Pictures;
import org.plainpress.read.html.page.PageContext;

@DisplayName("Code of web pages")
class CodeBlocksTest {

  @Test
  @DisplayName("in a table with line numbers beside it is one listing, without the numbers")
  void gutter() {
    assertThat(
            code(
                "<table class=rouge-table><tr><td class='gutter gl'><pre>1\n2\n</pre></td>"
                    + "<td class=code><pre>open()\n  shut()\n</pre></td></tr></table>"))
        .isEqualTo("open()\n  shut()");
  }

  @Test
  @DisplayName("with a row a line keeps its lines, blank ones too")
  void rows() {
    String row = "<tr><td class=blob-num data-line-number=%d></td><td class=blob-code>%s</td></tr>";
    assertThat(
            code(
                "<table>"
                    + row.formatted(1, "open()")
                    + row.formatted(2, "")
                    + row.formatted(3, "  shut()")
                    + "</table>"))
        .isEqualTo("open()\n\n  shut()");
  }

  @Test
  @DisplayName("has no numbers that stand in the first element of each line, whatever its name")
  void inLine() {
    assertThat(code("<pre><b>9</b>open()\n<b>10</b>  shut()\n</pre>"))
        .isEqualTo("open()\n  shut()");
  }

  @Test
  @DisplayName("keeps a number that is code")
  void numbers() {
    assertThat(code("<pre><i>1</i> + <i>1</i></pre>")).isEqualTo("1 + 1");
    assertThat(code("<pre>1\n2\n3</pre>")).isEqualTo("1\n2\n3");
  }

  @Test
  @DisplayName("whose lines are elements keeps them apart")
  void elements() {
    assertThat(code("<pre><ol><li>open()</li><li>  shut()</li></ol></pre>"))
        .isEqualTo("open()\n  shut()");
    assertThat(code("<pre><code><div>open()</div><div>shut()</div></code></pre>"))
        .isEqualTo("open()\nshut()");
  }

  @Test
  @DisplayName("has no button to copy it, and the numbers beside it are no code of their own")
  void added() {
    List<Block> blocks =
        blocks(
            "<div><pre class=lineno>1\n2</pre><pre>open()\nshut()<button>Copy</button></pre></div>");
    assertThat(blocks).containsExactly(new CodeBlock(Optional.empty(), "open()\nshut()"));
  }

  @Test
  @DisplayName("tells its language, which its own classes or those closely around it name")
  void language() {
    for (String html :
        List.of(
            "<pre><code class=language-java>x</code></pre>",
            "<pre class='brush: java; toolbar: false'>x</pre>",
            "<div class='highlight-java notranslate'><div class=highlight><pre>x</pre></div></div>",
            "<div class='highlight highlight-source-java'><pre>x</pre></div>",
            "<pre data-lang=java>x</pre>")) {
      assertThat(blocks(html)).as(html).containsExactly(new CodeBlock(Optional.of("java"), "x"));
    }
    assertThat(blocks("<div class=lang-en><pre>x</pre></div>"))
        .containsExactly(new CodeBlock(Optional.empty(), "x"));
  }

  @Test
  @DisplayName("in the cells of a table of data leaves it a table")
  void data() {
    String row = "<tr><td>%d</td><td><code>%s</code></td></tr>";
    assertThat(
            blocks("<table>" + row.formatted(1, "ls") + row.formatted(2, "cat") + "</table>")
                .get(0))
        .isInstanceOf(Table.class);
  }

  private static String code(String html) {
    List<Block> blocks = blocks(html);
    assertThat(blocks).hasSize(1).first().isInstanceOf(CodeBlock.class);
    return ((CodeBlock) blocks.get(0)).text();
  }

  private static List<Block> blocks(String html) {
    return HtmlBody.blocks(html, new PageContext("", "en", Pictures.NONE, new ArrayList<>()));
  }
}
