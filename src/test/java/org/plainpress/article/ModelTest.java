package org.plainpress.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The model")
class ModelTest {

  @Test
  @DisplayName("gives a figure the source's alternative text, else its caption, else none")
  void alternativeText() {
    Media lost = new Media.Unavailable(Media.Kind.IMAGE, Optional.empty());
    List<Inline> caption =
        List.of(Inline.text("A  pier\n"), new Inline.Emphasis(List.of(Inline.text("at dawn"))));
    assertThat(new Figure(lost, Optional.of("own"), caption, Optional.empty(), false).alternative())
        .contains("own");
    assertThat(new Figure(lost, Optional.empty(), caption, Optional.empty(), false).alternative())
        .contains("A pier at dawn");
    assertThat(
            new Figure(lost, Optional.empty(), List.of(), Optional.of("AP"), false).alternative())
        .isEmpty();
  }

  @Test
  @DisplayName("refuses what no edition can carry, and names the field")
  void refusesControls() {
    assertThatThrownBy(() -> Inline.text("a\u0000b"))
        .hasMessageContaining("text")
        .hasMessageContaining("U+0000");
    assertThatThrownBy(() -> Meta.builder("T\uFFFE").id("urn:x").build())
        .hasMessageContaining("title");
    assertThatThrownBy(() -> Meta.builder(" ").id("urn:x").build()).hasMessageContaining("title");
    assertThatThrownBy(() -> new Heading(1, List.of(Inline.text("x"))))
        .hasMessageContaining("level");
  }

  @Test
  @DisplayName("refuses links that run code")
  void refusesScript() {
    for (String href :
        List.of("javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x")) {
      assertThatThrownBy(() -> new Inline.Link(href, List.of()))
          .as(href)
          .hasMessageContaining("href");
    }
  }

  @Test
  @DisplayName("makes ids by RFC 9562's version 5")
  void ids() {
    // The value that Python's uuid.uuid5(uuid.NAMESPACE_URL, …) gives.
    assertThat(ArticleId.ofSource("https://example.org/"))
        .isEqualTo("urn:uuid:527dda32-a0de-5105-a042-cb475b5f7d11");
    assertThat(ArticleId.ofContent("a"))
        .isEqualTo(ArticleId.ofContent("a"))
        .isNotEqualTo(ArticleId.ofContent("b"));
  }

  @Test
  @DisplayName("reads and writes dates as ISO 8601")
  void dates() {
    for (String iso : List.of("2018-07-20", "2018-07-20T06:00:00+01:00", "2018-07-20T06:30:15Z")) {
      assertThat(IsoDate.parse(iso).iso()).isEqualTo(iso);
    }
    for (String wrong :
        List.of(
            "2018-13-01",
            "2018-7-2",
            "yesterday",
            "20180720",
            "2018-07-20T06:00",
            "2018-02-30T06:30:15Z",
            "2018-07-20T25:30:15Z",
            "2018-07-20 06:30:15Z",
            "")) {
      assertThatThrownBy(() -> IsoDate.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("knows which languages run right to left")
  void directions() {
    assertThat(Direction.of("ar")).isEqualTo(Direction.RTL);
    assertThat(Direction.of("fa-IR")).isEqualTo(Direction.RTL);
    assertThat(Direction.of("az-Arab")).isEqualTo(Direction.RTL);
    assertThat(Direction.of("ku-Latn")).isEqualTo(Direction.LTR);
    assertThat(Direction.of("ar-Latn")).isEqualTo(Direction.LTR);
    assertThat(Direction.of("en")).isEqualTo(Direction.LTR);
  }

  @Test
  @DisplayName("announces embeds that follow one another together")
  void embedRuns() {
    Embed video =
        new Embed(Embed.Sort.VIDEO, Optional.empty(), Optional.of("https://example.org/v"));
    Embed post = new Embed(Embed.Sort.POST, Optional.empty(), Optional.of("https://example.org/v"));
    assertThat(EmbedRun.at(List.of(video, video, Paragraph.of("x")), 0))
        .isEqualTo(new EmbedRun(Embed.Sort.VIDEO, 2, List.of("https://example.org/v")));
    assertThat(EmbedRun.at(List.of(video, post), 0).messageKey()).isEqualTo("embed.unknowns");
    assertThat(EmbedRun.at(List.of(video, post), 1).messageKey()).isEqualTo("embed.post");
  }

  @Test
  @DisplayName("shows in contents a standfirst of a sentence or three, and no more")
  void standfirst() {
    Meta.Builder meta = Meta.builder("Ferry").id("urn:x:1").language("en").summary("It sails.");
    assertThat(meta.build().standfirst()).contains("It sails.");
    String told = meta.subtitle("The ferry sails. ".repeat(200).strip()).build().standfirst().get();
    assertThat(told).startsWith("The ferry sails. The").endsWith("…").hasSizeBetween(270, 281);
  }
}
