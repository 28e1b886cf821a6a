package org.plainpress.read.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("The authors of a page")
class CoauthorsTest {

  private static final String OPENING = "The kiln was lit at dawn";

  private static final String PROSE =
      "<p>"
          + OPENING
          + ", as it is every year on the last Sunday of the summer, and it will"
          + " burn until the wood of three old barns is gone.</p><p>Forty potters have brought what they"
          + " made in the winter, and nobody will know before Thursday what has become of it.</p>"
          + "<p>The oldest of them has fired here since the kiln was built, and says that he sleeps"
          + " badly all the same.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By <a href=/m>Mia Holt</a>, <a href=/o>Ole Vang</a> and <a href=/s>Sara Lind</a></p>",
        "<p>By <a href=/m>Mia Holt</a>, <a href=/o>Ole Vang</a>, and Sara Lind</p>",
        "<p>By <a rel=author href=/m>Mia Holt</a>, <a rel=author href=/o>Ole Vang</a> &amp;"
            + " <a rel=author href=/s>Sara Lind</a></p>",
        "<div class=byline><span class=author>Mia Holt</span><span class=author>Ole Vang</span>"
            + "<span class=author>Sara Lind</span></div>",
        "<div class=byline><span class=author><a class=author-name>Mia Holt</a></span> <span"
            + " class=author><a class=author-name>Ole Vang</a></span> <span class=author><a"
            + " class=author-name>Sara Lind</a></span></div>",
        "<p class=author>Mia Holt</p><p class=author>Ole Vang</p><p class=author>Sara Lind</p>",
        "<p class=byline>By Mia Holt, Ole Vang, and Sara Lind</p>"
      })
  @DisplayName("are all whom links or marks in a row name, and are not named again in the body")
  void several(String byline) {
    Article article = read("", "<h1>The kiln is lit</h1>" + byline);
    assertThat(article.meta().authors()).containsExactly("Mia Holt", "Ole Vang", "Sara Lind");
    assertThat(firstWords(article)).startsWith(OPENING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p class=byline>By <span class=author>Mia Holt</span> <span class=author>Staff"
            + " Writer</span></p>; Mia Holt",
        "<p>By <a rel=author href=/m>Mia Holt</a> <a rel=author href=/m>Mia Holt</a></p>; Mia Holt"
      })
  @DisplayName("are not the function behind a name or the same name again")
  void one(String byline, String author) {
    assertThat(read("", "<h1>The kiln is lit</h1>" + byline).meta().authors())
        .containsExactly(author);
  }

  @Test
  @DisplayName("are in the JSON-LD of a recipe as in that of an article")
  void recipe() {
    String head =
        """
        <script type="application/ld+json">{"@type": "Recipe", "name": "The kiln is lit",
        "author": {"@type": "Person", "name": "Mia Holt"}}</script>
        """;
    assertThat(read(head, "<h1>The kiln is lit</h1>").meta().authors()).containsExactly("Mia Holt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"By the river", "By the light of the kiln", "From the hill"})
  @DisplayName("are nobody whom the title seems to announce")
  void title(String title) {
    assertThat(read("", "<h1>" + title + "</h1>", title).meta().authors()).isEmpty();
  }

  @Test
  @DisplayName("are nobody below the name of a table's column")
  void column() {
    String table =
        "<table><tr><th>Kiln</th><th>Text</th></tr><tr><td rowspan=2>Barrel 7</td><td>Burns for"
            + " three days, with pine and some oak, and smokes.</td></tr><tr><td>Burns for a night,"
            + " with nothing but birch from the hill.</td></tr></table>";
    assertThat(read("", "<h1>The kiln is lit</h1>" + table).meta().authors()).isEmpty();
    String layout =
        "<table><tr><td>Text:</td><td>Mia Holt</td></tr><tr><td>Kiln:</td><td>Barrel"
            + " 7</td></tr></table>";
    assertThat(read("", "<h1>The kiln is lit</h1>" + layout).meta().authors())
        .containsExactly("Mia Holt");
  }

  private static String firstWords(Article article) {
    return article.body().get(0) instanceof Paragraph first ? Text.plain(first.content()) : "";
  }

  private static Article read(String head, String top) {
    return read(head, top, "The kiln is lit");
  }

  private static Article read(String head, String top, String title) {
    String page =
        "<html lang=en><head><title>"
            + title
            + "</title>"
            + head
            + "</head><body><article>"
            + top
            + PROSE
            + "</article></body></html>";
    Source source = new Source("page.html", page.getBytes(StandardCharsets.UTF_8));
    return new HtmlReader().read(source).get(0).article();
  }
}
