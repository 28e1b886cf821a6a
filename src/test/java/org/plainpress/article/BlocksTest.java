package org.plainpress.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walk through an article")
class BlocksTest {

  private static final List<Block> BODY =
      List.of(
          new Heading(2, List.of(Inline.text("heading"))),
          new Quote(
              List.of(
                  Paragraph.of("quoted"),
                  new ItemList(
                      false, 1, List.of(List.of(Paragraph.of("item")), List.of(new Divider())))),
              List.of(Inline.text("source"))),
          new Note("a", List.of(new CodeBlock(Optional.empty(), "code"))),
          new Table(
              List.of(Inline.text("caption")),
              List.of(List.of(Table.Cell.of("head"))),
              List.of(List.of(Table.Cell.of("cell")))),
          Figure.lost(Media.Kind.IMAGE, "picture", Optional.empty()),
          new Embed(Embed.Sort.VIDEO, Optional.empty(), Optional.empty()),
          new Verse(List.of(new Verse.Stanza(List.of(List.of(Inline.text("line")))))),
          new Definitions(
              List.of(
                  new Definitions.Item(
                      List.of(List.of(Inline.text("term"))),
                      List.of(List.of(Paragraph.of("description")))))),
          new Aside(List.of(Inline.text("title")), List.of(Paragraph.of("boxed"))),
          new MathBlock(
              new Formula(MathNode.of("math", MathNode.token("mi", "x")), "x", Optional.empty())));

  @Test
  @DisplayName("comes to a block before those that it encloses, in reading order")
  void order() {
    List<Block.Kind> kinds = new ArrayList<>();
    Blocks.forEach(BODY, block -> kinds.add(block.kind()));
    assertThat(kinds)
        .containsExactly(
            Block.Kind.HEADING,
            Block.Kind.QUOTE,
            Block.Kind.PARAGRAPH,
            Block.Kind.LIST,
            Block.Kind.PARAGRAPH,
            Block.Kind.DIVIDER,
            Block.Kind.NOTE,
            Block.Kind.CODE,
            Block.Kind.TABLE,
            Block.Kind.FIGURE,
            Block.Kind.EMBED,
            Block.Kind.VERSE,
            Block.Kind.DEFINITIONS,
            Block.Kind.PARAGRAPH,
            Block.Kind.ASIDE,
            Block.Kind.PARAGRAPH,
            Block.Kind.MATH);
  }

  @Test
  @DisplayName("comes to every kind of block that there is")
  void everyKind() {
    Set<Block.Kind> met = EnumSet.noneOf(Block.Kind.class);
    Blocks.forEach(BODY, block -> met.add(block.kind()));
    assertThat(met).containsExactlyInAnyOrder(Block.Kind.values());
  }

  @Test
  @DisplayName("gives each run of text once: captions, cells and sources too")
  void text() {
    List<String> texts = new ArrayList<>();
    Blocks.forEach(
        BODY, block -> Blocks.text(block).forEach(content -> texts.add(Text.plain(content))));
    assertThat(texts)
        .containsExactly(
            "heading",
            "source",
            "quoted",
            "item",
            "caption",
            "head",
            "cell",
            "picture",
            "line",
            "term",
            "description",
            "title",
            "boxed");
  }

  @Test
  @DisplayName("finds the blocks of one type wherever they stand")
  void ofType() {
    assertThat(Blocks.of(Paragraph.class, BODY))
        .containsExactly(
            Paragraph.of("quoted"),
            Paragraph.of("item"),
            Paragraph.of("description"),
            Paragraph.of("boxed"));
  }

  @Test
  @DisplayName("comes to an inline before those that it encloses")
  void inlines() {
    Inline word = Inline.text("word");
    Inline strong = new Inline.Strong(List.of(word));
    Inline link = new Inline.Link("https://example.org/", List.of(strong));
    List<Inline> met = new ArrayList<>();
    Blocks.forEachInline(List.of(link, new Inline.LineBreak()), met::add);
    assertThat(met).containsExactly(link, strong, word, new Inline.LineBreak());
  }

  @Test
  @DisplayName("copies an article whole where nothing is to change")
  void copy() {
    Meta meta = Meta.builder("Title").id("urn:uuid:1").author("A").subject("S").build();
    Article article = new Article(meta, BODY);
    assertThat(new Rewriting() {}.article(article)).isEqualTo(article);
  }
}
