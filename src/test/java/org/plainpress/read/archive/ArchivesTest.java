package org.plainpress.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Readers;

@DisplayName("An archive of the web")
class ArchivesTest {

  private static final String PAGE =
      "<html lang=en><head><title>%s</title></head><body><article><h1>%s</h1>"
          + "<p>The ferry crosses the sound six times a day, weather allowing, from May on.</p>"
          + "<img src=\"pier.png\" alt=\"The pier\"></article></body></html>";

  @Test
  @DisplayName("as WARC gives an article a page that was saved with success")
  void warc() throws IOException {
    String archive =
        record("https://example.org/1", "200 OK", "text/html", PAGE.formatted("One", "One"))
            + record("https://example.org/2", "404 Not Found", "text/html", "<p>gone</p>")
            + record("https://example.org/3", "200 OK", "image/png", "png")
            + record("https://example.org/4", "200 OK", "text/html", PAGE.formatted("Two", "Two"));
    byte[] bytes = archive.getBytes(StandardCharsets.UTF_8);
    List<Reading> plain = new Readers().read(new Source("a.warc", bytes));
    List<Reading> zipped = new Readers().read(new Source("a.warc.gz", gzip(bytes)));
    assertThat(plain).extracting(r -> r.article().meta().title()).containsExactly("One", "Two");
    assertThat(plain.get(0).article().meta().source()).contains("https://example.org/1");
    assertThat(zipped).hasSize(2);
  }

  @Test
  @DisplayName(
      "as WARC gives a page the images of the archive, whether they stand before or behind it")
  void images() throws IOException {
    String page =
        PAGE.formatted("One", "One")
            .replace(
                "</article>",
                "<p>The quay is repaired in the winter, as the harbour board said on Monday.</p>"
                    + "<img src=quay.png alt=Quay></article>");
    String archive =
        record("http://example.org/a/pier.png", "200 OK", "image/png", png(64))
            + record("https://example.org/a/1", "200 OK", "text/html", page)
            + record("https://example.org/a/quay.png#x", "200 OK", "image/png", png(80))
            + record("https://example.org/b/2", "200 OK", "text/html", page);
    byte[] bytes = archive.getBytes(StandardCharsets.ISO_8859_1);
    for (Source source :
        List.of(new Source("a.warc", bytes), new Source("a.warc.gz", gzip(bytes)))) {
      List<Reading> readings = new Readers().read(source);
      assertThat(media(readings.get(0))).hasSize(2).allMatch(Media.Image.class::isInstance);
      assertThat(media(readings.get(1))).hasSize(2).noneMatch(Media.Image.class::isInstance);
    }
  }

  private static String png(int width) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 48, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toString(StandardCharsets.ISO_8859_1);
  }

  private static List<Media> media(Reading reading) {
    return Blocks.of(Figure.class, reading.article().body()).map(Figure::media).toList();
  }

  @Test
  @DisplayName("as WARC without a page is refused")
  void nothing() {
    byte[] bytes =
        record("https://example.org/3", "200 OK", "image/png", "png")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new Readers().read(new Source("a.warc", bytes)))
        .isInstanceOf(UnreadableSource.class);
  }

  @Test
  @DisplayName("as MHTML gives the page with its images")
  void mhtml() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
    String message =
        """
        From: <Saved by a browser>
        Snapshot-Content-Location: https://example.org/news/1
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="=b="

        --=b=
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://example.org/news/1

        %s
        --=b=
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://example.org/news/pier.png

        %s
        --=b=--
        """
            .formatted(
                PAGE.formatted("One", "One").replace("=", "=3D"),
                Base64.getMimeEncoder().encodeToString(png.toByteArray()))
            .replace("\n", "\r\n");
    Article article =
        new Readers()
            .read(new Source("a.mhtml", message.getBytes(StandardCharsets.UTF_8)))
            .get(0)
            .article();
    assertThat(article.meta().title()).isEqualTo("One");
    Figure figure =
        (Figure) article.body().stream().filter(Figure.class::isInstance).findFirst().orElseThrow();
    assertThat(figure.media()).isInstanceOf(Media.Image.class);
    assertThat(((Media.Image) figure.media()).width()).isEqualTo(64);
  }

  private static String record(String address, String status, String type, String body) {
    String http =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: "
            + type
            + "; charset=utf-8\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + address
        + "\r\nWARC-Date: 2021-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
