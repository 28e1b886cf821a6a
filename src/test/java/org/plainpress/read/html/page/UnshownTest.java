package org.plainpress.read.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a page only shows once its scripts have run")
class UnshownTest {

  private static final String WORDS =
      "The ferry crosses the sound six times a day from May to October, weather allowing, and carries"
          + " bicycles free of charge to all the islands that have a pier, and to some that have not. It rests in"
          + " winter, when the ice is thick enough to walk on, and the harbour master has his holidays.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<template><p>%s</p></template>",
        "<noscript><div><p>%s</p></div></noscript>",
        "<script type='text/template'><div><p>%s</p></div></script>",
        "<div style='display:none'><p>%s</p></div>",
        "<script type='application/json'>{\"post\": {\"id\": 1, \"body\": \"\\u003cp>%s\\n\"}}</script>",
        "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"%s %s\"}</script>",
        "<script>push({\"state\":\"{\\\"cooked\\\":\\\"<p>%s</p>\\\"}\"})</script>",
      })
  @DisplayName("is brought out where the page shows no more than that")
  void broughtOut(String html) {
    assertThat(shown("<h1>Ferry returns</h1>" + html.replace("%s", WORDS)))
        .contains("The ferry crosses the sound");
  }

  @Test
  @DisplayName("stays where it is beside more text that is shown, and where that says the same")
  void notNeeded() {
    String more = "<p>" + WORDS.replace("ferry", "bus") + WORDS.replace("ferry", "train") + "</p>";
    assertThat(shown(more + "<template><p>" + WORDS + "</p></template>"))
        .doesNotContain("The ferry");
    String twice = WORDS + " " + WORDS + " " + WORDS.replace("six", "ten");
    assertThat(shown("<p>" + WORDS + "</p><script>{\"body\": \"" + twice + "\"}</script>"))
        .isEqualTo(WORDS);
  }

  @Test
  @DisplayName("is brought out paragraph by paragraph where the page shows nothing at all")
  void paragraphs() {
    String json =
        "<script type='application/json'>{\"blocks\": [{\"type\": \"p\", \"text\": \"The ferry crosses the sound six"
            + " times a day from May to October, weather allowing.\"}, {\"text\": \"It carries bicycles free of charge"
            + " to all the islands that have a pier of their own.\"}]}</script>";
    assertThat(shown("<div>Loading</div>" + json))
        .contains("six times a day")
        .contains("a pier of");
    assertThat(shown("<p>" + WORDS + "</p>" + json)).isEqualTo(WORDS);
  }

  @Test
  @DisplayName("is shown where it stands in a declarative shadow root")
  void shadowRoots() {
    Document page =
        Jsoup.parse(
            "<news-page><template shadowrootmode=open><p>The ferry</p></template></news-page>");
    Unshown.openShadows(page);
    assertThat(page.select("news-page > p").text()).isEqualTo("The ferry");
  }

  private static String shown(String html) {
    Document page = Jsoup.parse(html);
    Unshown.bringOut(page);
    page.select("template, script, noscript").remove();
    return page.body().text();
  }
}
