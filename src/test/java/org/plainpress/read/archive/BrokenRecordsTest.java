package org.plainpress.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Readers;

@DisplayName("A broken record of a web archive")
class BrokenRecordsTest {

  private static final String ONE = page("Page one");
  private static final String GOOD = record("https://example.org/2", http("", page("Page two")));

  @Test
  @DisplayName("is left out, with its place and address in a note, and the next is read")
  void leftOut() {
    String http = http("", ONE);
    int length = http.length();
    Map<String, String> broken =
        Map.ofEntries(
            Map.entry("garbage", record("garbage")),
            Map.entry("", record("")),
            Map.entry("no packing", record(http("Content-Encoding: gzip\r\n", "notgzip"))),
            Map.entry("zstd", record(http("Content-Encoding: zstd\r\n", "(packed"))),
            Map.entry("bad chunks", record(http("Transfer-Encoding: chunked\r\n", "fff\r\n<p>"))),
            Map.entry("too long", sized(http, String.valueOf(length + 300))),
            Map.entry("far too long", sized(http, "1000000000000")),
            Map.entry("too short", sized(http, String.valueOf(length - 300))),
            Map.entry("of no size", sized(http, "0")),
            Map.entry("of a negative size", sized(http, "-1")),
            Map.entry("of a size in words", sized(http, "many")),
            Map.entry("of two sizes", sized(http, "5\r\nContent-Length: 6")),
            Map.entry("with a bad field", sized(http, length + "\r\nno colon here")),
            Map.entry("of an unknown version", record(http).replace("WARC/1.0", "WARC/9.x")),
            Map.entry("without an end", "WARC/1.0\r\n" + "x".repeat(3 << 20) + "\r\n\r\n"));
    broken.forEach(
        (kind, record) -> {
          List<Reading> readings = read((record + GOOD).getBytes(StandardCharsets.UTF_8));
          assertThat(titles(readings)).as(kind).containsExactly("Page two");
          assertThat(readings.get(0).notes())
              .as(kind)
              .extracting(ReadingNote::message)
              .first()
              .asString()
              .startsWith("record at byte 0");
        });
  }

  @Test
  @DisplayName("is told with the address of its page where that is known")
  void address() {
    List<Reading> readings = read((GOOD + record("garbage")).getBytes(StandardCharsets.UTF_8));
    assertThat(readings.get(0).notes())
        .extracting(ReadingNote::message)
        .containsExactly(
            "record at byte "
                + GOOD.length()
                + " (https://example.org/1): holds no answer of HTTP");
  }

  @Test
  @DisplayName("is read where it is broken in what does not matter")
  void readable() {
    Map<String, String> odd =
        Map.ofEntries(
            Map.entry("unknown encoding", record(http("", ONE).replace("utf-8", "no such"))),
            Map.entry("chunks put together", record(http("Transfer-Encoding: chunked\r\n", ONE))),
            Map.entry("unpacked already", record(http("Content-Encoding: br\r\n", ONE))),
            Map.entry("a length too long", record(http("Content-Length: 99999\r\n", ONE))),
            Map.entry("no type", record("HTTP/1.1 200 OK\r\n\r\n" + ONE)),
            Map.entry(
                "lines that end in LF", record(http("", ONE)).replace("\r\n\r\n\r\n", "\n\n")),
            Map.entry("no end", record(http("", ONE)).stripTrailing()),
            Map.entry("an archive's words", record(http("", ONE + "\r\n\r\nWARC/1.0\r\n"))));
    odd.forEach(
        (kind, record) ->
            assertThat(titles(read((record + GOOD).getBytes(StandardCharsets.UTF_8))))
                .as(kind)
                .containsExactly("Page one", "Page two"));
  }

  @Test
  @DisplayName("is left out of a packed archive, whichever part of its member is broken")
  void members() throws IOException {
    byte[] member = gzip(record(http("", ONE)));
    byte[] flipped = member.clone();
    flipped[member.length / 2] ^= 0x55;
    byte[] otherSum = member.clone();
    otherSum[member.length - 6] ^= 0x55;
    Map<String, byte[]> broken =
        Map.of(
            "flipped", flipped,
            "another sum", otherSum,
            "cut", Arrays.copyOf(member, member.length / 2),
            "cut in its header", Arrays.copyOf(member, 5),
            "no record", gzip("no record\r\n\r\n"),
            "too long", gzip(sized(http("", ONE), "5000")),
            "a bomb", gzip("WARC/1.0\r\n" + "x".repeat(4 << 20)));
    for (Map.Entry<String, byte[]> one : broken.entrySet()) {
      List<Reading> readings = read(joined(one.getValue(), gzip(GOOD)));
      assertThat(titles(readings)).as(one.getKey()).containsExactly("Page two");
      assertThat(readings.get(0).notes())
          .as(one.getKey())
          .extracting(ReadingNote::message)
          .first()
          .asString()
          .startsWith("record at byte 0");
    }
    List<Reading> padded = read(joined(member, new byte[512], gzip(GOOD), new byte[512]));
    assertThat(titles(padded)).as("padded").containsExactly("Page one", "Page two");
    byte[] twice = new byte[0];
    for (byte[] part : List.of(member, gzip(GOOD))) {
      twice = joined(twice, part);
    }
    assertThat(titles(read(gzip(twice)))).as("packed twice").hasSize(2);
  }

  @Test
  @DisplayName("or a good one is found in a packed archive without a name, as out of a pipe")
  void unnamed() throws IOException {
    Source pipe = new Source("/dev/fd/63", gzip(GOOD));
    assertThat(titles(new Readers().read(pipe))).containsExactly("Page two");
  }

  @Test
  @DisplayName("is named where nothing but it is in the archive")
  void alone() {
    byte[] archive = record("garbage").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(archive))
        .isInstanceOf(UnreadableSource.class)
        .hasMessage(
            "no page with an article is in this archive: record at byte 0"
                + " (https://example.org/1): holds no answer of HTTP");
  }

  private static List<Reading> read(byte[] archive) {
    return new Readers().read(new Source("a.warc.gz", archive));
  }

  private static List<String> titles(List<Reading> readings) {
    return readings.stream().map(reading -> reading.article().meta().title()).toList();
  }

  private static String page(String title) {
    return "<!DOCTYPE html><html lang=en><title>%s</title><article><h1>%s</h1><p>%s</p></article>"
        .formatted(title, title, "The ferry crosses the sound six times a day. ".repeat(20));
  }

  private static String http(String fields, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields + "\r\n" + body;
  }

  private static String record(String block) {
    return record("https://example.org/1", block);
  }

  private static String sized(String block, String length) {
    return record(block)
        .replace("\r\nContent-Length: " + block.length(), "\r\nContent-Length: " + length);
  }

  private static String record(String address, String block) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + address
        + "\r\nWARC-Date: 2021-01-01T00:00:00Z"
        + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + block.length()
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }
}
