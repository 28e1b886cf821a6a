package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.Pictures;
import org.plainpress.read.html.page.PageContext;

@DisplayName("A page's lists, boxes, verse, definitions and readings")
class StructuresTest {

  private static final String TEXT =
      "<p>The old mill stands at the edge of the village, where the stream turns east, and it has"
          + " been in the care of the same family for more than two hundred years.</p>";

  private static List<Block> read(String html) {
    return HtmlBody.blocks(
        html, new PageContext("https://example.org/", "en", Pictures.NONE, new ArrayList<>()));
  }

  private static Block one(String html) {
    List<Block> blocks = read(html);
    assertThat(blocks).hasSize(1);
    return blocks.get(0);
  }

  private static List<List<String>> lines(Block verse) {
    return ((Verse) verse)
        .stanzas().stream()
            .map(stanza -> stanza.lines().stream().map(Text::plain).toList())
            .toList();
  }

  @Test
  @DisplayName("keep a list's numbers: start, own values, order and style")
  void numbers() {
    ItemList list = (ItemList) one("<ol start=4 type=i><li>a<li value=9>b<li>c</ol>");
    assertThat(list.numbers()).containsExactly(4, 9, 10);
    assertThat(list.style()).isEqualTo(ListStyle.LOWER_ROMAN);
    ItemList down = (ItemList) one("<ol reversed><li>a<li>b<li>c</ol>");
    assertThat(down.numbers()).containsExactly(3, 2, 1);
    ItemList css = (ItemList) one("<ol style='list-style: inside upper-latin'><li>a</ol>");
    assertThat(css.style()).isEqualTo(ListStyle.UPPER_ALPHA);
    ItemList plain = (ItemList) one("<ul style='list-style-type:none'><li>a</ul>");
    assertThat(plain.style()).isEqualTo(ListStyle.NONE);
    assertThat(plain.ordered()).isFalse();
  }

  @Test
  @DisplayName("give what stands between two items to the item before it")
  void remarks() {
    ItemList list = (ItemList) one("<ol><li>a</li><p>A remark.</p><ul><li>x</ul><li>b</li></ol>");
    assertThat(list.items()).hasSize(2);
    assertThat(list.items().get(0).body()).hasSize(3).hasAtLeastOneElementOfType(ItemList.class);
    ItemList wrapped = (ItemList) one("<ul><div><li>a</li></div><div><li>b</li></div></ul>");
    assertThat(wrapped.items()).hasSize(2);
  }

  @Test
  @DisplayName("tell whether a task is done")
  void tasks() {
    ItemList list =
        (ItemList)
            one(
                "<ul><li><input type=checkbox checked> a<li><label><input type=checkbox> b</label>"
                    + "<li>☐ c<li>☑ d<li>e</ul>");
    assertThat(list.items().stream().map(ItemList.Item::task))
        .containsExactly(
            ItemList.Task.DONE,
            ItemList.Task.OPEN,
            ItemList.Task.OPEN,
            ItemList.Task.DONE,
            ItemList.Task.NONE);
    assertThat(list.items().get(2).body()).containsExactly(Paragraph.of("c"));
  }

  @Test
  @DisplayName("take a list that is only a gallery for figures, and leave a picture in its item")
  void galleries() {
    List<Block> gallery =
        read(
            "<ul><li><figure><img src=a.jpg alt=A><figcaption>In spring.</figcaption></figure>"
                + "<li><img src=b.jpg alt=B></ul>");
    assertThat(gallery).hasSize(2).allMatch(Figure.class::isInstance);
    ItemList list = (ItemList) one("<ul><li>First <img src=a.jpg alt=A><li>Second</ul>");
    assertThat(list.items().get(0).body()).hasAtLeastOneElementOfType(Figure.class);
  }

  @Test
  @DisplayName("hold a fact box, a remark that folds and a named box as asides with their titles")
  void boxes() {
    for (String box :
        List.of(
            "<aside><h3>Facts</h3><p>Two wheels.</p></aside>",
            "<details><summary>Facts</summary><p>Two wheels.</p></details>",
            "<div class='article-factbox'><p><strong>Facts</strong></p><p>Two wheels.</p></div>",
            "<div class='markdown-alert'><p class='markdown-alert-title'>Facts</p><p>Two"
                + " wheels.</p></div>",
            "<div role=note class=callout><div class=callout-body><h4>Facts</h4><p>Two"
                + " wheels.</p></div></div>")) {
      List<Block> blocks = read(TEXT + box + TEXT);
      assertThat(blocks.get(1))
          .as(box)
          .isEqualTo(
              new Aside(List.of(Inline.text("Facts")), List.of(Paragraph.of("Two wheels."))));
    }
    assertThat(read("<aside>" + TEXT + "</aside>")).hasExactlyElementsOfTypes(Paragraph.class);
  }

  @Test
  @DisplayName("keep the lines of verse, its stanzas and what is indented")
  void verse() {
    assertThat(lines(one("<p class=poem>One,<br>&nbsp;&nbsp;two,<br><br>and three.</p>")))
        .containsExactly(List.of("One,", "\u00a0\u00a0two,"), List.of("and three."));
    assertThat(lines(one("<div class=poem><p>One,<br>two,</p><p>and three.</p></div>")))
        .containsExactly(List.of("One,", "two,"), List.of("and three."));
    assertThat(
            lines(
                one(
                    "<div class='Lyrics'><div>One,</div><div class=indent>two,</div><div>&nbsp;</div>"
                        + "<div>three.</div></div>")))
        .containsExactly(List.of("One,", "\u00a0\u00a0\u00a0\u00a0two,"), List.of("three."));
    assertThat(lines(one("<pre class=verse>stone\n  on\n\nstone</pre>")))
        .containsExactly(List.of("stone", "\u00a0\u00a0on"), List.of("stone"));
    assertThat(lines(one("<p style='white-space: pre-line'>One line\nand two\nand three</p>")))
        .containsExactly(List.of("One line", "and two", "and three"));
    Quote quote = (Quote) one("<blockquote><p>One,<br>two<br>and three.</p></blockquote>");
    assertThat(lines(quote.body().get(0))).containsExactly(List.of("One,", "two", "and three."));
  }

  @Test
  @DisplayName("hold no verse where prose, code or an address is broken into lines")
  void noVerse() {
    assertThat(one("<pre>a = 1\nb = 2\nc = 3</pre>")).isInstanceOf(CodeBlock.class);
    assertThat(one("<p class=verse>In the beginning was one long line of prose alone.</p>"))
        .isInstanceOf(Paragraph.class);
    Quote quote =
        (Quote) one("<blockquote><p>Mill Lane<br>Ashby<br>mill@example.org</p></blockquote>");
    assertThat(quote.body()).hasExactlyElementsOfTypes(Paragraph.class);
    String line = "The mill stood by the river, and whoever came with grain had to wait there.";
    Quote prose = (Quote) one("<blockquote><p>" + (line + "<br>").repeat(3) + "</p></blockquote>");
    assertThat(prose.body()).hasExactlyElementsOfTypes(Paragraph.class);
    assertThat(one("<p class=poem>" + ((line + " ").repeat(2) + "<br>").repeat(2) + "</p>"))
        .isInstanceOf(Paragraph.class);
  }

  @Test
  @DisplayName("hold definitions in groups, with several terms and descriptions")
  void definitions() {
    Definitions list =
        (Definitions)
            one(
                "<dl><div><dt>race<dt>leat<dd>Brings the water.</div><dt>weir<dd>A dam.<dd>A"
                    + " fence.</dl>");
    assertThat(list.items()).hasSize(2);
    assertThat(list.items().get(0).terms()).hasSize(2);
    assertThat(list.items().get(1).descriptions()).hasSize(2);
  }

  @Test
  @DisplayName("keep readings with their bases, however they are paired")
  void ruby() {
    for (String ruby :
        List.of(
            "<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>",
            "<ruby><rb>東</rb> <rb>京</rb> <rt>とう</rt> <rt>きょう</rt></ruby>",
            "<ruby><rb>東<rb>京<rtc><rt>とう<rt>きょう</rtc></ruby>")) {
      Paragraph words = (Paragraph) one("<p>" + ruby + "駅</p>");
      assertThat(words.content())
          .as(ruby)
          .containsExactly(
              new Inline.Ruby(List.of(Inline.text("東")), "とう"),
              new Inline.Ruby(List.of(Inline.text("京")), "きょう"),
              Inline.text("駅"));
      assertThat(Text.plain(words.content())).isEqualTo("東京駅");
    }
    Paragraph group = (Paragraph) one("<p><ruby>水車<rt>すいしゃ</ruby></p>");
    assertThat(group.content())
        .containsExactly(new Inline.Ruby(List.of(Inline.text("水車")), "すいしゃ"));
  }

  @Test
  @DisplayName("show a drop cap once")
  void dropCaps() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(read("<p><span class=dropcap>O</span>nce</p>"));
    blocks.addAll(
        read("<p><span aria-hidden=true>O</span><span class=visually-hidden>O</span>nce</p>"));
    blocks.addAll(
        read("<p><span class=sr-only>Once</span><span aria-hidden=true><b>O</b>nce</span></p>"));
    blocks.addAll(
        read("<p aria-label=Once><span aria-hidden=true><b>O</b>nce</span></p>").stream()
            .map(block -> Paragraph.of(Text.plain(((Paragraph) block).content())))
            .toList());
    assertThat(blocks).containsOnly(Paragraph.of("Once"));
  }
}
