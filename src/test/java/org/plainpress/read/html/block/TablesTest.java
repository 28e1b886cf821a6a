package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.html.page.PageContext;

@DisplayName("A page's tables")
class TablesTest {

  private final List<ReadingNote> notes = new ArrayList<>();

  private List<Block> read(String html) {
    return HtmlBody.blocks(
        html, new PageContext("https://example.org/", "en", Pictures.NONE, notes));
  }

  private Table table(String html) {
    return Blocks.of(Table.class, read(html)).findFirst().orElseThrow();
  }

  private static List<List<String>> words(List<List<Table.Cell>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(cell -> Text.plain(cell.content())).toList())
        .toList();
  }

  @Test
  @DisplayName("keep pictures, lists and paragraphs in their cells, and lines of words as lines")
  void cells() {
    Table table =
        table(
            "<table><tr><th>A<th>B</tr><tr><td><img src=a.jpg alt='The wheel'><td><ul><li>x<li>y</ul>"
                + "<tr><td><p>One.<p>Two.<td>first<br>second<tr><td><div>up</div><div>down</div>"
                + "<td><p>alone</table>");
    assertThat(table.rows().get(0).get(0).body()).hasSize(1).allMatch(Figure.class::isInstance);
    assertThat(table.rows().get(0).get(1).body()).hasSize(1).allMatch(ItemList.class::isInstance);
    assertThat(table.rows().get(1).get(0).body()).hasSize(2).allMatch(Paragraph.class::isInstance);
    assertThat(table.rows().get(1).get(1).content()).contains(new Inline.LineBreak());
    assertThat(table.rows().get(2).get(0).content()).contains(new Inline.LineBreak());
    assertThat(Text.plain(table.rows().get(2).get(1).content())).isEqualTo("alone");
  }

  @Test
  @DisplayName("say where the words of their columns stand, by style, attribute and direction")
  void align() {
    assertThat(
            table(
                    "<table><tr><th>A<th>B<th>C<tr><td>a<td align=center>b<td style='text-align:right'>c"
                        + "<tr><td>d<td align=center>e<td style='color:red; text-align: END'>f</table>")
                .align())
        .containsExactly(Table.Align.START, Table.Align.CENTER, Table.Align.END);
    assertThat(
            table("<table dir=rtl><tr><th>A<th>B<tr><td align=left>a<td align=right>b</table>")
                .align())
        .containsExactly(Table.Align.END);
  }

  @Test
  @DisplayName("have a header where the first row is unlike the others, and it is told")
  void header() {
    Table table =
        table(
            "<table><tr><td>Island<td>Boats<td>Passengers<tr><td>North<td>12<td>1,040"
                + "<tr><td>South<td>7<td>340<tr><td>Skerry<td>1<td>12</table>");
    assertThat(words(table.header())).containsExactly(List.of("Island", "Boats", "Passengers"));
    assertThat(table.rows()).allMatch(row -> row.get(0).header());
    assertThat(notes.toString())
        .contains("first row of a table, unlike", "first column of a table");
  }

  @Test
  @DisplayName("have no header where the first row is like the others")
  void noHeader() {
    Table table =
        table(
            "<table><tr><td>North<td>12<td>1,040<tr><td>South<td>7<td>340"
                + "<tr><td>Skerry<td>1<td>12</table>");
    assertThat(table.header()).isEmpty();
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  @DisplayName("take the words beside them in a figure as caption and credit, above or below")
  void caption() {
    for (String html :
        List.of(
            "<figure><table><tr><th>A<th>B<tr><td>1<td>2</table><figcaption>Flow</figcaption></figure>",
            "<figure><figcaption>Flow</figcaption><table><tr><th>A<th>B<tr><td>1<td>2</table></figure>")) {
      List<Block> blocks = read(html);
      assertThat(blocks).hasSize(1);
      assertThat(Text.plain(((Table) blocks.get(0)).caption())).isEqualTo("Flow");
    }
  }

  @Test
  @DisplayName("are data though full of links, end with their foot, and may hold tables")
  void kinds() {
    Table links =
        table(
            "<table><tr><td><a href=1>North</a><td><a href=2>Map</a><tr><td><a href=3>South</a>"
                + "<td><a href=4>Map</a></table>");
    assertThat(words(links.rows()).get(1)).containsExactly("South", "Map");
    Table foot =
        table(
            "<table><thead><tr><th>A<th>B</thead><tfoot><tr><td>Sum<td>3</tfoot>"
                + "<tbody><tr><td>x<td>3</table>");
    assertThat(words(foot.rows()).get(1)).containsExactly("Sum", "3");
    Table outer =
        table(
            "<table><tr><th>A<th>B<tr><td>x<td><table><tr><th>C<th>D<tr><td>1<td>2</table></table>");
    assertThat(outer.rows().get(0).get(1).body()).allMatch(Table.class::isInstance).hasSize(1);
  }

  @Test
  @DisplayName("keep formulas in lines of their own as such, and others in their line")
  void formulas() {
    Table table =
        table(
            "<table><tr><th>Law<th>Mean<tr><td>is <math display=block><mi>E</mi></math> here"
                + "<td>is <math><mi>m</mi></math> and <ins>new</ins> here</table>");
    assertThat(table.rows().get(0).get(0).body()).hasSize(3).anyMatch(MathBlock.class::isInstance);
    assertThat(table.rows().get(0).get(1).content())
        .noneMatch(inline -> inline instanceof Inline.LineBreak)
        .anyMatch(inline -> inline instanceof Inline.Math);
  }
}
