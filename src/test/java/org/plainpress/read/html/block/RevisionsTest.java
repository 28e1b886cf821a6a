package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;
import org.plainpress.read.markdown.MarkdownReader;

@DisplayName("Words that were deleted or inserted")
class RevisionsTest {

  private static final String PRICE =
      "The price of a crossing is %s 40 crowns, the harbour board said on Monday morning.";

  private static final Paragraph REVISED =
      new Paragraph(
          List.of(
              Inline.text("The price of a crossing is "),
              new Inline.Deletion(List.of(Inline.text("50"))),
              Inline.text(" 40 crowns, the harbour board said on Monday morning.")));

  @Test
  @DisplayName("stay such in Markdown and in a web page, by whichever element")
  void elements() {
    assertThat(markdown(PRICE.formatted("~~50~~"))).contains(REVISED);
    for (String element : List.of("del", "s", "strike")) {
      String gone = "<" + element + ">50</" + element + ">";
      assertThat(page("<p>" + PRICE.formatted(gone) + "</p>")).contains(REVISED);
    }
    assertThat(page("<p>The price is now <ins>40</ins> crowns, the board said on Monday.</p>"))
        .contains(
            new Paragraph(
                List.of(
                    Inline.text("The price is now "),
                    new Inline.Insertion(List.of(Inline.text("40"))),
                    Inline.text(" crowns, the board said on Monday."))));
  }

  @Test
  @DisplayName("may be whole paragraphs")
  void paragraphs() {
    String gone = "The ferry of the old company does not sail any more, and nobody misses it.";
    assertThat(page("<del><p>" + gone + "</p></del><p>The new one sails daily from the pier.</p>"))
        .contains(new Paragraph(List.of(new Inline.Deletion(List.of(Inline.text(gone))))));
  }

  @Test
  @DisplayName("may be struck out by a style alone, and words be bold or slanted by one")
  void styles() {
    for (String style :
        List.of("text-decoration: line-through", "color:red;text-decoration-line:line-through")) {
      String gone = "<span style=\"" + style + "\">50</span>";
      assertThat(page("<p>" + PRICE.formatted(gone) + "</p>")).contains(REVISED);
    }
    assertThat(
            page(
                "<p>The <span style='font-weight:700'>old</span> ferry is"
                    + " <font style='font-style: italic'>not</font> for sale, the board said.</p>"))
        .contains(
            new Paragraph(
                List.of(
                    Inline.text("The "),
                    new Inline.Strong(List.of(Inline.text("old"))),
                    Inline.text(" ferry is "),
                    new Inline.Emphasis(List.of(Inline.text("not"))),
                    Inline.text(" for sale, the board said."))));
  }

  @Test
  @DisplayName("are not bold where an editor wraps a whole text in an element that it takes back")
  void takenBack() {
    assertThat(
            page("<p><b style='font-weight:normal'>The ferry is for sale, the board said.</b></p>"))
        .contains(new Paragraph(List.of(Inline.text("The ferry is for sale, the board said."))));
  }

  private static List<Block> page(String words) {
    String html =
        "<html lang=en><title>The ferry</title><article><h1>The ferry</h1>"
            + words
            + "<p>Islanders have asked for it since the old service closed eleven years ago.</p>";
    return new HtmlReader().read(source("page.html", html)).get(0).article().body();
  }

  private static List<Block> markdown(String text) {
    Source source = source("page.md", "# The ferry\n\n" + text);
    return new MarkdownReader().read(source).get(0).article().body();
  }

  private static Source source(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
