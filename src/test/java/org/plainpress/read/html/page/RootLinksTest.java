package org.plainpress.read.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("The links of a page without an address")
class RootLinksTest {

  @Test
  @DisplayName(
      "are completed from the root of the site that it says it is from, and not guessed otherwise")
  void linksFromRoot() {
    String page =
        """
        <html lang="en"><head><title>Ferry returns</title>
        <link rel="canonical" href="https://example.org/news/ferry"></head><body>
        <article><h1>Ferry returns</h1><p>The ferry crosses the sound six times a day, weather allowing.</p><p>See the <a href="/story/2">second story</a>, the
        <a href="third">third</a> and <a href="//other.example/4">one elsewhere</a>, as islanders do.</p>
        <p>Tickets go on sale on Monday, said the harbour master, who will sell the first himself.</p>
        </article></body></html>
        """;
    Source source = new Source("page.html", page.getBytes(StandardCharsets.UTF_8));
    Article article = new HtmlReader().read(source).get(0).article();
    assertThat(article.body())
        .filteredOn(block -> block instanceof Paragraph)
        .flatExtracting(block -> ((Paragraph) block).content())
        .filteredOn(Inline.Link.class::isInstance)
        .extracting(link -> ((Inline.Link) link).href())
        .containsExactly("https://example.org/story/2", "https://other.example/4");
  }
}
