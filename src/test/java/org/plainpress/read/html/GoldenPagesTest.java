package org.plainpress.read.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.testing.Golden;

/**
 * Reads the pages of {@code src/test/resources/pages}, each of which shows one thing that pages do,
 * and compares them with the articles and notes beside them.
 */
@DisplayName("A small page that shows one thing")
class GoldenPagesTest {

  private static final Path PAGES = Path.of("src/test/resources/pages");

  static List<String> pages() {
    try (var files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is read as the article that stands beside it, with the notes that do")
  @MethodSource("pages")
  void golden(String name) throws IOException {
    Path page = PAGES.resolve(name + ".html");
    Reading reading =
        new HtmlReader().read(new Source(name + ".html", Files.readAllBytes(page))).get(0);
    String notes =
        reading.notes().stream().map(note -> "# " + note + "\n").collect(Collectors.joining());
    Golden.assertMatches(
        PAGES.resolve(name + ".expected"), ArticleJson.print(List.of(reading.article())) + notes);
  }
}
