package org.plainpress.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

@DisplayName("A saved page")
class OtherArchivesTest {

  private static final String PAGE =
      "<html lang=en><head><title>One</title></head><body><article><h1>One</h1>"
          + "<p>The ferry crosses the sound six times a day, weather allowing, from May on.</p>"
          + "<p>The quay is repaired in the winter, as the harbour board said on Monday.</p>"
          + "<img src='pier.png' alt='The pier'></article></body></html>";

  @Test
  @DisplayName("is read from what a browser's tools recorded, with its images")
  void har() throws IOException {
    String har =
        "{\"log\":{\"version\":\"1.2\",\"entries\":["
            + entry("http://e.org/a", 301, "text/html", "", false)
            + ","
            + entry("https://e.org/a", 200, "text/html; charset=utf-8", PAGE, false)
            + ","
            + entry(
                "https://e.org/pier.png",
                200,
                "image/png",
                Base64.getEncoder().encodeToString(png()),
                true)
            + "]}}";
    Reading reading = read("a.har", har.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.article().meta().title()).isEqualTo("One");
    assertThat(reading.article().meta().source()).contains("https://e.org/a");
    assertThat(picture(reading)).isInstanceOf(Media.Image.class);
    assertThatThrownBy(
            () -> read("a.har", "{\"log\":{\"entries\":[]}}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no page");
  }

  @Test
  @DisplayName("is read from a zipped web archive, with the images of another in it")
  void wacz() throws IOException {
    byte[] wacz =
        zip(
            Map.of(
                "datapackage.json", new byte[] {'{', '}'},
                "archive/1.warc",
                    record(
                        "response",
                        "https://e.org/a",
                        "",
                        http("text/html", PAGE.getBytes(StandardCharsets.UTF_8))),
                "archive/2.warc",
                    record("response", "https://e.org/pier.png", "", http("image/png", png()))));
    assertThat(picture(read("a.wacz", wacz))).isInstanceOf(Media.Image.class);
  }

  @Test
  @DisplayName("has an image that its archive fetched before, under this address or another")
  void revisit() throws IOException {
    for (String said :
        new String[] {
          "WARC-Refers-To-Target-URI: https://cdn.e.org/p.png\r\n",
          "WARC-Payload-Digest: sha1:ABC\r\n"
        }) {
      ByteArrayOutputStream warc = new ByteArrayOutputStream();
      warc.writeBytes(
          record(
              "response",
              "https://e.org/a",
              "",
              http("text/html", PAGE.getBytes(StandardCharsets.UTF_8))));
      warc.writeBytes(
          record(
              "revisit",
              "https://e.org/pier.png",
              "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
                  + said,
              new byte[0]));
      warc.writeBytes(
          record(
              "response",
              "https://cdn.e.org/p.png",
              "WARC-Payload-Digest: sha1:ABC\r\n",
              http("image/png", png())));
      assertThat(picture(read("a.warc", warc.toByteArray()))).isInstanceOf(Media.Image.class);
    }
  }

  @Test
  @DisplayName(
      "may be texts that others made of pages, moved images, and pages that only did not change")
  void conversions() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.writeBytes(
        record(
            "response",
            "https://example.org/a",
            "",
            http("text/html", PAGE.getBytes(StandardCharsets.UTF_8))));
    archive.writeBytes(
        record(
            "revisit",
            "https://example.org/b",
            "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n",
            http("text/html", new byte[0])));
    String text = "The ferry\n\nThe ferry sails again, as the board said on Monday.\n";
    archive.writeBytes(
        new String(
                record(
                    "conversion",
                    "https://example.org/c",
                    "",
                    text.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8)
            .replace("application/http; msgtype=response", "text/plain")
            .getBytes(StandardCharsets.UTF_8));
    List<Reading> readings = new Readers().read(new Source("a.warc", archive.toByteArray()));
    assertThat(readings).hasSize(2);
    assertThat(readings.get(1).article().body().toString()).contains("as the board said");
    assertThat(readings.get(1).notes().toString()).contains("https://example.org/b");
  }

  private static Media picture(Reading reading) {
    return Blocks.of(Figure.class, reading.article().body()).findFirst().orElseThrow().media();
  }

  private static Reading read(String name, byte[] bytes) {
    return new Readers().read(new Source(name, bytes)).get(0);
  }

  private static String entry(String url, int status, String type, String text, boolean packed) {
    return "{\"request\":{\"url\":\"%s\"},\"response\":{\"status\":%d,\"content\":{\"mimeType\":\"%s\",\"text\":\"%s\"%s}}}"
        .formatted(
            url,
            status,
            type,
            text.replace("\"", "\\\""),
            packed ? ",\"encoding\":\"base64\"" : "");
  }

  private static byte[] http(String type, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("HTTP/1.1 200 OK\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] record(String type, String target, String more, byte[] block) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("WARC/1.1\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + target
                + "\r\nWARC-Date: 2021-05-04T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:0e1b8a52-5fd0-4a36-9b54-9f3f0f7f9d0a>\r\n"
                + more
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + block.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(block);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(80, 48, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
