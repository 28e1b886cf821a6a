package org.plainpress.read.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.feed.AtomWriter;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;

@DisplayName("A feed")
class FeedReaderTest {

  @Test
  @DisplayName("in RSS gives an article an item, from its full content")
  void rss() {
    Article article =
        rss(
            """
            <item><title>One &amp;amp; only</title><link>https://example.org/1</link><dc:creator>Ann Lee</dc:creator>
            <pubDate>Sat, 20 Jul 2018 06:00:00 GMT</pubDate><category>boats</category>
            <description>A summary.</description>
            <content:encoded><![CDATA[<p>Full <a href="/2">content</a>.</p>]]></content:encoded></item>
            """);
    assertThat(article.meta().title()).isEqualTo("One & only");
    assertThat(article.meta().source()).contains("https://example.org/1");
    assertThat(article.meta().authors()).containsExactly("Ann Lee");
    assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2018-07-20T06:00:00Z");
    assertThat(article.meta().summary()).contains("A summary.");
    assertThat(article.meta().publisher()).contains("The feed");
    assertThat(article.meta().language()).isEqualTo("en-GB");
    assertThat(((Paragraph) article.body().get(0)).content())
        .contains(new Inline.Link("https://example.org/2", List.of(Inline.text("content"))));
  }

  @Test
  @DisplayName("with Media RSS keeps the caption and credit of a picture")
  void media() {
    Article article =
        rss(
            """
            <item><title>T</title><description>Words.</description>
            <media:content url="https://example.org/a.jpg" medium="image">
            <media:description>The pier</media:description><media:credit>Ann Lee</media:credit></media:content></item>
            """);
    Figure figure = (Figure) article.body().get(0);
    assertThat(figure.alternative()).contains("The pier");
    assertThat(figure.credit()).contains("Ann Lee");
  }

  @Test
  @DisplayName("in Atom tells its language by xml:lang")
  void atom() {
    Article article =
        read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>F</title><id>f</id><updated>2020-01-01T00:00:00Z</updated>
                <entry><title type="html">Ein &lt;b&gt;Titel&lt;/b&gt;</title><id>e</id><updated>2020-01-02T03:04:05Z</updated>
                <content type="text">Erster Absatz.

                Zweiter &lt; Absatz.</content></entry></feed>
                """)
            .get(0)
            .article();
    assertThat(article.meta().title()).isEqualTo("Ein Titel");
    assertThat(article.meta().language()).isEqualTo("de");
    assertThat(article.body())
        .containsExactly(Paragraph.of("Erster Absatz."), Paragraph.of("Zweiter < Absatz."));
  }

  @Test
  @DisplayName(
      "of another's is not ours for a UUID as id: RFC 4287's own example keeps its publisher")
  void foreignUuid() {
    Reading reading =
        read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Example Feed</title><link href="http://example.org/"/>
                <updated>2003-12-13T18:30:02Z</updated><author><name>John Doe</name></author>
                <id>urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6</id>
                <entry><title>Atom-Powered Robots Run Amok</title><link href="http://example.org/2003/12/13/atom03"/>
                <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id><updated>2003-12-13T18:30:02Z</updated>
                <summary>Some text.</summary></entry></feed>
                """)
            .get(0);
    assertThat(reading.article().meta().publisher()).contains("Example Feed");
    assertThat(reading.article().meta().id())
        .isEqualTo(ArticleId.ofSource("http://example.org/2003/12/13/atom03"));
  }

  @Test
  @DisplayName("of ours gives its articles' ids back, and is known by the generator's name")
  void ours() {
    Article article = Articles.titled("One", Paragraph.of("Words."));
    byte[] feed = Editions.feed(new AtomWriter(), Optional.empty(), article);
    Article back = new FeedReader().read(new Source("f", feed)).get(0).article();
    assertThat(back.meta().id()).isEqualTo(article.meta().id());
    assertThat(back.meta().authors()).isEqualTo(article.meta().authors()).isEmpty();
    String unmarked =
        new String(feed, StandardCharsets.UTF_8)
            .replace("<generator>Plainpress</generator>", "<generator>Another</generator>");
    assertThat(read(unmarked).get(0).article().meta().id()).isNotEqualTo(article.meta().id());
  }

  @Test
  @DisplayName("in JSON is read as well")
  void json() {
    Article article =
        new JsonFeedReader()
            .read(
                source(
                    """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [
                    {"id": "1", "url": "https://example.org/1", "title": null, "content_text": "Some words.", "tags": ["a"]}]}
                    """))
            .get(0)
            .article();
    assertThat(article.meta().title()).isEqualTo("Some words.");
    assertThat(article.meta().subjects()).containsExactly("a");
    assertThat(article.body()).containsExactly(Paragraph.of("Some words."));
  }

  @Test
  @DisplayName("with a document type is refused, and with no entries too")
  void refused() {
    assertThatThrownBy(
            () -> read("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss>&x;</rss>"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("DOCTYPE");
    assertThatThrownBy(() -> read("<rss version='2.0'><channel></channel></rss>"))
        .isInstanceOf(UnreadableSource.class);
    assertThatThrownBy(() -> read("<rss version='2.0'><channel><item>"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("broken at line 1");
  }

  private static Article rss(String item) {
    return read("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>The feed</title><link>https://example.org/</link><description>d</description><language>en-gb</language>
            %s</channel></rss>
            """
            .formatted(item))
        .get(0)
        .article();
  }

  private static List<Reading> read(String xml) {
    return new FeedReader().read(source(xml));
  }

  private static Source source(String text) {
    return new Source("feed", text.strip().getBytes(StandardCharsets.UTF_8));
  }
}
