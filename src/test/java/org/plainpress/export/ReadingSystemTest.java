package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.article.Article;
import org.plainpress.article.Table;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.Format;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.ReadSettings;
import org.plainpress.settings.Typeface;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Gallery;
import org.plainpress.testing.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * foliate-js, the engine of a reading system, and axe-core, in Chromium; where the environment
 * variable {@code READING_TOOLS} names the folder of Node modules that has them.
 */
@DisplayName("In a reading system's engine")
class ReadingSystemTest {

  private static final Table.Cell LONG =
      Table.Cell.of("https://example.org/" + "constitutional-monarchy".repeat(3));

  @TempDir Path folder;

  @Test
  @DisplayName(
      "every part of a book loads, every link lands, nothing logs an error; nor on the page")
  void reads() throws IOException, InterruptedException {
    Path tools = Tools.readingTools();
    String node = Tools.node().toString();
    String chromium = Tools.chromium().toString();
    List<Article> articles = new ArrayList<>(Gallery.articles().values());
    articles.add(Articles.everything());
    articles.add(
        Articles.titled(
            "A table of long words",
            new Table(
                List.of(),
                List.of(),
                List.of(
                    List.of(Table.Cell.of("Constitutional monarchy of the archipelago"), LONG),
                    List.of(Table.Cell.of("Telecommunications"), LONG)))));
    Articles.sampleFiles().forEach(sample -> articles.add(Articles.sample(sample)));
    export(articles, Optional.of(new Bundle("All of them", Order.TITLE)), EpubSettings.DEFAULT);
    export(
        articles.subList(articles.size() - 5, articles.size()),
        Optional.empty(),
        EpubSettings.DEFAULT.withEmbedded(Typeface.NOTO_SERIF));
    List<String> command = new ArrayList<>(List.of(node, "src/test/js/read.mjs", tools.toString()));
    try (var files = Files.list(folder.resolve("out"))) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".epub") || file.endsWith(".html"))
          .sorted()
          .forEach(command::add);
    }
    for (JsonNode read : run(command, chromium)) {
      assertThat(read.get("errors").valueStream().map(JsonNode::asString))
          .as(read.get("file").asString())
          .isEmpty();
      if (read.has("sections")) {
        // The cover and the article: contents in the spine of one article would end it with links.
        assertThat(read.get("sections").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(read.get("links").asInt()).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  @DisplayName("the pages of a folder are valid HTML")
  void html() throws IOException, InterruptedException {
    Path tools = Tools.readingTools();
    List<Article> articles = new ArrayList<>(Gallery.articles().values());
    articles.add(Articles.everything());
    export(articles, Optional.of(new Bundle("All", Order.TITLE)), EpubSettings.DEFAULT);
    export(articles, Optional.empty(), EpubSettings.DEFAULT);
    Path log = folder.resolve("vnu.log");
    List<String> command =
        new ArrayList<>(
            List.of("java", "-jar", tools.resolve("vnu-jar/build/dist/vnu.jar").toString()));
    try (var files = Files.list(folder.resolve("out"))) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).sorted().toList()) {
        command.add(page.toString());
      }
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    // The rows of a table are as wide as its source says.
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> !line.contains(": info warning: A table row was "))
        .isEmpty();
    assertThat(process.exitValue()).isZero();
  }

  private void export(List<Article> articles, Optional<Bundle> bundle, EpubSettings epub)
      throws IOException {
    Path input = folder.resolve("articles.json");
    Files.writeString(input, ArticleJson.print(articles));
    ExportSettings settings =
        new ExportSettings(
            folder.resolve("out"),
            EnumSet.of(Format.EPUB, Format.PDF, Format.RSS, Format.ATOM, Format.JSON),
            Overrides.none(),
            bundle,
            epub,
            PdfSettings.DEFAULT,
            FeedSettings.DEFAULT,
            FolderLock.WAIT,
            true,
            WorkSettings.all(),
            Editions.UNDATED,
            Editions.NOW);
    Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), ReadSettings.DEFAULT);
    RecordingListener listener = new RecordingListener();
    assertThat(new Export(settings, listener).run(inputs, inputs.expand(List.of(input.toString()))))
        .as(listener.failures.toString())
        .isTrue();
  }

  private List<JsonNode> run(List<String> command, String chromium)
      throws IOException, InterruptedException {
    Path out = folder.resolve("read.jsonl");
    Path log = folder.resolve("read.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(log.toFile());
    builder.environment().put("PUPPETEER_EXECUTABLE_PATH", chromium);
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("done in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      lines.add(JsonMapper.shared().readTree(line));
    }
    assertThat(lines).hasSize(command.size() - 3);
    return lines;
  }
}
