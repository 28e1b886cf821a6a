package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page that a text was made of")
class MarkedPageTest {

  @Test
  @DisplayName("tells its headings and captions by its markup, and leaves its furniture out")
  void marks() {
    String prose =
        "The harbour opens at six, and the boats come in before the market does. ".repeat(2);
    MarkedPage page =
        MarkedPage.of(
            Jsoup.parse(
                "<link rel=canonical href='https://www.example.org/a'><nav>Home</nav><h1>Harbour</h1>"
                    + "<article><p>"
                    + prose
                    + "</p><h2>The boats</h2><figure><img>"
                    + "<figcaption>A boat <span class=credit>Lena Falk</span></figcaption></figure>"
                    + "<p>"
                    + prose
                    + "</p></article>"));
    assertThat(page.site()).isEqualTo("example.org");
    assertThat(page.lines())
        .extracting(line -> line.mark() + " " + line.text())
        .containsExactly(
            "OTHER Harbour",
            "OTHER " + prose.strip(),
            "HEADING The boats",
            "FIGURE A boat Lena Falk",
            "OTHER " + prose.strip());
  }
}
