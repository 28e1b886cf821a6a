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
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.Source;

@DisplayName("Verse in a plain text")
class VerseLinesTest {

  private static final String BEFORE =
      "The poet of the mill\n\nIda Holm reads tonight in the old mill, where she wrote the lines that everyone in the valley knows by heart.\n\n";

  private static final String AFTER =
      "\nThe reading begins at eight, and the wheel will turn while she reads it.\n";

  @Test
  @DisplayName("is one block, with its lines and stanzas, whatever marks end them")
  void stanzas() {
    Article article =
        read(
            BEFORE
                + "The wheel goes round, the water sings,\nAnd no one hears the bell\nThat someone in the tower rings\nTo say that all is well.\n\n"
                + "The miller sleeps\n  The river keeps\n"
                + AFTER);
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.VERSE, Block.Kind.PARAGRAPH);
    Verse verse = (Verse) article.body().get(1);
    assertThat(verse.stanzas())
        .extracting(stanza -> stanza.lines().stream().map(Text::plain).toList())
        .containsExactly(
            List.of(
                "The wheel goes round, the water sings,",
                "And no one hears the bell",
                "That someone in the tower rings",
                "To say that all is well."),
            List.of("The miller sleeps", "\u00a0\u00a0The river keeps"));
  }

  @ParameterizedTest
  @DisplayName("may have no marks at all, or begin its lines with small letters")
  @ValueSource(
      strings = {
        "The wheel is turning slow\nUnder the moss and stone\nThe water will not go\n\nThe bell is hanging low\nThe tower is alone\nThe ringer has to go\n",
        "the wheel goes round,\nthe water\tsings\nand no bell\nrings in the town below\n",
        "the wheel goes round,\nand no bell rings\nin the tower\nalone\n",
        "the wheel goes round\nand round it goes\nwhere the water\nis nobody knows at all\n",
      })
  void unmarked(String poem) {
    String text = BEFORE + poem.replace('\t', ' ') + AFTER;
    assertThat(read(text).body().get(1)).isInstanceOf(Verse.class);
    assertThat(read(text).body()).hasSize(3);
  }

  @ParameterizedTest
  @DisplayName(
      "is not prose that is wrapped, a byline, an address with numbers, or what names things")
  @ValueSource(
      strings = {
        "The council of the town has opened the\ngate above it and says that it now holds,\nwhich the miller had asked for since the\nflood of last year.\n",
        "By Ann Lee,\nBo Berg and\nCy Dahl in Skarra\n",
        "The Old Mill,\n12 Quay Street,\nSkarra\n",
        "Where: the old mill,\nWhen: tonight, at eight,\nHow much: nothing\n",
        "home,\nnews,\nsport,\nthe weather\n",
        "Yours sincerely,\nAnn Lee\n",
        "The council opens the gate above the mill, which it says now holds for good,\nThe miller opens the wheel below it, which he says will turn again for good,\nThe people of the town open their purses, as they say that they always do,\n",
        "Tickets for members\nTickets for children\nTickets for dogs\n",
      })
  void none(String lines) {
    assertThat(read(BEFORE + lines + AFTER).body()).noneMatch(Verse.class::isInstance);
  }

  private static Article read(String text) {
    return new TextReader()
        .read(new Source("a.txt", text.getBytes(StandardCharsets.UTF_8)))
        .get(0)
        .article();
  }
}
