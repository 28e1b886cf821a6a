package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.html.page.PageContext;

@DisplayName("Figures, captions and pictures of web pages")
class FiguresTest {

  @Test
  @DisplayName("A caption is that of the table, the code or the quotation in the figure.")
  void captions() {
    List<Block> blocks =
        blocks(
            "<figure><table><tr><th>Month<td>May<tr><th>Flow<td>10</table><figcaption>The flow</figcaption></figure>"
                + "<figure><figcaption>The gate</figcaption><pre>open()</pre></figure>"
                + "<figure><blockquote><p>Still water.</p></blockquote><figcaption>Eva Lind</figcaption></figure>");
    assertThat(((Table) blocks.get(0)).caption()).containsExactly(Inline.text("The flow"));
    assertThat(blocks.get(1))
        .isEqualTo(new CodeBlock(Optional.empty(), List.of(Inline.text("The gate")), "open()"));
    assertThat(((Quote) blocks.get(2)).cite()).containsExactly(Inline.text("Eva Lind"));
    assertThat(blocks).hasSize(3);
  }

  @Test
  @DisplayName("A frame whose caption has the label of a film's is a lost film with that caption.")
  void playerOfOwn() {
    String frame = "<figure><iframe src='https://player.example.org/7.html'></iframe><figcaption>";
    List<Block> blocks =
        blocks(
            frame
                + "<span class=off-screen>Media caption</span> <span>The mayor on the pier</span></figcaption></figure>"
                + frame
                + "The pier by its years</figcaption></figure>");
    Figure film = (Figure) blocks.get(0);
    assertThat(((Media.Unavailable) film.media()).kind()).isEqualTo(Media.Kind.VIDEO);
    assertThat(Text.plain(film.caption())).isEqualTo("The mayor on the pier");
    assertThat(blocks.subList(1, 3))
        .extracting(Object::getClass)
        .containsExactly(Embed.class, Paragraph.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=gallery>%s</div>",
        "<figure>%s</figure>",
        "<ul><li>%s</li></ul>",
        "<section><div>%s</div></section>"
      })
  @DisplayName("Each picture of a gallery keeps its own caption.")
  void gallery(String around) {
    List<Block> blocks =
        blocks(
            String.format(
                around,
                "<figure><img src=a.jpg alt=Bow><figcaption>The bow. Photo: Ann Lee</figcaption></figure>"
                    + "<div><img src=b.jpg alt=Stern><p class=caption>The stern.</p></div>"
                    + "<figure><img src=c.jpg alt=Mast></figure>"));
    List<Figure> figures = Blocks.of(Figure.class, blocks).toList();
    assertThat(figures)
        .extracting(figure -> figure.alt().orElse("") + ": " + Text.plain(figure.caption()))
        .containsExactly("Bow: The bow.", "Stern: The stern.", "Mast: ");
    assertThat(figures.get(0).credit()).contains("Ann Lee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><img src=a.jpg></p><p><em>The pier in snow. Photo: Ann Lee</em></p>",
        "<div><a href=x><img src=a.jpg></a><br><i>The pier in snow. Photo: Ann Lee</i></div>",
        "<table><tr><td><img src=a.jpg><br><font>The pier in snow. Photo by Ann Lee</font></table>"
      })
  @DisplayName("A line right below a picture that ends with a labelled credit is its caption.")
  void captionBelow(String html) {
    List<Block> blocks = blocks(html + "<p>The harbour opens in May. Photo: nobody was there.</p>");
    assertThat(blocks).hasSize(2);
    Figure figure = (Figure) blocks.get(0);
    assertThat(Text.plain(figure.caption())).isEqualTo("The pier in snow.");
    assertThat(figure.credit()).contains("Ann Lee");
  }

  @Test
  @DisplayName("A line below a picture that names no credit stays a paragraph.")
  void proseBelow() {
    assertThat(blocks("<p><img src=a.jpg alt=Pier></p><p>The harbour opens in May.</p>"))
        .hasSize(2)
        .last()
        .isInstanceOf(Paragraph.class);
  }

  @Test
  @DisplayName("A gallery's numbers are left out, and its credits are those of its pictures.")
  void slides() {
    List<ReadingNote> notes = new ArrayList<>();
    List<Block> blocks =
        HtmlBody.blocks(
            "<ul class=slides><li><div>1/2</div><img src=a.jpg><div class=slide-caption>The bow.</div><div>Photo: Ann Lee</div>"
                + "<li><div>2/2</div><img src=b.jpg><div class=slide-caption>The stern.</div><div>Photo: Bo Berg</div></ul>",
            new PageContext("", "en", Pictures.NONE, notes));
    assertThat(blocks)
        .extracting(block -> ((Figure) block).credit().orElse(""))
        .containsExactly("Ann Lee", "Bo Berg");
    assertThat(notes)
        .extracting(ReadingNote::toString)
        .contains(
            "left out as the number of a picture: 1/2", "left out as the number of a picture: 2/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"figure", "div"})
  @DisplayName("The caption of a whole gallery is a paragraph below its pictures.")
  void galleryCaption(String around) {
    String end = around.equals("figure") ? "figcaption" : "p";
    List<Block> blocks =
        blocks(
            "<"
                + around
                + "><figure><img src=a.jpg alt=Bow><figcaption>The bow.</figcaption></figure>"
                + "<figure><img src=b.jpg alt=Stern><figcaption>The stern.</figcaption></figure><"
                + end
                + " class=caption>The ferry.</"
                + end
                + "></"
                + around
                + ">");
    assertThat(blocks).hasSize(3);
    assertThat(blocks.get(2)).isEqualTo(new Paragraph(List.of(Inline.text("The ferry."))));
  }

  @Test
  @DisplayName("A figure around a list or a letter is the list or the letter, and its caption.")
  void withoutPicture() {
    List<Block> blocks =
        blocks(
            "<figure><ul><li>Oil</li><li>Rope</li></ul><figcaption>What to bring</figcaption></figure>"
                + "<figure><p>Dear all, we sail.</p><figcaption>A letter</figcaption></figure>"
                + "<figure><img src=a.jpg alt=Bow><p>The bow.</p></figure>");
    assertThat(blocks.get(0)).isInstanceOf(ItemList.class);
    assertThat(blocks.subList(1, 4))
        .extracting(block -> Text.plain(((Paragraph) block).content()))
        .containsExactly("What to bring", "Dear all, we sail.", "A letter");
    assertThat(blocks.get(4)).isInstanceOf(Figure.class);
    assertThat(blocks).hasSize(6);
  }

  @Test
  @DisplayName("Who is quoted stands without the dash, and a title within the words stays there.")
  void attributions() {
    List<Block> blocks =
        blocks(
            "<blockquote><p>Still water.</p><footer>— <cite>Jo Doe</cite></footer></blockquote>"
                + "<blockquote><p>I read <cite>The Tide</cite> twice.</p></blockquote>");
    assertThat(Text.plain(((Quote) blocks.get(0)).cite())).isEqualTo("Jo Doe");
    assertThat(((Quote) blocks.get(1)).cite()).isEmpty();
  }

  @Test
  @DisplayName("A caption and its credit, each in an element of its own, are a lost picture's.")
  void alone() {
    List<Block> blocks =
        blocks(
            "<p class=photo><span class=cutline>The quay at dusk, after the last boat.</span>"
                + " <span class=photo-credit>(Foto: Eva Lind)</span></p>"
                + "<div><span>View larger</span><p class=caption>The gate.</p></div>");
    assertThat(blocks).hasSize(2).allMatch(Figure.class::isInstance);
    Figure first = (Figure) blocks.get(0);
    assertThat(Text.plain(first.caption())).isEqualTo("The quay at dusk, after the last boat.");
    assertThat(first.credit()).contains("Eva Lind");
    assertThat(Text.plain(((Figure) blocks.get(1)).caption())).isEqualTo("The gate.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=a.png alt='😀' class=emoji>",
        "<img src='/static/smilies/grin.gif' alt=':-)'>",
        "<img src=x.png alt='☺' style='height: 1em'>",
        "<img src=stars-4.svg alt='4 / 5'>",
        "<img src=x.png alt='3.5 out of 5' class='rating'>",
      })
  @DisplayName("A picture that stands for characters is these characters, in its line.")
  void characters(String image) {
    List<Block> blocks = blocks("<p>We found it good " + image + " all the same.</p>");
    assertThat(blocks).hasSize(1).first().isInstanceOf(Paragraph.class);
    String alt = image.replaceAll(".*alt='([^']*)'.*", "$1");
    assertThat(Text.plain(((Paragraph) blocks.get(0)).content())).contains(alt);
  }

  @Test
  @DisplayName("A picture that is to be looked at stays a figure, whatever stands beside it.")
  void pictures() {
    assertThat(blocks("<p>Here <img src=gate.jpg alt='The gate'> it is.</p>"))
        .anyMatch(Figure.class::isInstance);
    assertThat(blocks("<p>Here <img src=a.png class=icon alt='A gate' height=300> it is.</p>"))
        .anyMatch(Figure.class::isInstance);
    assertThat(blocks("<p><img src=stars.jpg alt='Stars over the bay'></p>"))
        .anyMatch(Figure.class::isInstance);
  }

  @Test
  @DisplayName("A statement for listeners is read; a label for them beside a link is not.")
  void listeners() {
    List<Block> blocks =
        blocks(
            "<p class=sr-only>The chart peaks in May at ten.</p>"
                + "<p>See <a href='https://example.org/x'>more<span class=sr-only> (opens in a new window)</span></a>.</p>");
    assertThat(blocks).hasSize(2);
    assertThat(Text.plain(((Paragraph) blocks.get(0)).content()))
        .isEqualTo("The chart peaks in May at ten.");
    assertThat(Text.plain(((Paragraph) blocks.get(1)).content())).isEqualTo("See more.");
  }

  @Test
  @DisplayName("A drawing within the page is a figure of its label; an icon is nothing.")
  void drawings() {
    List<Block> blocks =
        blocks(
            "<svg role=img aria-label='Water level, rising in May' viewBox='0 0 9 9'></svg>"
                + "<p>Words.</p><svg width=16 height=16><title>Open the menu here</title></svg>"
                + "<a href='/'><svg aria-label='To the first page'></svg></a>");
    assertThat(blocks).hasSize(2);
    assertThat(((Figure) blocks.get(0)).alternative()).contains("Water level, rising in May");
  }

  @Test
  @DisplayName("The title of a picture stands for the alternative text that it has not.")
  void title() {
    assertThat(((Figure) blocks("<img src=a.jpg title='The mill from the south'>").get(0)).alt())
        .contains("The mill from the south");
    assertThat(((Figure) blocks("<img src=a.jpg alt='The mill' title='Click'>").get(0)).alt())
        .contains("The mill");
  }

  @Test
  @DisplayName("The label of a drawing is what it names as its label, beside a caption too.")
  void labelledDrawing() {
    String drawing =
        "<svg aria-labelledby='t d'><title id=t>Bar chart</title><desc id=d>Flow rises to May</desc></svg>";
    Figure figure =
        (Figure)
            blocks("<figure>" + drawing + "<figcaption>The stream</figcaption></figure>").get(0);
    assertThat(figure.alt()).contains("Bar chart. Flow rises to May");
    assertThat(Text.plain(figure.caption())).isEqualTo("The stream");
    assertThat(((Figure) blocks(drawing).get(0)).alternative())
        .contains("Bar chart. Flow rises to May");
  }

  @Test
  @DisplayName("The one line in a figure is the caption of its picture, whatever its element.")
  void unnamedCaption() {
    for (String name : List.of("small", "em", "span")) {
      List<Block> blocks =
          blocks(
              "<figure><img src=a.jpg alt='The mill'><%1$s>The mill at dusk</%1$s></figure>"
                  .formatted(name));
      assertThat(blocks).hasSize(1);
      assertThat(Text.plain(((Figure) blocks.get(0)).caption())).isEqualTo("The mill at dusk");
    }
  }

  @Test
  @DisplayName("The caption in a row below a picture is its own, in Blogger's tables.")
  void tableOfPicture() {
    List<Block> blocks =
        blocks(
            "<table class=tr-caption-container><tr><td><img src=a.jpg alt='The mill'></td></tr>"
                + "<tr><td class=tr-caption>The mill at dusk</td></tr></table>");
    assertThat(blocks).hasSize(1);
    assertThat(Text.plain(((Figure) blocks.get(0)).caption())).isEqualTo("The mill at dusk");
  }

  private static List<Block> blocks(String html) {
    return HtmlBody.blocks(html, new PageContext("", "en", Pictures.NONE, new ArrayList<>()));
  }
}
