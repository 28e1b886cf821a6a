package org.plainpress.read.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("The kicker of a page")
class KickersTest {

  private static final String PROSE =
      "<p>The ferry crosses the sound six times a day from May to October, weather allowing, and"
          + " carries bicycles free of charge, as the company said on Monday.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1><span class=art__kicker>Harbours</span><span class=sr-only>: </span>"
            + "<span class=art__title>Six boats a day</span></h1>",
        "<h1><small class=Dachzeile>Harbours</small> Six boats a day</h1>",
        "<p class='post-eyebrow'>Harbours</p><h1>Six boats a day</h1>",
        "<div class=overline><a href=/harbours>Harbours</a></div><h1>Six boats a day</h1>",
        "<div class=topline>Harbours</div><time>May 3, 2024</time><h1>Six boats a day</h1>"
      })
  @DisplayName("is what the page calls so, within its headline or above it, and in neither again")
  void kickers(String head) {
    Article article = read(head, PROSE.repeat(3));
    assertThat(article.meta().kicker()).contains("Harbours");
    assertThat(article.meta().title()).isEqualTo("Six boats a day");
    assertThat(article.body())
        .flatExtracting(Blocks::text)
        .extracting(Text::plain)
        .isNotEmpty()
        .noneMatch(text -> text.contains("Harbours"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Harbours</p><h1>Six boats a day</h1>",
        "<p class=kicker>3 May 2024</p><h1>Six boats a day</h1>",
        "<p class=kicker>A word of warning that runs on for longer than any kicker would</p>"
            + "<h1>Six boats a day</h1>",
        "<h1>Six boats a day</h1><p class=kicker>Harbours</p>",
        "<h1><span class=kicker>Six boats a day</span></h1>"
      })
  @DisplayName("is none where it is called nothing, a date, a sentence, below, or all there is")
  void none(String head) {
    Meta meta = read(head, PROSE.repeat(3)).meta();
    assertThat(meta.kicker()).isEmpty();
    assertThat(meta.title()).isEqualTo("Six boats a day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ol class=breadcrumb><li><a href=/>Home</a></li><li><h1>Boats</h1></li></ol>",
        "<nav class=page-breadcrumbs><a href=/>Home</a> / <h1>Boats</h1></nav>",
        "<ul><li itemtype=https://schema.org/ListItem><h1>Boats</h1></li></ul>"
      })
  @DisplayName(
      "stands in a headline, which a crumb of the trail above is not, though marked up as h1")
  void crumb(String trail) {
    Document page = Jsoup.parse(trail + "<h2>Six boats a day</h2>" + PROSE);
    Claims claims = Titles.of(PageFacts.of(page, Optional.empty(), FieldModel.get()));
    assertThat(claims.all())
        .filteredOn(claim -> claim.value().equals("Boats"))
        .singleElement()
        .satisfies(claim -> assertThat(claim.signs()).noneMatch(sign -> sign.startsWith("h1:")));
  }

  private static Article read(String head, String body) {
    String page =
        "<html lang=en><head><title>Six boats a day | Harbour Post</title></head><body><article>"
            + head
            + body
            + "</article></body></html>";
    Source source = new Source("page.html", page.getBytes(StandardCharsets.UTF_8));
    return new HtmlReader().read(source).get(0).article();
  }
}
