package org.plainpress.read.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("A note at the side of a page")
class SidenotesTest {

  @ParameterizedTest
  @DisplayName("is a note, and no part of the sentence that it stands in")
  @ValueSource(
      strings = {
        "<label for=a class='margin-toggle sidenote-number'></label>"
            + "<input type=checkbox id=a class=margin-toggle><span class=sidenote>%s</span>",
        "<label for=a class=margin-toggle>&#8853;</label>"
            + "<input type=checkbox id=a class=margin-toggle><span class=marginnote>%s</span>",
        "<span class=sidenote-wrapper><label class=sidenote-number>1</label>"
            + "<input type=checkbox><small class=sidenote-content>%s</small></span>",
        "<sup class=sidenote-ref>1</sup><span class=side-note>%s</span>",
      })
  void note(String markup) {
    String note = "The old boat <i>Tern</i> crossed four times.";
    List<Block> body = body(String.format(markup, note));
    assertThat(Blocks.of(Note.class, body).toList())
        .hasSize(1)
        .allSatisfy(
            one ->
                assertThat(Text.plain(((Paragraph) one.body().get(0)).content()))
                    .isEqualTo("The old boat Tern crossed four times."));
    assertThat(Text.plain(((Paragraph) body.get(0)).content()))
        .startsWith("The ferry crosses the sound six times a day, weather allowing.")
        .endsWith("Islanders have asked for it for years.");
  }

  @Test
  @DisplayName("stays what it is where it stands in no sentence")
  void box() {
    List<Block> body = body("</p><aside class=sidenote>The old boat crossed twice.</aside><p>");
    assertThat(Blocks.of(Note.class, body)).isEmpty();
    assertThat(body.toString()).contains("The old boat crossed twice.");
  }

  private static List<Block> body(String within) {
    String html =
        "<html lang=en><title>The ferry</title><article><h1>The ferry</h1>"
            + "<p>The ferry crosses the sound six times a day, weather allowing."
            + within
            + " Islanders have asked for it for years.</p>"
            + "<p>It carries bicycles free of charge, and dogs travel free too, as do children.</p>";
    Source source = new Source("page.html", html.getBytes(StandardCharsets.UTF_8));
    return new HtmlReader().read(source).get(0).article().body();
  }
}
