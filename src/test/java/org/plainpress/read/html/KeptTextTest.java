package org.plainpress.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

  private static Reading reading(String html) {
    Source source = new Source("page.html", html.getBytes(StandardCharsets.UTF_8));
    return new HtmlReader().read(source).get(0);
  }
}
