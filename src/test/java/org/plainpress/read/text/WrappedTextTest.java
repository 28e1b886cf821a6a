package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Heading;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Source;

@DisplayName("A plain text that was set for a screen or a printer")
class WrappedTextTest {

  private static final String HEAD =
      "The wheel turns\n\nBy Ida Holm\n\nThe wheel of the mill turned again on Tuesday, ten years after the flood that broke it.\n\n";

  @Test
  @DisplayName("has its divided words in one, and those with a hyphen keep it")
  void divided() {
    String text =
        HEAD.replaceFirst("The wheel of.*\n", "")
            + "The council of the town has at last opened the gate above it, and the coun-\n"
            + "cil says that it holds; the well-known miller, who came first, calls it well-\n"
            + "known work, and asks for pre- and post-war plans of it, which the govern-\n"
            + "ment of the day keeps in a box that nobody has opened in all of that time.\n";
    assertThat(text(text))
        .contains("the council says", "well-known work", "the government of", "pre- and post-war");
  }

  @Test
  @DisplayName("has quotations of lines that were wrapped")
  void quoted() {
    Quote quote =
        (Quote)
            block(
                "> We have waited for ten years\n> and paid for it twice.\n>\n> Now it holds.\n",
                Quote.class);
    assertThat(quote.body()).hasSize(2);
    assertThat(quote.body().get(0))
        .extracting(one -> Text.plain(((Paragraph) one).content()))
        .isEqualTo("We have waited for ten years and paid for it twice.");
  }

  @ParameterizedTest
  @DisplayName("has tables where cells stand below each other or between strokes")
  @ValueSource(
      strings = {
        "Month     Flow\nMay         12\nJune        15\nJuly         9\n",
        "          P   W  Pts\nCity     10   8   25\nUnited   10   7   23\nRovers   10   3   12\n",
        "| Month | Flow |\n|-------|------|\n| May | 12 |\n",
        "+-------+------+\n| Month | Flow |\n+-------+------+\n| May   |   12 |\n+-------+------+\n",
        " Month | Flow\n-------+------\n May   |   12\n June  |   15\n",
      })
  void tables(String rows) {
    Table table = (Table) block(rows, Table.class);
    assertThat(table.header()).hasSize(1);
    assertThat(read(HEAD + rows + "\nIt rained.\n").body()).noneMatch(Heading.class::isInstance);
  }

  @Test
  @DisplayName("keeps wide gaps that are no table, and takes justified prose for prose")
  void gaps() {
    block("a        b      c\n     d         e\nf                g    h\n", CodeBlock.class);
    assertThat(
            read(HEAD
                    + "The  wheel  of the  mill turned  again on a  Tuesday in the spring  and it\n"
                    + "holds,  says the  miller,  who came  to see  it  with his  wife and  their\n"
                    + "dog,  and  nobody else  came  to  look at  it on  that day  or  the  next.\n")
                .body())
        .hasOnlyElementsOfType(Paragraph.class);
  }

  @Test
  @DisplayName("has no headings where speakers ask")
  void speakers() {
    assertThat(
            read(HEAD
                    + "IDA: Does it hold?\n\nJON: It holds.\n\nIDA: Who says so?\n\nJON: The miller says so.\n")
                .body())
        .noneMatch(Heading.class::isInstance);
  }

  private static Block block(String part, Class<? extends Block> kind) {
    List<Block> found =
        read(HEAD + part + "\nNobody had believed it, as the miller says.\n").body().stream()
            .filter(kind::isInstance)
            .toList();
    assertThat(found).as(part).hasSize(1);
    return found.get(0);
  }

  private static String text(String text) {
    return Text.folded(read(text).body().toString());
  }

  private static Article read(String text) {
    return new TextReader()
        .read(new Source("a.txt", text.getBytes(StandardCharsets.UTF_8)))
        .get(0)
        .article();
  }
}
