package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Chromium;
import org.plainpress.testing.Editions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ace by DAISY, where the environment variable {@code ACE} names its {@code ace-puppeteer}. */
@DisplayName("To Ace, the accessibility checker, an EPUB")
class AceTest {

  @TempDir Path folder;

  @Test
  @DisplayName("has no violation")
  void clean() throws IOException, InterruptedException {
    String ace = System.getenv("ACE");
    if (ace == null || Chromium.path().isEmpty()) {
      System.out.println(
          "skipped: ACE does not name Ace's ace-puppeteer, or there is no Chromium (CI has both)");
      Assumptions.abort("no Ace");
    }
    List<byte[]> books =
        List.of(
            Editions.epub(Articles.everything()),
            Editions.epub(Articles.sample(Articles.SAMPLES.resolve("night-library.txt"))));
    for (int i = 0; i < books.size(); i++) {
      Path book = Files.write(folder.resolve("book" + i + ".epub"), books.get(i));
      Path report = folder.resolve("report" + i);
      ProcessBuilder builder =
          new ProcessBuilder(ace, "-s", "-f", "-o", report.toString(), book.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log" + i).toFile());
      builder
          .environment()
          .put("PUPPETEER_EXECUTABLE_PATH", Chromium.path().orElseThrow().toString());
      builder.environment().put("CI", "true");
      assertThat(builder.start().waitFor(3, TimeUnit.MINUTES)).isTrue();
      JsonNode found = JsonMapper.shared().readTree(report.resolve("report.json").toFile());
      assertThat(
              found.get("assertions").findValuesAsString("dct:title").stream()
                  .distinct()
                  .filter(title -> found.toString().contains("\"earl:outcome\":\"fail\"")))
          .isEmpty();
    }
  }
}
