package org.plainpress.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An article that is nested deeply")
class NestingTest {

  private static final Meta META =
      Meta.builder("Deep").id(ArticleId.ofContent("deep")).language("en").build();

  @Test
  @DisplayName("is made down to 256 levels of blocks and inlines, and refused below")
  void depth() {
    // A paragraph and its words are two levels.
    assertThat(new Article(META, List.of(quotes(254))).body()).hasSize(1);
    refused(quotes(255));
    refused(quotes(10_000));
  }

  @Test
  @DisplayName("is refused for lists and for inlines too")
  void kinds() {
    Block list = Paragraph.of("Deep.");
    Inline words = Inline.text("deep");
    for (int i = 0; i < 1000; i++) {
      list = new ItemList(false, 1, List.of(List.of(list)));
      words = new Inline.Strong(List.of(words));
    }
    refused(list);
    refused(new Paragraph(List.of(words)));
    refused(new Quote(List.of(), List.of(words)));
  }

  private static void refused(Block body) {
    assertThatThrownBy(() -> new Article(META, List.of(body)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body: blocks and inlines are nested more than 256 levels deep");
  }

  private static Block quotes(int depth) {
    Block block = Paragraph.of("Deep.");
    for (int i = 0; i < depth; i++) {
      block = new Quote(List.of(block), List.of());
    }
    return block;
  }
}
