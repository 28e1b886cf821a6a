package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.settings.Format;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Gallery;
import org.plainpress.testing.Golden;
import org.plainpress.testing.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a screen reader says of the pages of books and of the site, a phrase a line: golden files to
 * be read as a listener would hear them. In brackets stands the language where it changes.
 */
@DisplayName("What is said aloud")
class SpokenTest extends FolderFixture {

  private static final Path GOLDEN = Path.of("src/test/resources/spoken");

  @Test
  @DisplayName("of every page of the gallery and of the site is what its golden file says")
  void spoken() throws IOException, InterruptedException {
    Path tools = Tools.screenReader();
    Map<String, Path> pages = new LinkedHashMap<>();
    Gallery.articles()
        .forEach(
            (name, article) -> {
              // A listener would hear three hundred pages of the same.
              if (!name.equals("long")) {
                page(pages, name, Publication.of(article), "article-1.xhtml");
              }
            });
    List<Article> samples = Articles.sampleFiles().stream().map(Articles::sample).toList();
    Publication bundle = Publication.bundle("The samples", samples);
    for (String part : List.of("contents.xhtml", "nav.xhtml", "article-2.xhtml")) {
      page(pages, "bundle-" + part.replace(".xhtml", ""), bundle, part);
    }
    site = true;
    formats = EnumSet.of(Format.EPUB, Format.PDF, Format.RSS, Format.ATOM);
    assertThat(export(FIRST, samples.toArray(Article[]::new)))
        .as(listener.failures.toString())
        .isTrue();
    pages.put("site", out().resolve("index.html"));
    Map<String, String> spoken = spoken(tools, pages);
    spoken.forEach((name, words) -> Golden.assertMatches(GOLDEN.resolve(name + ".txt"), words));
    assertThat(spoken).hasSameSizeAs(pages);
  }

  private void page(Map<String, Path> pages, String name, Publication publication, String part) {
    try {
      Path page = folder.resolve(name + ".xhtml");
      Files.write(page, Editions.unzip(Editions.epub(publication)).get("EPUB/" + part));
      pages.put(name, page);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Map<String, String> spoken(Path tools, Map<String, Path> pages)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Tools.node().toString(), "src/test/js/speak.mjs", tools.toString()));
    pages.values().forEach(page -> command.add(page.toString()));
    Path printed = folder.resolve("spoken.jsonl");
    Path log = folder.resolve("spoken.log");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("done in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    Map<String, String> spoken = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(pages.keySet());
    for (String line : Files.readAllLines(printed)) {
      JsonNode said = JsonMapper.shared().readTree(line);
      StringBuilder words = new StringBuilder();
      said.get("spoken")
          .valueStream()
          .forEach(phrase -> words.append(phrase.asString()).append('\n'));
      // How large a file is depends on Java's zlib.
      String masked = words.toString().replaceAll("\\([\\d.]+ [kM]?B\\)", "(… kB)");
      spoken.put(names.get(spoken.size()), masked);
    }
    return spoken;
  }
}
