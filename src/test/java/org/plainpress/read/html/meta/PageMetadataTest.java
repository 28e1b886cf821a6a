package org.plainpress.read.html.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("What a page says of itself")
class PageMetadataTest {

  private static final String PROSE =
      "<p>The ferry crosses the sound six times a day from May to October, weather allowing, and"
          + " carries bicycles free of charge.</p><p>Islanders have asked for the crossing since the"
          + " old service closed eleven years ago, when the pier was lost to a storm.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The ferry sails again | Harbour Post; The ferry sails again; Harbour Post",
        "Harbour Post: The ferry sails again; The ferry sails again; Harbour Post",
        "The ferry sails again – News – Harbour Post; The ferry sails again; Harbour Post",
        "The ferry – and the crew – sail again | Harbour Post;"
            + "The ferry – and the crew – sail again; Harbour Post"
      })
  @DisplayName("is a title without the site's name, whatever stands between them")
  void titles(String element, String headline, String site) {
    String head =
        "<title>%s</title><meta property=og:title content='%s'><meta property=og:site_name content='%s'>"
            .formatted(element, element, site);
    assertThat(read(head, "<h1>" + headline + "</h1>").title()).isEqualTo(headline);
  }

  @Test
  @DisplayName(
      "is the heading of the article rather than the title that is made for search engines")
  void headline() {
    String head =
        "<title>Ferry timetable and tickets 2024 | Harbour Post</title>"
            + "<meta property=og:title content='Ferry timetable and tickets 2024'>";
    Meta meta =
        read(
            head,
            "<header><a href=/>Harbour Post</a></header><main><h1 class=entry-title>Six boats a day: what the new ferry timetable means for islanders</h1>");
    assertThat(meta.title())
        .isEqualTo("Six boats a day: what the new ferry timetable means for islanders");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ann Lee; Ann Lee",
        "By By Ann Lee; Ann Lee",
        "Posted by Ann Lee on December 28, 2023; Ann Lee",
        "Ann Lee December 28; Ann Lee",
        "Ann Lee • 3 May 2023 • 5 min read; Ann Lee",
        "Ann Lee, MS, Ph.D.; Ann Lee, MS, Ph.D.",
        "Von Ann Lee und Bo Berg; Ann Lee|Bo Berg",
        "By Ann Lee, Bo Berg & Cy Day; Ann Lee|Bo Berg|Cy Day",
        "Ann Lee last updated 3 May 2023; Ann Lee",
        "Ann Lee ann@example.org; Ann Lee",
        "문/김민수; 문/김민수"
      })
  @DisplayName("names people, without what is glued to them")
  void names(String written, String people) {
    assertThat(Names.of(written)).isEqualTo(List.of(people.split("\\|")));
  }

  @Test
  @DisplayName("is not the author of a quoted post, nor its date")
  void quoted() {
    Meta meta =
        read(
            "<title>The ferry sails again</title>",
            "<h1>The ferry sails again</h1><blockquote class=tweet><p>We sail.</p>By Bo Berg"
                + " <a href=/x>April 3, 2024</a></blockquote>");
    assertThat(meta.authors()).isEmpty();
    assertThat(meta.published()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p class=byline>By Ann Lee</p><p class=date>Published March 4, 2021</p>; 2021-03-04",
        "<p>Posted by Ann Lee on 2019-02-15</p>; 2019-02-15",
        "<time datetime='2021-03-04T05:06:07+01:00'>4 March</time>; 2021-03-04T05:06:07+01:00",
        "<div class=post-meta>Ann Lee <span>·</span> <span>4 mars 2021</span></div>; 2021-03-04"
      })
  @DisplayName("is a date near the title, in words, numbers or a time element")
  void dates(String shown, String day) {
    Meta meta =
        read("<title>The ferry sails again</title>", "<h1>The ferry sails again</h1>" + shown);
    assertThat(meta.published().map(IsoDate::iso)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The war began on 1 September 1939.",
        "It opened on July 20, 1890.",
        "Sie schloss am 3. Mai 2001 für immer."
      })
  @DisplayName("is no date that a sentence below the title speaks of, however short")
  void spokenOf(String sentence) {
    Meta meta =
        read(
            "<title>The bridge</title>",
            "<h1>The bridge</h1><p>" + sentence + "</p><p>It is still there, and shut.</p>");
    assertThat(meta.published()).isEmpty();
  }

  @Test
  @DisplayName("is a date in the page's address or in its scripts where nothing shows one")
  void hiddenDates() {
    String address = "<link rel=canonical href=https://example.org/2021/03/04/ferry>";
    assertThat(
            read(address + "<title>The ferry</title>", "<h1>The ferry</h1>")
                .published()
                .map(IsoDate::iso))
        .contains("2021-03-04");
    String script =
        "<script>window.state={\"post\":{\"publishedAt\":\"2021-03-04T05:06:07Z\"}}</script>";
    assertThat(
            read(script + "<title>The ferry</title>", "<h1>The ferry</h1>")
                .published()
                .map(IsoDate::iso))
        .contains("2021-03-04");
  }

  @Test
  @DisplayName("finds the author that a JSON-LD graph tells by a reference")
  void references() {
    String graph =
        "<title>The ferry</title><script type=application/ld+json>{'@graph':["
            + "{'@type':'Article','headline':'The ferry','author':{'@id':'#ann'}},"
            + "{'@type':'Person','@id':'#ann','name':'Ann Lee'}]}</script>";
    assertThat(read(graph.replace("'", "\""), "<h1>The ferry</h1>").authors())
        .containsExactly("Ann Lee");
  }

  @Test
  @DisplayName("is weighed by a file that is checked as it is read")
  void model() {
    FieldModel model = FieldModel.parse("# a remark\ntitle\th1\t1500\n");
    assertThat(model.score("title", List.of("h1", "unknown"))).isEqualTo(1.5);
    assertThat(model.score("author", List.of("h1"))).isZero();
    assertThatThrownBy(() -> FieldModel.parse("title h1 1500"))
        .hasMessageContaining("title h1 1500");
  }

  @Test
  @DisplayName("is not believed where its tag says English and its words are French")
  void language() {
    String french =
        "<p>Le bac traverse le détroit six fois par jour de mai à octobre, si le temps le permet, et"
            + " transporte gratuitement les vélos des voyageurs. Les habitants des îles réclamaient"
            + " cette liaison depuis que l'ancien service avait fermé il y a onze ans, lorsque la"
            + " jetée du nord fut emportée par une tempête. Les billets seront en vente lundi, a dit"
            + " le capitaine du port, qui vendra lui-même les premiers à la petite fenêtre près de la"
            + " cale, comme son père le faisait avant lui.</p>";
    Source source =
        new Source(
            "page.html",
            ("<html lang=en><title>Le bac</title><article><h1>Le bac</h1>" + french + french)
                .getBytes(StandardCharsets.UTF_8));
    Reading reading = new HtmlReader().read(source).get(0);
    assertThat(reading.article().meta().language()).isEqualTo("fr");
    assertThat(reading.notes().toString()).contains("its words are of 'fr'");
    assertThat(read("<title>The ferry</title>", "<h1>The ferry</h1>").language()).isEqualTo("en");
  }

  private static Meta read(String head, String top) {
    String page =
        "<html lang=en><head>"
            + head
            + "</head><body><article>"
            + top
            + PROSE
            + PROSE
            + "</article></body></html>";
    Source source = new Source("page.html", page.getBytes(StandardCharsets.UTF_8));
    return new HtmlReader().read(source).get(0).article().meta();
  }
}
