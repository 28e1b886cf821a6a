package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ace by DAISY, where the environment variable {@code ACE} names its {@code ace-puppeteer}. */
@DisplayName("To Ace, the accessibility checker, an EPUB")
class AceTest {

  @TempDir Path folder;

  @Test
  @DisplayName("of every kind of block and inline has no violation")
  void everything() throws IOException, InterruptedException {
    assertThat(violations(Editions.epub(Articles.everything()))).isEmpty();
  }

  @Test
  @DisplayName("of a sample has no violation")
  void sample() throws IOException, InterruptedException {
    byte[] epub = Editions.epub(Articles.sample(Articles.SAMPLES.resolve("night-library.txt")));
    assertThat(violations(epub)).isEmpty();
  }

  @Test
  @DisplayName("that somebody spoiled has the violations that were put in")
  void spoiled() throws IOException, InterruptedException {
    byte[] epub = Editions.epub(Articles.titled("Spoiled"));
    String image = "<p><img src=\"cover.png\"/></p></body>";
    assertThat(violations(replaced(epub, "EPUB/article-1.xhtml", "</body>", image)))
        .contains("article-1.xhtml: image-alt");
  }

  /** Returns what Ace holds against the book, as "document: rule". */
  private List<String> violations(byte[] epub) throws IOException, InterruptedException {
    Path book = Files.write(folder.resolve("book.epub"), epub);
    Path report = folder.resolve("report");
    Path log = folder.resolve("ace.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Tools.ace().toString(), "-s", "-f", "-o", report.toString(), book.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("PUPPETEER_EXECUTABLE_PATH", Tools.chromium().toString());
    // Ace starts Chromium without its sandbox, which root cannot have, only where CI is set.
    builder.environment().put("CI", "true");
    assertThat(builder.start().waitFor(3, TimeUnit.MINUTES)).as("Ace is done in time").isTrue();
    assertThat(report.resolve("report.json")).as(Files.readString(log)).exists();
    JsonNode found = JsonMapper.shared().readTree(report.resolve("report.json").toFile());
    List<String> documents = new ArrayList<>();
    List<String> violations = new ArrayList<>();
    for (JsonNode document : found.get("assertions")) {
      String name = document.at("/earl:testSubject/url").asString();
      documents.add(name);
      for (JsonNode assertion : document.get("assertions")) {
        if (outcome(assertion).equals("fail")) {
          violations.add(name + ": " + assertion.at("/earl:test/dct:title").asString());
        }
      }
    }
    assertThat(documents).as("documents that Ace looked at").contains("article-1.xhtml");
    assertThat(outcome(found)).as("the outcome as a whole").isIn("pass", "fail");
    assertThat(outcome(found).equals("pass")).isEqualTo(violations.isEmpty());
    return violations;
  }

  private static String outcome(JsonNode node) {
    return node.at("/earl:result/earl:outcome").asString();
  }

  private static byte[] replaced(byte[] epub, String name, String old, String other)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : Editions.unzip(epub).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        String text = new String(entry.getValue(), StandardCharsets.UTF_8);
        zip.write(
            entry.getKey().equals(name)
                ? text.replace(old, other).getBytes(StandardCharsets.UTF_8)
                : entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
