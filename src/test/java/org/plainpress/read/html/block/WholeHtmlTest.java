package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Block;
import org.plainpress.article.ItemList;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;
import org.plainpress.read.html.page.PageContext;

@DisplayName("HTML that is nothing but an article")
class WholeHtmlTest {

  private static final String CALL = "<p>It is old<sup><a href='#fn1'>1</a></sup>.</p>";

  @Test
  @DisplayName("loses the heading of notes that all went to their calls, and the rule above it")
  void emptied() {
    String notes = "<hr><h2>Notes</h2><ol><li id='fn1'>Of oak.</li></ol>";
    assertThat(blocks(CALL + notes)).hasSize(2).hasOnlyElementsOfTypes(Paragraph.class, Note.class);
    assertThat(blocks(CALL + "<div>" + notes + "</div>")).hasSize(2);
    assertThat(blocks(CALL + notes + "<p>The end.</p>").toString()).contains("Notes");
    assertThat(blocks(CALL + notes.replace("</ol>", "<li>Another.</li></ol>")).toString())
        .contains("Notes");
  }

  @Test
  @DisplayName(
      "has lists whose bullets or numbers were typed, line by line or paragraph by paragraph")
  void typed() {
    assertThat(items("<p>• one</p><p>• two</p>")).isEqualTo(2);
    assertThat(items("<p>3) three<br>4) four<br>5) five</p>")).isEqualTo(3);
    assertThat(items("<p><b>a)</b> no mark</p><p><b>b) bold</b> words</p>")).isZero();
    assertThat(items("<p>- Does it turn?</p><p>- It turns.</p>")).isZero();
    assertThat(items("<p>1. one</p><p>3. three</p>")).isZero();
    assertThat(items("<p>– oats;</p><p>– rye;</p>")).isEqualTo(2);
    assertThat(items("<p>— Where is it?</p><p>— Here.</p>")).isZero();
    assertThat(items("<div>•oats<br>•rye<br><br>•wheat</div>")).isEqualTo(3);
    assertThat(items("<p>* oats<br>wrapped<br>* rye</p>")).isZero();
  }

  @Test
  @DisplayName("keeps the words above a typed list as a paragraph")
  void lead() {
    List<Block> blocks = blocks("<p>We <b>need</b>:<br>* one <i>old</i> oak<br>* nails</p>");
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0).toString()).contains("need").doesNotContain("oak");
    assertThat(((ItemList) blocks.get(1)).items()).hasSize(2);
  }

  @Test
  @DisplayName("has sentences that an empty place for an advertisement interrupts")
  void interrupted() {
    assertThat(
            blocks("<p>The mill <i>of oak</i> stands <div class=ad></div> at <b>the</b> edge.</p>"))
        .hasSize(1);
    assertThat(blocks("<p>The mill stands.<div class=ad></div> at the edge.</p>")).hasSize(2);
    assertThat(blocks("<p>The mill stands <div class=ad></div> At the edge.</p>")).hasSize(2);
    assertThat(blocks("<p>The mill stands <div>in oats</div> at the edge.</p>")).hasSize(3);
  }

  @Test
  @DisplayName("may be Word's own, whose lists and notes only a style of its own tells")
  void word() {
    String item =
        "<p class=MsoListParagraph style='mso-list:l0 level%d lfo1'><span style='mso-list:Ignore'>%s<span>&nbsp;</span></span>%s</p>";
    String page =
        "<p class=MsoTitle>The wheel</p><p>It is old.<a href='#_ftn1' name='_ftnref1'>[1]</a></p>"
            + item.formatted(1, "1.", "first")
            + item.formatted(2, "o", "inner")
            + item.formatted(1, "2.", "second")
            + "<div style='mso-element:footnote-list'><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Of oak.</p></div></div>";
    List<Block> blocks = blocks(page);
    ItemList list =
        blocks.stream()
            .filter(ItemList.class::isInstance)
            .map(ItemList.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(list.ordered()).isTrue();
    assertThat(list.items()).hasSize(2);
    assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(Note.class);
    assertThat(blocks.toString()).doesNotContain("[1]");
  }

  @Test
  @DisplayName("has tables by their roles, and cells that span all rows below them")
  void tables() {
    assertThat(
            blocks(
                    "<div role=table aria-label=Flow><div role=row><div role=columnheader>Month</div><div role=columnheader>Flow</div></div><div role=row><div role=cell>May</div><div role=cell>12</div></div></div>")
                .toString())
        .startsWith("[Table[")
        .contains("Month");
    assertThat(
            blocks(
                    "<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=0>all</td><td>1</td></tr><tr><td>2</td></tr></table>")
                .toString())
        .contains("rowspan=2");
  }

  @Test
  @DisplayName("has notes behind empty anchors, and formulas that a service drew")
  void anchors() {
    assertThat(
            blocks(
                "<p>It is old<sup>[<a href='#fn2'>2</a>]</sup>.</p><p><a name='fn2'></a>[2] Of oak.</p>"))
        .hasSize(2)
        .last()
        .isInstanceOf(Note.class);
    assertThat(
            blocks(
                    "<p>If <img src='https://latex.codecogs.com/gif.latex?%5Cfrac%7B1%7D%7B2%7D'> holds</p>")
                .toString())
        .contains("1 over 2");
  }

  @Test
  @DisplayName("keeps the times of a live blog and the dates of a timeline")
  void times() {
    String words =
        "<p>The wheel of the mill turned again on Tuesday, ten years after the flood that broke it.</p>";
    String page =
        "<html lang=en><title>The wheel</title><body><article><h1>The wheel</h1>"
            + words
            + words.replace("wheel", "gate")
            + "<div><p class=time>9:58 am</p><p>The first gate has turned, as the miller says.</p></div>"
            + "<div><div class=date>May 2014</div><div>The flood breaks the wall of the mill.</div></div>"
            + words.replace("wheel", "wall")
            + "</article>";
    assertThat(
            new HtmlReader()
                .read(new Source("a.html", page.getBytes(StandardCharsets.UTF_8)))
                .get(0)
                .article()
                .body()
                .toString())
        .contains("9:58 am", "May 2014");
  }

  private static long items(String html) {
    return blocks(html).stream()
        .filter(ItemList.class::isInstance)
        .mapToLong(list -> ((ItemList) list).items().size())
        .sum();
  }

  private static List<Block> blocks(String html) {
    return HtmlBody.blocks(
        html,
        new PageContext("", "en", (reference, address) -> Optional.empty(), new ArrayList<>()));
  }
}
