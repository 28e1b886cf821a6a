package org.plainpress.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("An entry of a feed")
class FeedEntryTest {

  @Test
  @DisplayName("with a recording has it as an embed, and its transcript as a link")
  void recording() {
    Article article =
        rss("<title>Wells</title><description>We talk.</description><enclosure url='https://example.org/1.mp3' type='audio/mpeg'/><podcast:transcript url='https://example.org/1.vtt' type='text/vtt'/>")
            .get(0)
            .article();
    assertThat(article.body())
        .anyMatch(block -> block instanceof Embed embed && embed.sort() == Embed.Sort.AUDIO);
    assertThat(article.body().toString()).contains("https://example.org/1.vtt");
  }

  @Test
  @DisplayName(
      "with a group of Media RSS has one recording of it, and its description as text where there is no other")
  void group() {
    Article article =
        rss("<title>Sea</title><media:group><media:content url='https://example.org/s.mp4' type='video/mp4'/><media:content url='https://example.org/l.mp4' type='video/mp4'/><media:description>The sea from the pier.</media:description></media:group>")
            .get(0)
            .article();
    assertThat(article.body().stream().filter(Embed.class::isInstance)).hasSize(1);
    assertThat(article.body().get(0).toString()).contains("The sea from the pier.");
  }

  @Test
  @DisplayName("has the picture that it encloses, unless its content shows one")
  void picture() {
    String enclosed = "<enclosure url='https://example.org/a.jpg' type='image/jpeg' length='1'/>";
    assertThat(
            rss("<title>T</title><description>Words.</description>" + enclosed)
                .get(0)
                .article()
                .body())
        .anyMatch(Figure.class::isInstance);
    assertThat(
            rss("<title>T</title><description>&lt;p>Words.&lt;/p>&lt;img src='https://example.org/b.jpg' alt='B'></description>"
                    + enclosed)
                .get(0)
                .article()
                .body()
                .toString())
        .contains("b.jpg")
        .doesNotContain("a.jpg");
  }

  @Test
  @DisplayName("may be titled in HTML that is escaped twice")
  void titles() {
    assertThat(
            rss("<title>Ben &amp;amp; Jo&amp;#8217;s &lt;b&gt;mill&lt;/b&gt;</title><description>W.</description>")
                .get(0)
                .article()
                .meta()
                .title())
        .isEqualTo("Ben & Jo’s mill");
  }

  @Test
  @DisplayName("shares its address or guid with another and stays of its own")
  void shared() {
    List<Reading> readings =
        rss(
            "<title>A</title><guid>g</guid><description>One.</description></item><item><title>B</title><guid>g</guid><description>Two.</description>");
    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).article().meta().id())
        .isNotEqualTo(readings.get(1).article().meta().id());
  }

  @Test
  @DisplayName("loses the line that only feeds have below it, with a note")
  void tail() {
    Reading reading =
        rss("<title>Mills</title><description>x</description><content:encoded><![CDATA[<p>The wheel turns.</p><p>L’article <a href='https://example.org/m'>Mills</a> est apparu en premier sur <a href='https://example.org'>The feed</a>.</p>]]></content:encoded>")
            .get(0);
    assertThat(reading.article().body()).hasSize(1);
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .anyMatch(note -> note.contains("last line"));
  }

  @Test
  @DisplayName("is signed by names, not by addresses of mail")
  void authors() {
    assertThat(
            rss("<title>A</title><author>ann@example.org (Ann Lee)</author><description>One.</description>")
                .get(0)
                .article()
                .meta()
                .authors())
        .containsExactly("Ann Lee");
    assertThat(
            rss("<title>A</title><author>ann@example.org</author><description>One.</description>")
                .get(0)
                .article()
                .meta()
                .authors())
        .isEmpty();
  }

  @Test
  @DisplayName("has the base and the language that stand nearest to it")
  void base() {
    Article article =
        read("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/a/' xml:lang='en'><title>F</title><entry xml:base='b/' xml:lang='fr'><title>T</title><id>urn:x:1</id><link href='c.html'/><content type='html' xml:base='d/'>&lt;p>Un &lt;a href='e.html'>mot&lt;/a>.&lt;/p></content></entry></feed>")
            .get(0)
            .article();
    assertThat(article.meta().language()).isEqualTo("fr");
    assertThat(article.meta().source()).contains("https://example.org/a/b/c.html");
    assertThat(article.body().toString()).contains("https://example.org/a/b/d/e.html");
  }

  @Test
  @DisplayName("has the bases of elements within its content")
  void innerBase() {
    Article article =
        read("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/a/'><title>F</title><entry><title>T</title><id>urn:x:1</id><content type='xhtml' xml:base='b/'><div xmlns='http://www.w3.org/1999/xhtml'><p xml:base='c/'>A <a href='d.html'>word</a> is here.</p></div></content></entry></feed>")
            .get(0)
            .article();
    assertThat(article.body().toString()).contains("https://example.org/a/b/c/d.html");
  }

  @Test
  @DisplayName("loses the line that the blog's program puts below it in many languages")
  void tails() {
    Article article =
        rss("<title>Boote</title><description>&lt;p>Die Boote sind zurück.&lt;/p>&lt;p>Der Beitrag &lt;a href='x'>Boote&lt;/a> erschien zuerst auf &lt;a href='y'>Hafen&lt;/a>.&lt;/p></description>")
            .get(0)
            .article();
    assertThat(article.body()).hasSize(1);
  }

  @Test
  @DisplayName("may have a CDATA section escaped as if it were text, or content escaped twice")
  void escapedTwice() {
    Article article =
        rss("<title>&lt;![CDATA[Rain &amp; wind]]></title><description>&lt;![CDATA[It rains.]]></description>")
            .get(0)
            .article();
    assertThat(article.meta().title()).isEqualTo("Rain & wind");
    assertThat(article.body()).containsExactly(paragraph("It rains."));
    assertThat(
            rss("<title>T</title><description>&amp;lt;p&amp;gt;It rains.&amp;lt;/p&amp;gt;</description>")
                .get(0)
                .article()
                .body())
        .containsExactly(paragraph("It rains."));
  }

  @Test
  @DisplayName("is signed by each of several names in one line, without the word before them")
  void bylines() {
    assertThat(authors("<dc:creator>By Ada Kestrel and Bo Berg</dc:creator>"))
        .containsExactly("Ada Kestrel", "Bo Berg");
    assertThat(authors("<dc:creator>Ada Kestrel, Bo Berg</dc:creator>"))
        .containsExactly("Ada Kestrel", "Bo Berg");
    assertThat(authors("<dc:creator>mill_admin</dc:creator>")).containsExactly("mill_admin");
  }

  @Test
  @DisplayName("of a planet is signed by those of the feed that it was taken from")
  void planet() {
    assertThat(
            read("<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><author><name>Planet</name></author><entry><title>T</title><id>urn:x:1</id><source><author><name>Ada Kestrel</name></author></source><summary>It rains.</summary></entry></feed>")
                .get(0)
                .article()
                .meta()
                .authors())
        .containsExactly("Ada Kestrel");
  }

  @Test
  @DisplayName(
      "loses links by which plug-ins share it, with a note, and shows no face of its author")
  void plugins() {
    Reading reading =
        rss("<title>T</title><media:content url='https://secure.gravatar.com/avatar/a1?s=96' medium='image'/><description>&lt;p>It rains.&lt;/p>&lt;div class='sharedaddy'>&lt;a href='https://example.org/?share=x'>X&lt;/a>&lt;/div></description>")
            .get(0);
    assertThat(reading.article().body()).containsExactly(paragraph("It rains."));
    assertThat(reading.notes().toString()).contains("left out links to share the entry");
  }

  @Test
  @DisplayName("in JSON is signed by its own author alone where it has one, in version 1.0 too")
  void jsonAuthor() {
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"authors\":[{\"name\":\"Bo Berg\"}],"
            + "\"items\":[{\"id\":\"1\",\"content_text\":\"It rains.\",\"author\":{\"name\":\"Ada Kestrel\"}}]}";
    assertThat(
            new JsonFeedReader()
                .read(new Source("f.json", json.getBytes(StandardCharsets.UTF_8)))
                .get(0)
                .article()
                .meta()
                .authors())
        .containsExactly("Ada Kestrel");
  }

  private static List<String> authors(String element) {
    return rss("<title>T</title><description>It rains.</description>" + element)
        .get(0)
        .article()
        .meta()
        .authors();
  }

  @Test
  @DisplayName("of a podcast has its own picture as a figure, and not that of the podcast")
  void episode() {
    String feed =
        "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>P</title><itunes:image href='https://example.org/p.jpg'/><item><title>E</title><itunes:image href='https://example.org/%s.jpg'/><description>Words of it.</description></item></channel></rss>";
    assertThat(read(feed.formatted("e")).get(0).article().body().toString())
        .contains("https://example.org/e.jpg");
    assertThat(read(feed.formatted("p")).get(0).article().body().toString())
        .doesNotContain("https://example.org/p.jpg");
  }

  private static Paragraph paragraph(String words) {
    return new Paragraph(List.of(Inline.text(words)));
  }

  private static List<Reading> rss(String item) {
    return read(
        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/' xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>The feed</title><language>en</language><item>"
            + item
            + "</item></channel></rss>");
  }

  private static List<Reading> read(String xml) {
    return new FeedReader().read(new Source("feed", xml.getBytes(StandardCharsets.UTF_8)));
  }
}
