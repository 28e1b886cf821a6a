package org.plainpress.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.catalogue.CatalogueWriter;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.Format;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Gallery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of a site, served over HTTP and walked from link to link. */
@DisplayName("In a site that is served")
class SiteCrawlTest extends FolderFixture {

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private String root;

  /** What is wrong, by the address that is wrong. */
  private final Map<String, String> broken = new TreeMap<>();

  /** The files that were got, and where a link to each stands. */
  private final Map<String, String> seen = new TreeMap<>();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/news/",
        exchange -> {
          Path file = out().resolve(exchange.getRequestURI().getPath().substring(6));
          if (Files.isDirectory(file)) {
            file = file.resolve("index.html");
          }
          boolean there = Files.isRegularFile(file);
          byte[] body = there ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
          if (body.length > 0) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    root = "http://localhost:" + server.getAddress().getPort() + "/news/";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("every link, image and enclosure of pages, feeds and catalogue is there")
  void resolves() throws IOException, InterruptedException {
    site = true;
    formats = EnumSet.allOf(Format.class);
    settings = FeedSettings.DEFAULT.withBaseUrl(root);
    List<Article> articles = new ArrayList<>(Gallery.articles().values());
    Articles.sampleFiles().forEach(sample -> articles.add(Articles.sample(sample)));
    Article first = articles.get(0);
    articles.add(
        first.withMeta(
            first.meta().toBuilder().title("Index").id(ArticleId.ofContent("index")).build()));
    assertThat(export(FIRST, articles.toArray(Article[]::new))).isTrue();
    bundle = Optional.of(new Bundle("All of them", Order.INPUT));
    assertThat(export(FIRST.plusDays(1), articles.toArray(Article[]::new))).isTrue();
    crawl("index.html", "rss.xml", "atom.xml", "feed.json", "opds.xml");
    assertThat(broken).isEmpty();
    try (var files = Files.list(out())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".html") || name.endsWith(".epub"))
          .allSatisfy(name -> assertThat(seen).containsKey(root + name))
          .hasSizeGreaterThan(3 * articles.size() - 3);
    }
  }

  @Test
  @DisplayName("the page of an article is small, and needs no script")
  void small() throws IOException {
    site = true;
    Article[] samples =
        Articles.sampleFiles().stream().map(Articles::sample).toArray(Article[]::new);
    export(FIRST, samples);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      if (file.getKey().endsWith(".html") && !file.getKey().startsWith("index")) {
        assertThat(file.getValue()).as(file.getKey()).hasSizeLessThan(30_000);
        assertThat(
                Jsoup.parse(new String(file.getValue(), UTF_8)).select("script").eachAttr("type"))
            .containsExactly("application/ld+json");
      }
    }
  }

  @Test
  @DisplayName("a list of a hundred says nothing twice: 310 bytes an article beside its words")
  void smallList() throws IOException {
    site = true;
    formats = EnumSet.of(Format.EPUB, Format.PDF);
    String words = "The ferry sails again, said the harbour board on Friday. ".repeat(5).strip();
    Article[] articles = new Article[CatalogueWriter.PAGE_SIZE];
    for (int i = 0; i < articles.length; i++) {
      String title = "Ferry number " + (i + 1);
      Meta meta = Meta.builder(title).id(ArticleId.ofContent(title)).language("en").build();
      articles[i] = new Article(meta, List.of(Paragraph.of(words)));
    }
    export(FIRST, articles);
    byte[] list = files().get("index.html");
    Document page = Jsoup.parse(new String(list, UTF_8));
    assertThat(page.select(".editions > li")).hasSize(articles.length);
    assertThat(page.select(".editions a")).hasSize(3 * articles.length);
    assertThat(page.selectFirst(".editions p").text())
        .isEqualTo(words.substring(0, words.indexOf(" The", 60)));
    assertThat(list.length - page.select(".editions").text().getBytes(UTF_8).length)
        .isLessThan(310 * articles.length);
  }

  @Test
  @DisplayName("a page tells programs what it is of, and how it can be read")
  void metadata() throws IOException {
    site = true;
    export(FIRST, Articles.everything());
    String name =
        files().keySet().stream()
            .filter(file -> file.endsWith(".html") && !file.startsWith("index"))
            .findFirst()
            .orElseThrow();
    Document page = Jsoup.parse(out().resolve(name).toFile());
    JsonNode news =
        JsonMapper.shared().readTree(page.selectFirst("script[type=application/ld+json]").data());
    assertThat(news.get("@type").asString()).isEqualTo("NewsArticle");
    assertThat(news.get("accessMode").valueStream().map(JsonNode::asString))
        .containsExactly("textual", "visual");
    assertThat(news.get("image").asString()).startsWith("https://example.org/news/images/");
    assertThat(news.get("encoding").get(0).get("contentUrl").asString())
        .startsWith("https://example.org/news/")
        .endsWith(".epub");
    assertThat(page.selectFirst("meta[property=og:title]").attr("content"))
        .isEqualTo(Articles.everything().meta().title());
    assertThat(page.select("link[rel=alternate]").eachAttr("type"))
        .contains("application/epub+zip", "application/rss+xml", "application/atom+xml");
    assertThat(page.selectFirst("a.skip").attr("href")).isEqualTo("#text");
    assertThat(page.html()).doesNotContain("epub:type").doesNotContain("xml:lang");
  }

  @Test
  @DisplayName(
      "a feed's item without a source leads to the article's page, one with a source there")
  void items() throws IOException, InterruptedException {
    site = true;
    settings = FeedSettings.DEFAULT.withBaseUrl(root);
    Meta meta =
        Meta.builder("Without a source").id(ArticleId.ofContent("none")).language("en").build();
    Article sourced = article("one", "2026-02-01", "Words.");
    Article own = new Article(meta, sourced.body());
    export(FIRST, own, sourced);
    assertLinks();
    // A run without a site leaves the pages, and what leads to them, as they are.
    site = false;
    export(FIRST.plusDays(1), own, sourced);
    assertLinks();
    settings = FeedSettings.DEFAULT.withBaseUrl(root.replace("localhost", "127.0.0.1"));
    root = root.replace("localhost", "127.0.0.1");
    export(FIRST.plusDays(2), own, sourced);
    assertLinks();
  }

  private void assertLinks() throws IOException, InterruptedException {
    String page = root + "without-a-source.html";
    assertThat(xml("rss.xml").select("item > link").eachText())
        .containsExactlyInAnyOrder(page, "https://example.org/one");
    assertThat(xml("atom.xml").select("entry > link[rel=alternate]").eachAttr("href"))
        .containsExactlyInAnyOrder(page, "https://example.org/one");
    assertThat(
            JsonMapper.shared()
                .readTree(out().resolve("feed.json").toFile())
                .findValuesAsString("url"))
        .contains(page, "https://example.org/one");
    Document opened = Jsoup.parse(get(URI.create(page)).body());
    assertThat(opened.selectFirst("main h1").text()).isEqualTo("Without a source");
  }

  private void crawl(String... starts) throws IOException, InterruptedException {
    Deque<String> open = new ArrayDeque<>();
    for (String start : starts) {
      open.add(root + start);
      seen.put(root + start, "the start");
    }
    while (!open.isEmpty()) {
      String address = open.poll();
      HttpResponse<String> response = get(URI.create(address));
      if (response.statusCode() != 200) {
        broken.put(address, response.statusCode() + ", from " + seen.get(address));
        continue;
      }
      for (String link : links(address, response.body())) {
        String whole = URI.create(address).resolve(link.replaceAll("#.*", "")).toString();
        if (whole.startsWith(root) && seen.putIfAbsent(whole, address) == null) {
          open.add(whole);
        }
      }
    }
  }

  private List<String> links(String address, String body) throws IOException {
    List<String> links = new ArrayList<>();
    if (address.endsWith(".json")) {
      for (JsonNode url : JsonMapper.shared().readTree(body).findValues("url")) {
        links.add(url.asString());
      }
    } else if (address.endsWith(".xml")) {
      Document feed = Jsoup.parse(body, "", Parser.xmlParser());
      links.addAll(feed.select("[href]").eachAttr("href"));
      links.addAll(feed.select("[url]").eachAttr("url"));
      links.addAll(feed.select("link:not([href])").eachText());
      links.forEach(link -> absolute(address, link));
      for (Element content : feed.select("content|encoded, content")) {
        links.addAll(Jsoup.parse(content.wholeText()).select("img").eachAttr("src"));
      }
    } else if (address.endsWith(".html") || address.endsWith("/")) {
      Document page = Jsoup.parse(body);
      page.select("meta[property=og:image], meta[property=og:url]")
          .forEach(meta -> links.add(meta.attr("content")));
      for (Element element : page.select("[href], [src]")) {
        String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (link.startsWith("#") && page.getElementById(link.substring(1)) == null) {
          broken.put(address + link, "leads nowhere");
        }
        if (link.startsWith(root) && !element.attr("rel").equals("canonical")) {
          broken.put(link, "is absolute in " + address);
        }
        if (!link.matches("(?i)(mailto|tel|data|xmpp|urn):.*")) {
          links.add(link);
        }
      }
    }
    return links;
  }

  private void absolute(String address, String link) {
    if (!link.contains(":")) {
      broken.put(link, "is relative in " + address);
    }
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
