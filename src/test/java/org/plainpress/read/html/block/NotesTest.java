package org.plainpress.read.html.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("A note of a page")
class NotesTest {

  private static final String NOTES =
      """
      <ol class="footnotes"><li id="fn1">Counted in March. <a href="#fnref1">↩</a></li>
      <li id="fn2">Since May.</li><li id="fn3">By tax.</li></ol>
      """;

  @Test
  @DisplayName("is taken to where it is called from")
  void called() {
    List<Block> body =
        body("It carries 2,000 books.<sup><a href=\"#fn1\" id=\"fnref1\">1</a></sup>");
    assertThat(body)
        .contains(
            words(Inline.text("It carries 2,000 books."), new Inline.NoteRef("fn1")),
            new Note("fn1", List.of(words(Inline.text("Counted in March.")))));
  }

  @Test
  @DisplayName("is called at the word before it, and the space stands behind the call")
  void spaceBeforeCall() {
    assertThat(
            body("It carries 2,000 books <sup><a href=\"#fn1\" id=\"fnref1\">1</a></sup> to Rosk."))
        .contains(
            words(
                Inline.text("It carries 2,000 books"),
                new Inline.NoteRef("fn1"),
                Inline.text(" to Rosk.")));
  }

  @Test
  @DisplayName("keeps words apart on both sides of its call, and punctuation at its word")
  void wordsAroundCall() {
    assertThat(
            body(
                """
                It carries 2,000 books <sup><a href="#fn1" id="fnref1">1</a></sup>by the town<sup><a
                href="#fn2">2</a> </sup>which pays <sup><a href="#fn3">3</a></sup>."""))
        .contains(
            words(
                Inline.text("It carries 2,000 books"),
                new Inline.NoteRef("fn1"),
                Inline.text(" by the town"),
                new Inline.NoteRef("fn2"),
                Inline.text(" which pays"),
                new Inline.NoteRef("fn3"),
                Inline.text(".")));
  }

  @Test
  @DisplayName("whose calls are many does not make its paragraph told as left out")
  void manyCalls() {
    String calls =
        "It was <sup><a href='#fn1'>1</a></sup> built in <sup><a href='#fn2'>2</a></sup> May"
            + " by <sup><a href='#fn1'>1</a></sup> the town <sup><a href='#fn2'>2</a></sup>"
            + " of Rosk, <sup><a href='#fn1'>1</a></sup> which pays <a href='#fn2'><sup>2</sup></a> for"
            + " <sup><a href='#fn1'>1</a></sup> all of it.";
    assertThat(reading(calls).notes().toString()).doesNotContain("It was 1 built");
  }

  @Test
  @DisplayName("is told by the number or sign that is raised and that it begins with itself")
  void signed() {
    Reading reading =
        reading(
            "It carries books<a href=#star><sup>*</sup></a> by tax<sup><a href=#x9>9</a></sup>"
                + " or by gift<a href=#_ftn4 name=_ftnref4><sup>[4]</sup></a>.</p>"
                + "<p id=star>* Only read ones.</p><p id=x9><sup>9</sup> Since May.</p>"
                + "<p><a href=#_ftnref4 name=_ftn4>[4]</a> By hand.");
    assertThat(reading.article().body())
        .contains(
            new Note("star", List.of(words(Inline.text("Only read ones.")))),
            new Note("x9", List.of(words(Inline.text("Since May.")))),
            new Note("_ftn4", List.of(words(Inline.text("By hand.")))));
  }

  @Test
  @DisplayName("is none where a raised number leads to what begins otherwise")
  void noNote() {
    assertThat(
            body("It carries 10<a href=#law><sup>3</sup></a> books.</p><p id=law>A rule.")
                .toString())
        .contains("Superscript")
        .contains("A rule.");
  }

  @Test
  @DisplayName("loses the sign that leads back, however deep, and no words that lead elsewhere")
  void back() {
    assertThat(
            body(
                "See <a href=#results>the results</a> of it.<sup><a href=#cite_note-1>1</a></sup></p>"
                    + "<ol><li id=cite_note-1><b><a href=#cite_ref-1>^</a></b> Counted.</li></ol>"
                    + "<p id=results>Results."))
        .contains(
            words(Inline.text("See the results of it."), new Inline.NoteRef("cite_note-1")),
            new Note("cite_note-1", List.of(words(Inline.text("Counted.")))));
  }

  private static Paragraph words(Inline... content) {
    return new Paragraph(List.of(content));
  }

  private static List<Block> body(String paragraph) {
    return reading(paragraph).article().body();
  }

  private static Reading reading(String paragraph) {
    String words =
        "<p>The ferry crosses the sound six times a day from May to October, weather allowing.</p>";
    String html =
        "<html lang=en><title>The library</title><article><h1>The library</h1>"
            + words
            + "<p>"
            + paragraph
            + "</p>"
            + NOTES
            + words.replace("ferry", "other ferry");
    return new HtmlReader()
        .read(new Source("page.html", html.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }
}
