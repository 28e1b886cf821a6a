package org.plainpress.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Blocks;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("A page loses no text of its article without a word")
class KeptTextTest {

  @Test
  @DisplayName(
      "keeps a section that is called after consent or cookies, and tells of the notice it takes away")
  void consent() {
    Reading reading =
        reading(
            """
            <html lang="en"><body class="cookie-banner-visible"><article><h1>How we ask</h1>
            <p>Studies of people begin with a question, and the question has to be understood by all.</p>
            <section id="consent-in-research"><h2>Consent in research</h2>
            <p>Consent is given freely, in writing, and can be taken back at any time and for any reason.</p></section>
            <section class="cookies-of-the-north"><p>Bakers of the north put cardamom into cookies, and nobody knows why.</p></section>
            <p>So the question was asked again, in eleven languages, with pictures, and with time to think.</p></article>
            <div class="gdpr-notice"><p>We use cookies.</p><button>Accept</button></div></body></html>
            """);
    String text = reading.article().toString();
    assertThat(text)
        .contains("Consent in research", "taken back at any time", "cardamom")
        .doesNotContain("We use cookies");
    assertThat(reading.notes())
        .extracting(ReadingNote::toString)
        .contains(
            "left out 4 words of dialogs and notices that lie over the page until they are answered");
  }

  @Test
  @DisplayName("keeps a short paragraph that shares an element with a figure")
  void besideFigure() {
    assertThat(
            Blocks.of(
                Paragraph.class,
                reading(
                        "<div><p>The ferry is back.</p><figure><img src='a.jpg' alt='A ferry'>"
                            + "<figcaption>The ferry at the pier</figcaption></figure></div>")
                    .article()
                    .body()))
        .extracting(paragraph -> Text.plain(paragraph.content()))
        .contains("The ferry is back.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details><summary>Summary words</summary><p>Hidden detail words that are a whole sentence.</p></details>",
        "<dl><dt>Tide</dt><dd>Water that rises</dd><dt>Quay</dt><dd>A wall</dd></dl>",
        "<aside><h3>Box title</h3><p>The history of the quay and of those who built it in 1850.</p></aside>",
        "<figure><ul><li>Listed words</li><li>More words</li></ul><figcaption>A list</figcaption></figure>",
        "<p>The town is called <ruby>東京<rt>とうきょう</rt></ruby> and it has many people in it who walk.</p>",
        "<table><tr><td>Outer words<table><tr><td>inner one</td><td>inner two</td></tr></table>after</td><td>other</td></tr></table>",
      })
  @DisplayName("keeps all of a list, a table, a box or what folds, and tells of nothing left out")
  void whole(String part) {
    Reading reading = reading(between(part));
    assertThat(reading.notes()).noneMatch(note -> note.toString().contains("left out"));
    String read = reading.article().toString();
    assertThat(
            part.replaceAll("<rt>.*?</rt>", " ").replaceAll("<[^>]+>", " ").strip().split("\\s+"))
        .allMatch(read::contains);
  }

  @Test
  @DisplayName("does not take a day that a sentence speaks of for that of publication")
  void dayInProse() {
    Reading reading =
        reading(
            between(
                "<p>They will meet again on <time datetime='2031-05-06'>6 May 2031</time>, the chairman said, when the wall is ready.</p>"));
    assertThat(reading.article().meta().published()).isEmpty();
  }

  @Test
  @DisplayName("has the address and the pictures that a saved copy tells")
  void savedCopies() {
    Reading reading =
        reading(
            "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://example.org/a \n--><head><style>:root{--sf-img-1: url(\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\")}</style><title>T</title></head><body><article><h1>The ferry</h1><p>The ferry sails again, as the board said on Monday, after two months.</p><img alt=\"A boat\" src=\"data:,\" style=\"background-image:var(--sf-img-1)\"></article></body></html>");
    assertThat(reading.article().meta().source()).contains("https://example.org/a");
    assertThat(reading.article().body().toString()).contains("A boat");
  }

  private static String between(String part) {
    return "<html lang='en'><head><title>The wall</title></head><body><article><h1>The wall</h1>"
        + "<p>The council met on Tuesday evening to discuss the plans for the harbour, and many residents came to hear what the engineers had to say.</p>"
        + part
        + "<p>The last paragraph of this page says that the meeting closed at ten and that everybody walked home along the quay in good order.</p></article></body></html>";
  }

  private static Reading reading(String html) {
    Source source = new Source("page.html", html.getBytes(StandardCharsets.UTF_8));
    return new HtmlReader().read(source).get(0);
  }
}
