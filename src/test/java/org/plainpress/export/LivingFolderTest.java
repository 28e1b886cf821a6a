package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.feed.FeedSettings;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.ReadSettings;
import org.plainpress.testing.Articles;
import org.plainpress.testing.FeedChecks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A folder that is exported to again and again")
class LivingFolderTest {

  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-03-01T08:00:00Z");
  private static final FeedSettings PUBLISHED =
      FeedSettings.DEFAULT.withBaseUrl("https://example.org/news/");

  @TempDir Path folder;

  private final RecordingListener listener = new RecordingListener();
  private FeedSettings settings = PUBLISHED;
  private EnumSet<Format> formats = EnumSet.of(Format.EPUB, Format.RSS, Format.ATOM, Format.JSON);
  private boolean site;

  /** What a subscriber sees of an entry. */
  private record Seen(String updated, String content) {}

  private Path out() {
    return folder.resolve("out");
  }

  private boolean export(OffsetDateTime now, Article... articles) throws IOException {
    Path input = folder.resolve("input.json");
    Files.write(input, ArticleJson.print(List.of(articles)).getBytes(StandardCharsets.UTF_8));
    return export(now, input);
  }

  private boolean export(OffsetDateTime now, Path input) {
    ExportSettings base = ExportSettings.of(out(), formats, now);
    ExportSettings all =
        new ExportSettings(
            base.output(),
            base.formats(),
            base.overrides(),
            base.bundle(),
            base.cover(),
            base.epub(),
            base.pdf(),
            settings,
            site,
            base.undated(),
            now);
    Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), ReadSettings.standard());
    return new Export(all, listener).run(inputs, inputs.expand(List.of(input.toString())));
  }

  private static Article article(String name, String day, String words) {
    Meta.Builder meta =
        Meta.builder("About " + name)
            .id(ArticleId.ofSource("https://example.org/" + name))
            .source("https://example.org/" + name)
            .language("en");
    if (!day.isEmpty()) {
      meta.published(IsoDate.parse(day));
    }
    return new Article(meta.build(), List.of(Paragraph.of(words)));
  }

  private Map<String, Seen> atom() throws IOException {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (Element entry : xml("atom.xml").select("feed > entry")) {
      seen.put(
          entry.selectFirst("> title").text(),
          new Seen(
              entry.selectFirst("> updated").text(), entry.selectFirst("> content").wholeText()));
    }
    return seen;
  }

  private Map<String, Seen> rss() throws IOException {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (Element item : xml("rss.xml").select("channel > item")) {
      seen.put(
          item.selectFirst("> title").text(),
          new Seen(
              item.selectFirst("> dcterms|modified").text(),
              item.selectFirst("> content|encoded").wholeText()));
    }
    return seen;
  }

  private Map<String, Seen> json() throws IOException {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (JsonNode item :
        JsonMapper.shared().readTree(out().resolve("feed.json").toFile()).get("items")) {
      seen.put(
          item.get("title").asString(),
          new Seen(
              item.get("date_modified").asString(), item.get("content_html").asString().strip()));
    }
    return seen;
  }

  private Document xml(String name) throws IOException {
    return Jsoup.parse(Files.readString(out().resolve(name)), "", Parser.xmlParser());
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var walk = Files.walk(out())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(out().relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  @DisplayName("shows subscribers what is new and what changed, and nothing else")
  void threeRuns() throws IOException {
    assertThat(
            export(
                FIRST,
                article("same", "2026-02-01", "It stays."),
                article("changing", "2026-02-02", "The old words."),
                article("left", "", "It is not exported again.")))
        .isTrue();
    Map<String, Seen> first = atom();
    assertThat(first).hasSize(3);
    assertThat(first.get("About left").updated()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(first.get("About same").updated()).isEqualTo("2026-02-01T00:00:00Z");
    String id = xml("atom.xml").selectFirst("feed > id").text();

    OffsetDateTime second = FIRST.plusDays(1);
    Article[] next = {
      article("same", "2026-02-01", "It stays."),
      article("changing", "2026-02-02", "The new words."),
      article("new", "2026-03-02", "Not seen before.")
    };
    assertThat(export(second, next)).isTrue();
    for (Map<String, Seen> now : List.of(atom(), rss(), json())) {
      assertThat(now.keySet())
          .as("the newest first")
          .containsExactly("About changing", "About new", "About left", "About same");
      assertThat(now.get("About same")).isEqualTo(first.get("About same"));
      assertThat(now.get("About left")).isEqualTo(first.get("About left"));
      assertThat(now.get("About changing"))
          .isEqualTo(new Seen("2026-03-02T08:00:00Z", "<p>The new words.</p>"));
      assertThat(now.get("About new"))
          .isEqualTo(new Seen("2026-03-02T00:00:00Z", "<p>Not seen before.</p>"));
    }
    assertThat(xml("atom.xml").selectFirst("feed > id").text()).isEqualTo(id);
    assertThat(xml("atom.xml").selectFirst("feed > updated").text())
        .isEqualTo("2026-03-02T08:00:00Z");
    assertThat(listener.written)
        .anyMatch(
            edition ->
                edition.path().endsWith("atom.xml")
                    && edition.holds().startsWith("4 entries, 1 new, 1 changed"));

    Map<String, byte[]> before = files();
    assertThat(export(FIRST.plusDays(2), next)).isTrue();
    assertThat(files()).as("nothing changed, so no byte does").containsExactlyEntriesOf(before);
  }

  @Test
  @DisplayName("takes the article's own date of change where it tells one")
  void modified() throws IOException {
    Article old = article("one", "2026-02-01", "Old.");
    export(FIRST, old);
    Meta changed = old.meta().toBuilder().modified(IsoDate.parse("2026-02-03T10:00:00Z")).build();
    export(FIRST.plusDays(1), new Article(changed, List.of(Paragraph.of("New."))));
    assertThat(atom().get("About one").updated()).isEqualTo("2026-02-03T10:00:00Z");
  }

  @Test
  @DisplayName("gives no two entries the same moment, and keeps the order they came in")
  void moments() throws IOException {
    export(
        FIRST,
        article("a", "2026-02-01", "A"),
        article("b", "2026-02-01", "B"),
        article("c", "2026-02-01", "C"));
    assertThat(atom().keySet()).containsExactly("About a", "About b", "About c");
    assertThat(atom().values().stream().map(Seen::updated).distinct()).hasSize(3);
  }

  @Test
  @DisplayName("moves older entries to archives that never change")
  void archives() throws IOException {
    settings = PUBLISHED.withSize(4);
    formats = EnumSet.of(Format.ATOM, Format.RSS, Format.JSON);
    List<Article> all = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      all.add(article("n" + i, "2026-02-" + (10 + i), "Words of " + i));
    }
    assertThat(export(FIRST, all.toArray(Article[]::new))).isTrue();
    assertThat(atom().keySet()).containsExactly("About n10", "About n9", "About n8", "About n7");
    assertThat(files().keySet())
        .contains("atom-archive-1.xml", "atom-archive-2.xml", "rss-archive-2.xml")
        .contains("feed-archive-2.json")
        .doesNotContain("atom-archive-3.xml");
    Map<String, byte[]> before = files();
    for (int i = 11; i <= 17; i++) {
      export(FIRST.plusDays(i), article("n" + i, "2026-02-" + (10 + i), "Words of " + i));
      before.forEach(
          (name, bytes) -> {
            if (name.contains("archive")) {
              assertThat(out().resolve(name)).hasBinaryContent(bytes);
            }
          });
      before = files();
      assertThat(reachable()).as("all that was ever there").hasSize(i);
      assertThat(atom()).hasSize(4);
    }
    Document archive = xml("atom-archive-2.xml");
    assertThat(archive.select("feed > fh|archive")).hasSize(1);
    assertThat(archive.select("link[rel=current]").attr("href"))
        .isEqualTo("https://example.org/news/atom.xml");
    assertThat(archive.select("link[rel=self]").attr("href"))
        .isEqualTo("https://example.org/news/atom-archive-2.xml");
    assertThat(archive.select("link[rel=prev-archive]").attr("href"))
        .isEqualTo("https://example.org/news/atom-archive-1.xml");
    for (String name : before.keySet()) {
      if (name.endsWith(".xml")) {
        assertThat(FeedChecks.of(before.get(name))).as(name).isEmpty();
      }
      if (name.startsWith("atom")) {
        assertThat(FeedChecks.jing(before.get(name))).as(name).isEmpty();
      }
    }
  }

  /** The titles a reader of archives comes to from the feed. */
  private List<String> reachable() throws IOException {
    List<String> titles = new ArrayList<>();
    String name = "atom.xml";
    while (!name.isEmpty()) {
      Document page = xml(name);
      page.select("feed > entry > title").forEach(title -> titles.add(title.text()));
      String previous = page.select("feed > link[rel=prev-archive]").attr("href");
      name = previous.substring(previous.lastIndexOf('/') + 1);
    }
    return titles.stream().distinct().toList();
  }

  @Test
  @DisplayName(
      "leaves an archived entry that comes unchanged where it is, and shows one that changed")
  void archived() throws IOException {
    settings = PUBLISHED.withSize(2);
    formats = EnumSet.of(Format.ATOM);
    Article old = article("old", "2026-02-01", "Old words.");
    export(FIRST, old, article("b", "2026-02-02", "B"), article("c", "2026-02-03", "C"));
    Map<String, byte[]> before = files();
    export(FIRST.plusDays(1), old);
    assertThat(files()).containsExactlyEntriesOf(before);
    export(FIRST.plusDays(2), article("old", "2026-02-01", "New words."));
    assertThat(atom().keySet()).containsExactly("About old", "About c");
    assertThat(atom().get("About old").updated()).isEqualTo("2026-03-03T08:00:00Z");
  }

  @Test
  @DisplayName("is left untouched where a feed in it is damaged, or another's")
  void damaged() throws IOException {
    export(FIRST, article("one", "2026-02-01", "Words."));
    Map<String, String> wrong =
        Map.of(
            "atom.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>",
            "rss.xml",
            "<rss version=\"2.0\"><channel><title>Somebody's</title></channel></rss>",
            "feed.json",
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [");
    for (Map.Entry<String, String> one : wrong.entrySet()) {
      byte[] good = Files.readAllBytes(out().resolve(one.getKey()));
      Files.writeString(out().resolve(one.getKey()), one.getValue());
      Map<String, byte[]> before = files();
      listener.failures.clear();
      assertThat(export(FIRST.plusDays(1), article("two", "2026-02-02", "More."))).isFalse();
      assertThat(files()).containsExactlyEntriesOf(before);
      assertThat(listener.failures).hasSize(1);
      assertThat(listener.failures.get(0))
          .startsWith(out().resolve(one.getKey()) + ": is ")
          .contains("move it away");
      Files.write(out().resolve(one.getKey()), good);
    }
    assertThat(export(FIRST.plusDays(1), article("two", "2026-02-02", "More."))).isTrue();
  }

  @Test
  @DisplayName("is left untouched where an archive is gone")
  void missingArchive() throws IOException {
    settings = PUBLISHED.withSize(1);
    formats = EnumSet.of(Format.ATOM);
    export(FIRST, article("one", "2026-02-01", "1"), article("two", "2026-02-02", "2"));
    Files.delete(out().resolve("atom-archive-1.xml"));
    Map<String, byte[]> before = files();
    assertThat(export(FIRST, article("three", "2026-02-03", "3"))).isFalse();
    assertThat(files()).containsExactlyEntriesOf(before);
    assertThat(listener.failures.get(0)).contains("atom-archive-1.xml").contains("put it back");
  }

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
