package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.Format;
import org.plainpress.testing.Articles;
import org.plainpress.testing.FeedChecks;

@DisplayName("A folder that is published")
class PublishedFolderTest extends FolderFixture {

  @Test
  @DisplayName(
      "keeps its name, title and address unless told otherwise, and moves its links when told")
  void head() throws IOException {
    export(FIRST, article("one", "2026-02-01", "Words."));
    settings = FeedSettings.DEFAULT;
    export(FIRST, article("two", "2026-02-02", "Words."));
    assertThat(xml("atom.xml").select("feed > entry > link[rel=enclosure]").eachAttr("href"))
        .containsExactly(
            "https://example.org/news/about-two.epub", "https://example.org/news/about-one.epub");
    settings =
        new FeedSettings(
            Optional.of("https://example.com"),
            Optional.of("The news"),
            Optional.of("What there is"),
            List.of("https://hub.example.com/"),
            50);
    export(FIRST, article("three", "2026-02-03", "Words."));
    Document atom = xml("atom.xml");
    assertThat(atom.select("feed > title").text()).isEqualTo("The news");
    assertThat(atom.select("feed > subtitle").text()).isEqualTo("What there is");
    assertThat(atom.select("feed > link[rel=hub]").attr("href"))
        .isEqualTo("https://hub.example.com/");
    assertThat(atom.select("feed > entry > link[rel=enclosure]").eachAttr("href"))
        .contains("https://example.com/about-one.epub");
    assertThat(xml("rss.xml").select("channel > atom|link[rel=hub]")).hasSize(1);
    assertThat(Files.readString(out().resolve("rss.xml"))).doesNotContain("example.org/news");
    assertThat(Files.readString(out().resolve("feed.json")))
        .contains("\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example.com/\"}]")
        .doesNotContain("example.org/news");
  }

  @Test
  @DisplayName(
      "knows a corrected text again that has no address, and tells columns of one title apart")
  void corrected() throws IOException {
    settings = FeedSettings.DEFAULT;
    Path text = folder.resolve("pier.txt");
    String words =
        "The pier at Skarra is open again\n\nIt was closed for two years. Many came to see it open on Thursday, and %s spoke.\n";
    Files.writeString(text, words.formatted("nobody"));
    export(FIRST, text);
    Files.writeString(text, words.formatted("the mayor"));
    export(FIRST.plusDays(1), text);
    assertThat(atom()).hasSize(1);
    assertThat(atom().values().iterator().next().content()).contains("the mayor");
    assertThat(files().keySet())
        .contains("the-pier-at-skarra-is-open-again.epub")
        .noneMatch(name -> name.contains("-2"));
    Files.writeString(
        text,
        "The pier at Skarra is open again\n\nA different story: boats, weather, money and all else that a harbour needs.\n");
    export(FIRST.plusDays(2), text);
    assertThat(atom()).hasSize(1);
    assertThat(xml("atom.xml").select("feed > entry")).hasSize(2);
    assertThat(files().keySet()).contains("the-pier-at-skarra-is-open-again-2.epub");
  }

  @Test
  @DisplayName("puts images beside the feeds, with what they show and who took them")
  void images() throws IOException {
    export(FIRST, Articles.everything());
    Document atom = xml("atom.xml");
    String image = atom.selectFirst("entry > media|content").attr("url");
    assertThat(image).startsWith("https://example.org/news/images/");
    assertThat(out().resolve(image.substring("https://example.org/news/".length())))
        .hasBinaryContent(Articles.image().data().toByteArray());
    assertThat(atom.select("entry > media|content > media|description").text())
        .isEqualTo("A red square");
    assertThat(atom.selectFirst("entry > content").wholeText()).contains("src=\"" + image + "\"");
    assertThat(xml("rss.xml").select("item > media|content")).hasSize(1);
    for (String name : List.of("rss.xml", "atom.xml")) {
      assertThat(FeedChecks.of(files().get(name))).as(name).isEmpty();
    }
    assertThat(FeedChecks.jing(files().get("atom.xml"))).isEmpty();
  }

  @Test
  @DisplayName("knows a corrected text again that has a page of its own here")
  void correctedPage() throws IOException {
    site = true;
    Path text = folder.resolve("pier.txt");
    String words =
        "The pier at Skarra is open again\n\nIt was closed for two years. Many came to see it open on Thursday, and %s spoke.\n";
    Files.writeString(text, words.formatted("nobody"));
    export(FIRST, text);
    Files.writeString(text, words.formatted("the mayor"));
    export(FIRST.plusDays(1), text);
    assertThat(atom()).hasSize(1);
    assertThat(json()).hasSize(1);
    Path page = out().resolve("the-pier-at-skarra-is-open-again.html");
    assertThat(Jsoup.parse(page.toFile()).text()).contains("the mayor");
    assertThat(files().keySet()).noneMatch(name -> name.contains("-2"));
  }

  @Test
  @DisplayName("lists a hundred publications on a page, and leads from page to page")
  void paged() throws IOException {
    site = true;
    formats = EnumSet.of(Format.ATOM);
    Article[] articles = new Article[201];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = article("number-" + i, "2026-02-01", "Words.");
    }
    export(FIRST, articles);
    assertThat(files().keySet())
        .contains(
            "index_2.html", "index_3.html", "opds_2.xml", "opds_3.xml", "about-number-7.html");
    Document second = Jsoup.parse(out().resolve("index_2.html").toFile());
    assertThat(second.select(".editions > li")).hasSize(100);
    assertThat(second.select("nav a").eachAttr("href"))
        .containsExactly("index.html", "index_3.html");
    assertThat(second.title()).endsWith("Page 2");
    Document catalogue = xml("opds_2.xml");
    assertThat(catalogue.select("feed > link[rel=next]").attr("href"))
        .isEqualTo("https://example.org/news/opds_3.xml");
    assertThat(catalogue.select("feed > link[rel=previous]").attr("href"))
        .isEqualTo("https://example.org/news/opds.xml");
    for (String name : List.of("opds.xml", "opds_2.xml", "opds_3.xml")) {
      assertThat(FeedChecks.jing(files().get(name))).as(name).isEmpty();
    }
    export(FIRST.plusDays(1), article("number-500", "2026-02-02", "Words."));
    assertThat(xml("opds_3.xml").select("feed > entry")).hasSize(2);
    for (int i = 0; i < 150; i++) {
      Files.delete(out().resolve("about-number-" + i + ".html"));
    }
    export(FIRST.plusDays(2), article("number-500", "2026-02-02", "Words."));
    assertThat(xml("opds.xml").select("feed > entry")).hasSize(52);
    assertThat(files().keySet()).doesNotContain("index_2.html", "opds_2.xml", "opds_3.xml");
  }

  @Test
  @DisplayName("has a page and a catalogue of all that is in it, on request")
  void site() throws IOException {
    site = true;
    formats = EnumSet.of(Format.EPUB, Format.PDF, Format.ATOM);
    settings = FeedSettings.DEFAULT;
    export(FIRST, article("one", "2026-02-01", "Words."));
    formats = EnumSet.of(Format.EPUB, Format.ATOM);
    export(FIRST.plusDays(1), article("two", "2026-02-02", "Words."));
    assertThat(FeedChecks.jing(files().get("opds.xml"))).isEmpty();
    Document opds = xml("opds.xml");
    assertThat(opds.select("feed > entry > title").eachText())
        .containsExactly("About two", "About one");
    assertThat(
            opds.select("link[rel=http://opds-spec.org/acquisition/open-access]").eachAttr("href"))
        .containsExactly("about-two.epub", "about-one.epub", "about-one.pdf");
    String cover = opds.select("link[rel=http://opds-spec.org/image]").first().attr("href");
    assertThat(out().resolve(cover)).exists();
    assertThat(opds.select("dcterms|language").eachText()).containsExactly("en", "en");
    Document page = Jsoup.parse(out().resolve("index.html").toFile());
    assertThat(page.select("a[href$=epub], a[href$=pdf]").eachAttr("href"))
        .containsExactly("about-two.epub", "about-one.epub", "about-one.pdf");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly("atom.xml", "opds.xml");
    Files.delete(out().resolve("about-one.epub"));
    Files.delete(out().resolve("about-one.pdf"));
    export(FIRST.plusDays(2), article("two", "2026-02-02", "Words."));
    assertThat(xml("opds.xml").select("feed > entry")).hasSize(1);
  }
}
