package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;

@DisplayName("What an article begins with")
class BodyHeadTest {

  private static final Block WORDS = new Paragraph(List.of(Inline.text("The ferry sails.")));

  @Test
  @DisplayName("is its title where it is one bold line, and is text where it ends a sentence")
  void bold() {
    List<Block> body = body(new Inline.Strong(List.of(Inline.text("The ferry"))));
    assertThat(BodyHead.takeBold(body)).contains("The ferry");
    assertThat(body).containsExactly(WORDS);
    assertThat(BodyHead.takeBold(body(new Inline.Strong(List.of(Inline.text("It sails."))))))
        .isEmpty();
    assertThat(BodyHead.takeBold(body(Inline.text("The ferry")))).isEmpty();
  }

  @Test
  @DisplayName("signs it where it does nothing else")
  void byline() {
    List<Block> body = body(Inline.text("By Ada Kestrel and Bo Berg"));
    assertThat(BodyHead.takeByline(body)).containsExactly("Ada Kestrel", "Bo Berg");
    assertThat(body).containsExactly(WORDS);
    assertThat(BodyHead.takeByline(body(Inline.text("By night the ferry sails on.")))).isEmpty();
  }

  @Test
  @DisplayName("gives a title its words as far as the first paragraph goes")
  void firstWords() {
    assertThat(BodyHead.firstWords(body(Inline.text("* * *")), "")).isEqualTo("The ferry sails.");
    assertThat(BodyHead.firstWords(List.of(), "All words")).isEqualTo("All words");
  }

  private static List<Block> body(Inline first) {
    return new ArrayList<>(List.of(new Paragraph(List.of(first)), WORDS));
  }
}
