package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Content;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ByteRange;
import org.plainpress.settings.ReadSettings;
import org.plainpress.testing.RandomArticles;

@DisplayName("A file that several machines read")
class RemoteInputsTest {

  private final RemoteInputs inputs = new RemoteInputs(ReadSettings.DEFAULT);

  /** Keeps what is read. */
  private static final class Kept implements Readings {
    private final List<Article> articles = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Override
    public void accept(Reading reading) {
      articles.add(reading.article());
    }

    @Override
    public void note(ReadingNote note) {
      told.add(note.toString());
    }

    @Override
    public void unreadable(String message) {
      told.add(message);
    }
  }

  private static RemoteInputs.File file(String name, byte[] bytes) {
    return new RemoteInputs.File(name, Content.of(bytes), bytes.length, path -> Optional.empty());
  }

  private Kept read(RemoteInputs.File file, List<ByteRange> parts) {
    Kept kept = new Kept();
    parts.forEach(part -> inputs.read(file, part, kept));
    return kept;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 700, 5000, 20_000})
  @DisplayName("has the same articles in parts as in one, where each line is an article")
  void lines(int size) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < 12; i++) {
      lines.writeBytes(ArticleJson.toBytes(RandomArticles.of(i)));
      lines.writeBytes((i % 2 == 0 ? "\n" : "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    RemoteInputs.File file = file("a.jsonl", lines.toByteArray());
    List<ByteRange> parts = inputs.parts(file, size);
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(read(file, parts).articles)
        .isEqualTo(read(file, List.of(ByteRange.WHOLE)).articles)
        .hasSize(12);
  }

  @Test
  @DisplayName("stays whole where lines tell nothing")
  void whole() {
    String article = new String(ArticleJson.toBytes(RandomArticles.of(1)), StandardCharsets.UTF_8);
    String array = "[" + article + ",\n" + article + "]\n";
    String indented = ArticleJson.print(List.of(RandomArticles.of(1)));
    for (String json : List.of(array, indented, article + "\n")) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      assertThat(inputs.parts(file("a.json", bytes), 100)).containsExactly(ByteRange.WHOLE);
    }
    byte[] text = "words ".repeat(400).getBytes(StandardCharsets.UTF_8);
    assertThat(inputs.parts(file("a.txt", text), 100)).containsExactly(ByteRange.WHOLE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("is divided between the records of a WARC, not where a page looks like one")
  void archive(boolean packed) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int i = 0; i < 9; i++) {
      archive.write(record("response", i, i == 4 ? "no answer" : answer(i), packed));
    }
    RemoteInputs.File file = file("a.warc", archive.toByteArray());
    List<ByteRange> parts = inputs.parts(file, packed ? 200 : 500);
    assertThat(parts).hasSizeGreaterThan(3);
    Kept whole = read(file, List.of(ByteRange.WHOLE));
    Kept inParts = read(file, parts);
    assertThat(inParts.articles).isEqualTo(whole.articles).hasSize(8);
    assertThat(inParts.told).isEqualTo(whole.told).hasSize(1);
  }

  @Test
  @DisplayName("stays whole where a WARC has pages and what others made of them")
  void mixed() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int i = 0; i < 4; i++) {
      archive.write(record(i < 2 ? "response" : "conversion", i % 2, answer(i), false));
    }
    assertThat(inputs.parts(file("a.warc", archive.toByteArray()), 500))
        .containsExactly(ByteRange.WHOLE);
  }

  @Test
  @DisplayName("may have parts without a page, but not be without one")
  void none() throws IOException {
    byte[] empty = record("response", 1, "no answer", false);
    RemoteInputs.File file = file("a.warc", empty);
    assertThat(read(file, List.of(new ByteRange(0, empty.length))).articles).isEmpty();
    assertThatThrownBy(() -> read(file, List.of(ByteRange.WHOLE)))
        .isInstanceOf(UnreadableSource.class);
  }

  @Test
  @DisplayName("has images beside it, unless they are too large")
  void beside() throws IOException {
    byte[] page =
        ("<html><head><title>The quay</title></head><body><article><h1>The quay</h1><p>"
                + "The ferry company said that the crossing would stay open through the winter. "
                    .repeat(4)
                + "</p><img src=\"a%20b.png\" alt=\"A quay\"><img src=\"big.png\" alt=\"Big\"></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    List<String> asked = new ArrayList<>();
    RemoteInputs.File file =
        new RemoteInputs.File(
            "page.html",
            Content.of(page),
            page.length,
            path -> {
              asked.add(path);
              return path.equals("big.png")
                  ? Optional.of(new byte[(24 << 20) + 1])
                  : Optional.empty();
            });
    Kept kept = read(file, List.of(ByteRange.WHOLE));
    assertThat(asked).contains("a b.png", "big.png");
    assertThat(kept.told).anyMatch(note -> note.contains("big.png"));
  }

  private static String answer(int number) {
    String text =
        "<p>The ferry company said on Tuesday that crossing "
            + number
            + " would stay open through the winter, after a long debate about money and ice.</p>\n";
    String page =
        "<html lang=\"en\"><head><title>Crossing "
            + number
            + "</title></head><body><article><h1>Crossing "
            + number
            + "</h1>"
            + text
            + "<pre>\nWARC/1.0\nWARC-Type: response\n</pre>"
            + text
            + text
            + "</article></body></html>";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
  }

  private static byte[] record(String type, int number, String body, boolean packed)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String record =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: https://paper.example/"
            + number
            + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
            + number
            + ">\r\nContent-Type: "
            + (type.equals("response") ? "application/http;msgtype=response" : "text/plain")
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n"
            + body
            + "\r\n\r\n";
    if (!packed) {
      return record.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
      gzip.write(record.getBytes(StandardCharsets.UTF_8));
    }
    return member.toByteArray();
  }
}
