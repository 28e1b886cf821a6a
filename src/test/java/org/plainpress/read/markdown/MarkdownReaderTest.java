package org.plainpress.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.Definitions;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.Source;

@DisplayName("Markdown")
class MarkdownReaderTest {

  @Test
  @DisplayName("is read with its front matter, tables, notes, code and captions")
  void everything() {
    Article article =
        read(
            """
            ---
            title: A library on the tram
            authors: [Ada Kestrel, "Bo Berg"]
            date: 2021-03-04
            lang: en_GB
            tags:
              - trams
              - books
            ---
            # A library on the tram

            It carries **2,000** books.[^1]

            ![A shelf](shelf.png "The shelf. Photo: Ann Lee")

            | Year | Books |
            |------|-------|
            | 2021 | 2,000 |

            > Nobody pays.
            >
            > — The driver

            ```java
            int x = 1;
            ```

            [^1]: Counted in March.
            """);
    assertThat(article.meta().title()).isEqualTo("A library on the tram");
    assertThat(article.meta().authors()).containsExactly("Ada Kestrel", "Bo Berg");
    assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2021-03-04");
    assertThat(article.meta().language()).isEqualTo("en-GB");
    assertThat(article.meta().subjects()).containsExactly("trams", "books");
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(
            Block.Kind.PARAGRAPH,
            Block.Kind.FIGURE,
            Block.Kind.TABLE,
            Block.Kind.QUOTE,
            Block.Kind.CODE,
            Block.Kind.NOTE);
    Figure figure = (Figure) article.body().get(1);
    assertThat(figure.alternative()).contains("A shelf");
    assertThat(Text.plain(figure.caption())).isEqualTo("The shelf.");
    assertThat(figure.credit()).contains("Ann Lee");
    assertThat(Text.plain(((Quote) article.body().get(3)).cite())).isEqualTo("The driver");
  }

  @Test
  @DisplayName("keeps the words around a picture that stands among them and has a title")
  void pictureAmongWords() {
    Article article =
        read(
            """
            # The pier

            See this ![pier](a.png "The pier") here, and the mill too.
            """);
    assertThat(
            article.body().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> Text.plain(((Paragraph) block).content())))
        .containsExactly("See this", "here, and the mill too.");
    assertThat(article.body()).hasAtLeastOneElementOfType(Figure.class);
  }

  @Test
  @DisplayName("without front matter has its first heading as its title")
  void heading() {
    Article article = read("# The title\n\nSome words.\n");
    assertThat(article.meta().title()).isEqualTo("The title");
    assertThat(article.body()).hasSize(1);
  }

  @Test
  @DisplayName("may hold tasks, callouts, definition lists and verse")
  void structures() {
    Article article =
        read(
            """
            # A day at the mill

            - [x] Oil the axle
            - [ ] Mend the weir

            > [!warning] Mind the gap
            > The wall is wet.

            > [!note]
            > Closed on Mondays.

            weir
            : A low dam.
            : A *fence* of stakes.

            race

            : Brings the water.

            | The wheel goes round,
            |    the water sings,
            |
            | and no bell rings.

            The wheel goes round,\\
            the water sings\\
            and no bell rings.

            7. Seventh
            8. Eighth
            """);
    ItemList tasks = (ItemList) article.body().get(0);
    assertThat(tasks.items())
        .extracting(ItemList.Item::task)
        .containsExactly(ItemList.Task.DONE, ItemList.Task.OPEN);
    assertThat(tasks.bodies().get(0)).containsExactly(Paragraph.of("Oil the axle"));
    assertThat(article.body())
        .contains(
            new Aside(
                List.of(Inline.text("Mind the gap")), List.of(Paragraph.of("The wall is wet."))),
            new Aside(List.of(Inline.text("Note")), List.of(Paragraph.of("Closed on Mondays."))));
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(
            Block.Kind.LIST,
            Block.Kind.ASIDE,
            Block.Kind.ASIDE,
            Block.Kind.DEFINITIONS,
            Block.Kind.VERSE,
            Block.Kind.VERSE,
            Block.Kind.LIST);
    Definitions words = (Definitions) article.body().get(3);
    assertThat(words.items()).hasSize(2);
    assertThat(words.items().get(0).descriptions()).hasSize(2);
    assertThat(((Verse) article.body().get(4)).stanzas()).hasSize(2);
    assertThat(((ItemList) article.body().get(6)).numbers()).containsExactly(7, 8);
  }

  private static Article read(String text) {
    return new MarkdownReader()
        .read(new Source("a.md", text.getBytes(StandardCharsets.UTF_8)))
        .get(0)
        .article();
  }
}
