package org.plainpress.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Content;
import org.plainpress.read.Pictures;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;

@DisplayName("A web page")
class HtmlReaderTest {

  private static final String WORDS =
      "<p>The ferry crosses the sound six times a day from May to October, weather allowing.</p>";

  @Test
  @DisplayName("is read as its article, without what stands around it")
  void articleOnly() {
    Article article =
        read(
            """
            <html lang="en"><head><title>Ferry returns | The Gazette</title></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <div id="cookie-notice" role="dialog"><p>We use cookies to make everything better for everyone.</p></div>
            <article><h1>Ferry returns</h1><p class="byline">By Ann Lee</p>
            <div class="share-bar"><a href="/fb">Facebook</a> <a href="/x">Twitter</a></div>
            %s<p>Islanders have asked for the crossing since the old service closed, eleven years ago.</p>
            <aside class="related"><h3>Related</h3><ul><li><a href="/1">Another story</a></li></ul></aside>
            <p>Tickets go on sale on Monday, said the harbour master, who will sell the first himself.</p>
            <p>Sign up to our newsletter</p></article>
            <footer><p>© The Gazette. All rights reserved.</p></footer></body></html>
            """
                .formatted(WORDS));
    assertThat(article.meta().title()).isEqualTo("Ferry returns");
    assertThat(article.meta().authors()).containsExactly("Ann Lee");
    assertThat(words(article))
        .containsExactly(
            "The ferry crosses the sound six times a day from May to October, weather allowing.",
            "Islanders have asked for the crossing since the old service closed, eleven years ago.",
            "Tickets go on sale on Monday, said the harbour master, who will sell the first himself.");
  }

  @Test
  @DisplayName("gives figures their captions and credits, however they are written")
  void figures() {
    List<Figure> figures =
        all(
            Figure.class,
            """
            <figure><img src="a.jpg" alt="A ferry at a pier"><figcaption>The ferry. Photo: Ann Lee</figcaption></figure>
            <figure><img src="b.jpg"><figcaption>The pier <span class="credit">Getty Images</span></figcaption></figure>
            <div class="wp-caption"><img src="c.jpg" alt=""><p class="wp-caption-text">The sound (AP Photo/Bo Berg)</p></div>
            <figure><img src="data:image/gif;base64,R0lGODlh" data-src="d.jpg" alt="The harbour master">
            <noscript><img src="d.jpg"></noscript></figure>
            <img src="IMG_1234.jpg" alt="IMG_1234.jpg"><img src="pixel.gif" width="1" height="1" alt="x">
            """);
    assertThat(figures).hasSize(4);
    assertThat(figures.get(0).alternative()).contains("A ferry at a pier");
    assertThat(Text.plain(figures.get(0).caption())).isEqualTo("The ferry.");
    assertThat(figures.get(0).credit()).contains("Ann Lee");
    assertThat(figures.get(1).alternative()).contains("The pier");
    assertThat(figures.get(1).credit()).contains("Getty Images");
    assertThat(figures.get(2).alternative()).contains("The sound");
    assertThat(figures.get(2).credit()).contains("AP Photo/Bo Berg");
    assertThat(figures.get(3).media())
        .isEqualTo(
            new Media.Unavailable(Media.Kind.IMAGE, Optional.of("https://example.org/news/d.jpg")));
  }

  @Test
  @DisplayName("tells what was embedded, of which kind and where it can be seen")
  void embeds() {
    List<Embed> embeds =
        all(
            Embed.class,
            """
            <iframe src="https://www.youtube.com/embed/abc123?rel=0"></iframe>
            <video><source src="/film.mp4"></video>
            <iframe src="https://w.soundcloud.com/player/?url=1"></iframe>
            <blockquote class="twitter-tweet"><p>We sail.</p>— A (@a) <a href="https://twitter.com/a/status/1">May 1</a></blockquote>
            <amp-youtube data-videoid="xyz"></amp-youtube>
            <iframe src="https://datawrapper.dwcdn.net/1/"></iframe>
            <iframe src="https://ad.doubleclick.net/x"></iframe><iframe src="about:blank"></iframe>
            <p>Sorry, this content isn't available on your device.</p>
            """);
    assertThat(embeds)
        .extracting(Embed::sort)
        .containsExactly(
            Embed.Sort.VIDEO,
            Embed.Sort.VIDEO,
            Embed.Sort.AUDIO,
            Embed.Sort.POST,
            Embed.Sort.VIDEO,
            Embed.Sort.INTERACTIVE,
            Embed.Sort.UNKNOWN);
    assertThat(embeds.get(0).link()).contains("https://www.youtube.com/watch?v=abc123");
    assertThat(embeds.get(1).link()).contains("https://example.org/film.mp4");
    assertThat(embeds.get(3).link()).contains("https://twitter.com/a/status/1");
  }

  @Test
  @DisplayName("keeps the words of a post whose look is lost")
  void postWords() {
    List<Quote> quotes =
        all(Quote.class, "<blockquote class=\"twitter-tweet\"><p>We sail again.</p></blockquote>");
    assertThat(((Paragraph) quotes.get(0).body().get(0)).content())
        .containsExactly(Inline.text("We sail again."));
  }

  @Test
  @DisplayName("keeps tables with their headers, and takes apart those that only lay out a page")
  void tables() {
    List<Table> tables =
        all(
            Table.class,
            """
            <table><caption>Crossings</caption><tr><th>Year</th><th>Number</th></tr>
            <tr><th>2020</th><td rowspan="99999999" colspan="99999999">12</td></tr></table>
            <table role="presentation"><tr><td><p>Laid out in a table, as pages once were, all of them.</p></td></tr></table>
            """);
    assertThat(tables).hasSize(1);
    Table table = tables.get(0);
    assertThat(Text.plain(table.caption())).isEqualTo("Crossings");
    assertThat(table.header()).hasSize(1);
    assertThat(table.rows().get(0).get(0).header()).isTrue();
    assertThat(table.rows().get(0).get(1).rowspan()).isEqualTo(1);
    assertThat(table.rows().get(0).get(1).colspan()).isEqualTo(1);
  }

  @Test
  @DisplayName("reads a first row all in bold as a table's header, and says so")
  void boldHeader() {
    Reading reading =
        reading(
            page(
                "<table><tr><td><b>Year</b></td><td><b>Number</b></td></tr><tr><td>2020</td><td>12</td></tr></table>"));
    Table table = first(reading.article(), Table.class);
    assertThat(table.header()).hasSize(1);
    assertThat(table.rows()).hasSize(1);
    assertThat(reading.notes().toString()).contains("read as its header");
  }

  @Test
  @DisplayName("keeps lists, quotes, code, definitions, superscripts and foreign words")
  void structure() {
    Article article =
        read(
            page(
                """
                <ol start="3"><li>Third<ul><li>Nested</li></ul></li><li>Fourth</li></ol>
                <blockquote><p>Nobody pays.</p><footer>The driver</footer></blockquote>
                <pre><code class="language-java">int x = 1;
                  // two
                </code></pre>
                <dl><dt>Pier</dt><dd>Where boats land.</dd></dl>
                <p>H<sub>2</sub>O and x<sup>2</sup>, <span lang="fr">vous voyez</span>, <q>she said</q>.</p>
                <p>First line<br>second line<br><br>Another paragraph</p>
                """));
    ItemList list = first(article, ItemList.class);
    assertThat(list.start()).isEqualTo(3);
    assertThat(list.items().get(0).body()).hasSize(2);
    Quote quote = first(article, Quote.class);
    assertThat(Text.plain(quote.cite())).isEqualTo("The driver");
    CodeBlock code = first(article, CodeBlock.class);
    assertThat(code.language()).contains("java");
    assertThat(code.text()).isEqualTo("int x = 1;\n  // two");
    assertThat(words(article)).contains("H2O and x2, vous voyez, “she said”.", "Another paragraph");
    assertThat(article.body().toString()).contains("Foreign[language=fr");
  }

  @Test
  @DisplayName("says formulas that no words are given for")
  void formulas() {
    Article article =
        read(
            page(
                """
                <p>So <math alttext="E = mc^2"><mi>E</mi><mo>=</mo><mi>m</mi></math> holds.</p>
                <p>And <script type="math/tex">a^2+b^2=c^2</script> too.</p>
                """));
    assertThat(words(article))
        .contains("So E equals m holds.", "And a squared plus b squared equals c squared too.");
  }

  @Test
  @DisplayName("carries no script, and no link that runs one")
  void safe() {
    Article article =
        read(
            page(
                "<p onclick=alert(1)>Click <a href='javascript:alert(1)'>here</a></p><script>alert(1)</script>"));
    assertThat(words(article)).contains("Click here");
    assertThat(article.body().toString()).doesNotContain("alert", "Link[");
  }

  @Test
  @DisplayName("is decoded as UTF-8 where it can be nothing else, whatever it declares")
  void charset() {
    byte[] saved =
        page("<p>naïve “quotes” that a browser has saved as UTF-8, whatever it says above</p>")
            .replace("<head>", "<head><meta charset=\"gb2312\">")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(words(read(saved)))
        .contains("naïve “quotes” that a browser has saved as UTF-8, whatever it says above");
  }

  @Test
  @DisplayName("without words is refused")
  void empty() {
    assertThatThrownBy(() -> read("<html></html>")).isInstanceOf(UnreadableSource.class);
  }

  @Test
  @DisplayName("tells how many words it leaves out")
  void wordsLeftOut() {
    String links = "<ul><li><a href=/a>Start page</a></li><li><a href=/b>News</a></li></ul>";
    assertThat(reading(page("<h2>Related stories</h2>" + links)).notes().toString())
        .contains("left out 5 words around the article");
    assertThat(reading(page(WORDS.replace("six", "nine") + "<h2>Comments</h2>" + links)).notes())
        .asString()
        .contains("left out 4 words around the article");
    assertThat(reading(page("")).notes().toString()).doesNotContain("left out");
  }

  @Test
  @DisplayName("names the line of boilerplate that it leaves out")
  void boilerplateLeftOut() {
    Reading reading = reading(page("<p>Read more: <a href=/x>Another story of the ferry</a></p>"));
    assertThat(reading.notes().toString()).contains("left out as boilerplate: Read more");
  }

  @Test
  @DisplayName("is taken at the word that most of what it says agrees with")
  void metadata() {
    Meta meta =
        read("""
                <html lang="en-GB" dir="ltr"><head><title>JSON-LD &amp; headline - The Site</title>
                <meta property="og:title" content="Open Graph title"><meta name="author" content="Meta Author">
                <meta property="og:site_name" content="The Site"><link rel="canonical" href="/story">
                <meta property="article:published_time" content="2021-03-04T04:06:07Z">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
                {"@type":["NewsArticle"],"headline":"JSON-LD &amp; headline","author":[{"name":"Ann Lee"},{"name":"Bo Berg"}],
                "datePublished":"2021-03-04T05:06:07+0100","dateModified":null,"keywords":"ferries, islands"}]}</script>
                </head><body><article><p class="byline">By Ann Lee and Bo Berg</p>%s%s</article></body></html>
                """
                .formatted(WORDS, WORDS))
            .meta();
    assertThat(meta.title()).isEqualTo("JSON-LD & headline");
    assertThat(meta.authors()).containsExactly("Ann Lee", "Bo Berg");
    assertThat(meta.publisher()).contains("The Site");
    assertThat(meta.published().orElseThrow().iso()).isEqualTo("2021-03-04T05:06:07+01:00");
    assertThat(meta.modified()).isEmpty();
    assertThat(meta.language()).isEqualTo("en-GB");
    assertThat(meta.source()).contains("https://example.org/story");
    assertThat(meta.subjects()).containsExactly("ferries", "islands");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName(
      "has its date in the order of its language and region, with a note where it is in doubt")
  @CsvSource({
    "fr, 2020-04-03, 3 April 2020",
    "en-GB, 2020-04-03, 3 April 2020",
    "en-AU, 2020-04-03, 3 April 2020",
    "en-US, 2020-03-04, 4 March 2020",
  })
  void dayAndMonth(String language, String iso, String words) {
    Reading reading =
        reading(
            "<html lang='%s'><head><title>T</title><meta name='date' content='03/04/2020'></head><body><article>%s</article></body></html>"
                .formatted(language, WORDS));

    assertThat(reading.article().meta().published().orElseThrow().iso()).isEqualTo(iso);
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .containsOnlyOnce(
            "the date 03/04/2020 was read as " + words + " (--published gives another)");
  }

  @Test
  @DisplayName(
      "without a title and an address has an id of its words, whatever stands for the title")
  void idOfUntitled() {
    Source source =
        new Source("page.html", "<p>One short text.</p>".getBytes(StandardCharsets.UTF_8));
    Meta meta = new HtmlReader().read(source).get(0).article().meta();

    assertThat(meta.title()).isEqualTo("One short text.");
    assertThat(meta.id()).isEqualTo(ArticleId.ofContent("…\nOne short text."));
  }

  @Test
  @DisplayName("has lists that were typed, and sentences that an advertisement interrupts, whole")
  void typedAndInterrupted() {
    Article article =
        read(
            page(
                "<p>The harbour master listed what the crew still needs before the spring:<br>"
                    + "• a new anchor chain<br>• two lamps for the bow</p>"
                    + "<p>The ferry, which was built in 1954, lies at the northern quay <aside"
                    + " class=ad-slot><a href=/x>Advertisement: cheap shoes</a></aside> and will"
                    + " stay there until the painters have finished with her hull.</p>"));

    assertThat(article.body()).hasAtLeastOneElementOfType(ItemList.class);
    assertThat(words(article))
        .contains(
            "The ferry, which was built in 1954, lies at the northern quay and will stay there"
                + " until the painters have finished with her hull.");
  }

  private static String page(String body) {
    return "<html lang=\"en\"><head><title>A page</title></head><body><article><h1>A page</h1>"
        + WORDS
        + body
        + WORDS.replace("ferry", "other ferry")
        + "</article></body></html>";
  }

  private static <T extends Block> List<T> all(Class<T> kind, String body) {
    return read(page(body)).body().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static <T extends Block> T first(Article article, Class<T> kind) {
    return article.body().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Article article) {
    return article.body().stream()
        .map(
            block ->
                block instanceof Paragraph p
                    ? Text.plain(p.content())
                    : block instanceof Heading h ? Text.plain(h.content()) : "")
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Article read(String html) {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  private static Article read(byte[] html) {
    return reading(html).article();
  }

  private static Reading reading(String html) {
    return reading(html.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading reading(byte[] html) {
    return new HtmlReader()
        .read(
            new Source(
                "page.html",
                Content.of(html),
                Optional.of("https://example.org/news/page"),
                Optional.empty(),
                Pictures.NONE))
        .get(0);
  }
}
