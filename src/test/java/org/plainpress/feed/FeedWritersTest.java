package org.plainpress.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Inline;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.settings.FeedSettings;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.FeedChecks;
import org.plainpress.testing.Gallery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Feeds")
class FeedWritersTest {

  private static final Optional<String> BASE = Optional.of("https://example.org/news");

  private final Article[] articles = {
    Articles.everything(), of2017(Articles.titled("]]> & <Two>", Paragraph.of("Wörter ]]> 😀")))
  };

  private static Article of2017(Article article) {
    return article.withMeta(article.meta().toBuilder().published(IsoDate.of(2017, 1, 31)).build());
  }

  @Test
  @DisplayName("in RSS hold what the profile asks for, and one enclosure an item")
  void rss() throws Exception {
    String xml = text(new RssWriter());
    SyndFeed read = read(xml);
    assertThat(read.getLink()).isEqualTo("https://example.org/news/");
    assertThat(xml)
        .contains(
            "<atom:link href=\"https://example.org/news/rss.xml\" type=\"application/rss+xml\" rel=\"self\"");
    assertThat(xml)
        .contains("<guid isPermaLink=\"false\">urn:uuid:")
        .contains("<language>en</language>")
        .contains("<pubDate>Fri, 20 Jul 2018 00:00:00 GMT</pubDate>");
    SyndEntry first = read.getEntries().get(0);
    assertThat(first.getTitle()).isEqualTo("Everything &amp; &lt;more&gt; \"quoted\" ]]&gt;");
    assertThat(first.getLink()).isEqualTo("https://example.org/everything?a=1&b=2");
    assertThat(first.getEnclosures()).hasSize(1);
    assertThat(first.getEnclosures().get(0).getUrl()).isEqualTo("https://example.org/news/a.epub");
    assertThat(first.getEnclosures().get(0).getLength()).isEqualTo(123);
    assertThat(first.getContents().get(0).getValue()).contains("<figure>").contains("A lost photo");
    assertThat(read.getEntries().get(1).getTitle()).isEqualTo("]]&gt; &amp; &lt;Two&gt;");
    assertThat(read.getEntries().get(1).getContents().get(0).getValue())
        .isEqualTo("<p>Wörter ]]&gt; 😀</p>\n".strip());
  }

  @Test
  @DisplayName("are in the language of most of their entries, the first of those that are even")
  void language() {
    assertThat(FeedHead.of(entries("de", "en", "en-GB"), FeedSettings.DEFAULT).language())
        .isEqualTo("en");
    assertThat(FeedHead.of(entries("de-AT", "en"), FeedSettings.DEFAULT).language())
        .isEqualTo("de");
    assertThat(FeedHead.of(entries("und", "und", "fr"), FeedSettings.DEFAULT).language())
        .isEqualTo("fr");
    assertThat(FeedHead.of(entries("en-GB", "en-GB"), FeedSettings.DEFAULT).language())
        .isEqualTo("en-GB");
  }

  private static List<FeedEntry> entries(String... languages) {
    return Stream.of(languages)
        .map(
            tag ->
                FeedEntry.of(
                    new Article(
                        Meta.builder("The pier").id("urn:x:" + tag).language(tag).build(),
                        List.of()),
                    List.of()))
        .toList();
  }

  @Test
  @DisplayName("in Atom hold ids, dates, languages and all editions")
  void atom() throws Exception {
    String xml = text(new AtomWriter());
    SyndFeed read = read(xml);
    assertThat(xml)
        .contains("xml:lang=\"en\"")
        .contains("xml:base=\"https://example.org/news/\"")
        .contains("rel=\"self\"");
    assertThat(xml)
        .contains("<entry xml:lang=\"en-GB\">")
        .contains("<updated>2018-07-21T05:30:00Z</updated>")
        .contains("<published>2018-07-20T00:00:00Z</published>");
    SyndEntry first = read.getEntries().get(0);
    assertThat(first.getUri()).isEqualTo(Articles.everything().meta().id());
    assertThat(first.getEnclosures())
        .extracting(e -> e.getUrl() + " " + e.getLength())
        .containsExactly(
            "https://example.org/news/a.epub 123", "https://example.org/news/a.pdf 456");
    assertThat(first.getDescription().getValue()).isEqualTo("What it is about.");
  }

  @Test
  @DisplayName("in JSON hold the same")
  void json() {
    JsonNode read =
        JsonMapper.shared().readTree(Editions.feed(new JsonFeedWriter(), BASE, articles));
    assertThat(read.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(read.get("items")).hasSize(2);
    assertThat(read.get("items").get(0).get("attachments").get(1).get("url").asString())
        .isEqualTo("https://example.org/news/a.pdf");
    assertThat(read.get("items").get(1).get("content_html").asString()).contains("Wörter");
  }

  @Test
  @DisplayName("without a base address have relative links")
  void relative() {
    Article one = Articles.titled("One", Paragraph.of("Words"));
    byte[] local = Editions.feed(new AtomWriter(), Optional.empty(), one);
    assertThat(new String(local, StandardCharsets.UTF_8))
        .contains("href=\"a.epub\"")
        .doesNotContain("xml:base");
  }

  @Test
  @DisplayName("are what validators ask for")
  void valid() {
    assertThat(FeedChecks.of(Editions.feed(new RssWriter(), BASE, articles))).isEmpty();
    assertThat(FeedChecks.of(Editions.feed(new AtomWriter(), BASE, articles))).isEmpty();
    assertThat(FeedChecks.jing(Editions.feed(new AtomWriter(), BASE, articles))).isEmpty();
    for (Article article : Gallery.articles().values()) {
      assertThat(FeedChecks.of(Editions.feed(new RssWriter(), BASE, article)))
          .as(article.meta().title())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("say in words, without a style sheet, what is a lost photo and what is a note")
  void told() {
    Article article =
        Articles.titled(
            "T",
            Articles.lost("A pier", "PA"),
            new Paragraph(List.of(Inline.text("Words"), new Inline.NoteRef("1"))),
            new Note("1", List.of(Paragraph.of("More."))));
    String json =
        new String(
            Editions.feed(new JsonFeedWriter(), Optional.of("https://example.org/"), article),
            StandardCharsets.UTF_8);
    assertThat(json.replace("\\\"", "\""))
        .contains(
            "<figcaption><em class=\"lost image\"><span class=\"label\">Photo: </span>A pier</em>"
                + " <span class=\"credit\">PA</span></figcaption>")
        .contains("<p class=\"label\">Note <span class=\"number\">1</span></p>");
  }

  @Test
  @DisplayName("hold nothing that runs, leads to nowhere or spies")
  void safe() {
    Article article =
        Articles.titled(
            "<script>alert(1)</script> 😀 مرحبا ]]>",
            new Paragraph(
                List.of(
                    new Inline.Link("other.html", List.of(Inline.text("relative"))),
                    new Inline.Link("#part", List.of(Inline.text("within"))),
                    new Inline.Link("mailto:a@example.org", List.of(Inline.text("mail"))),
                    Inline.text("<img src=\"https://spy.example/1.gif\" onerror=\"x()\">"))));
    Article sourced =
        article.withMeta(article.meta().toBuilder().source("https://example.org/a/b?c=d").build());
    for (FeedWriter<?> writer : List.of(new RssWriter(), new AtomWriter(), new JsonFeedWriter())) {
      String local = new String(Editions.feed(writer, BASE, article), StandardCharsets.UTF_8);
      assertThat(local)
          .doesNotContain("other.html")
          .doesNotContain("#part")
          .contains("😀 مرحبا ]]")
          .contains("mailto:a@example.org");
      String whole = new String(Editions.feed(writer, BASE, sourced), StandardCharsets.UTF_8);
      assertThat(whole).contains("https://example.org/a/other.html");
    }
    // Titles and summaries are text in Atom and JSON; RSS knows markup only.
    String rss = new String(Editions.feed(new RssWriter(), BASE, article), StandardCharsets.UTF_8);
    assertThat(rss).contains("mail&amp;lt;img src=").doesNotContain("&lt;img");
    JsonNode item =
        JsonMapper.shared()
            .readTree(Editions.feed(new JsonFeedWriter(), BASE, article))
            .get("items")
            .get(0);
    assertThat(item.get("content_html").asString()).contains("&lt;img").doesNotContain("<img");
    assertThat(FeedChecks.of(Editions.feed(new AtomWriter(), BASE, sourced))).isEmpty();
  }

  @Test
  @DisplayName("turn right-to-left articles round")
  void rightToLeft() {
    Article article = Articles.sample(Articles.SAMPLES.resolve("night-library.txt"));
    byte[] arabic = Editions.feed(new RssWriter(), Optional.empty(), article);
    assertThat(new String(arabic, StandardCharsets.UTF_8)).contains("&lt;div dir=\"rtl\"&gt;");
  }

  private String text(FeedWriter<?> writer) {
    return new String(Editions.feed(writer, BASE, articles), StandardCharsets.UTF_8);
  }

  private static SyndFeed read(String xml) throws Exception {
    return new SyndFeedInput().build(new StringReader(xml));
  }
}
