package org.plainpress.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
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
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.Format;
import org.plainpress.settings.ReadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder, what is exported to it, and what a subscriber then sees. */
abstract class FolderFixture {

  static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-03-01T08:00:00Z");
  static final FeedSettings PUBLISHED =
      FeedSettings.DEFAULT.withBaseUrl("https://example.org/news/");

  @TempDir Path folder;

  final RecordingListener listener = new RecordingListener();
  FeedSettings settings = PUBLISHED;
  EnumSet<Format> formats = EnumSet.of(Format.EPUB, Format.RSS, Format.ATOM, Format.JSON);
  boolean site;
  WorkSettings work = WorkSettings.all();
  Optional<Bundle> bundle = Optional.empty();
  Duration patience = FolderLock.WAIT;

  /** What a subscriber sees of an entry. */
  record Seen(String updated, String content) {}

  Path out() {
    return folder.resolve("out");
  }

  boolean export(OffsetDateTime now, Article... articles) throws IOException {
    Path input = folder.resolve("input.json");
    Files.write(input, ArticleJson.print(List.of(articles)).getBytes(StandardCharsets.UTF_8));
    return export(now, input);
  }

  ExportSettings exportSettings(OffsetDateTime now) {
    ExportSettings base = ExportSettings.of(out(), formats, now);
    return new ExportSettings(
        base.output(),
        base.formats(),
        base.overrides(),
        bundle,
        base.epub(),
        base.pdf(),
        settings,
        patience,
        site,
        work,
        base.undated(),
        now);
  }

  boolean export(OffsetDateTime now, Path input) {
    ExportSettings all = exportSettings(now);
    Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), ReadSettings.DEFAULT);
    return new Export(all, listener).run(inputs, inputs.expand(List.of(input.toString())));
  }

  static Article article(String name, String day, String words) {
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

  Map<String, Seen> atom() throws IOException {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (Element entry : xml("atom.xml").select("feed > entry")) {
      seen.put(
          entry.selectFirst("> title").text(),
          new Seen(
              entry.selectFirst("> updated").text(), entry.selectFirst("> content").wholeText()));
    }
    return seen;
  }

  Map<String, Seen> rss() throws IOException {
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

  Map<String, Seen> json() throws IOException {
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

  Document xml(String name) throws IOException {
    return Jsoup.parse(Files.readString(out().resolve(name)), "", Parser.xmlParser());
  }

  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var walk = Files.walk(out())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(out().relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
