package org.plainpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.read.InputFormat;
import org.plainpress.read.Reading;
import org.plainpress.read.UnreadableSource;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.Format;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.ReadSettings;
import org.plainpress.settings.Series;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Referees;

@DisplayName("The front door")
class PlainpressTest {

  private static final String TEXT =
      """
      Ferry sails again

      By Ada Marsh

      20 July 2018

      The ferry to the outer islands will sail again, the harbour board said on Friday.
      """;

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2020-01-02T03:04:05Z");

  private final Plainpress plainpress = Plainpress.builder().now(NOW).build();

  @TempDir private Path folder;

  @Test
  @DisplayName("reads the same article from a file, a stream, bytes and an address")
  void reads() throws IOException {
    Path file = folder.resolve("ferry.txt");
    Files.writeString(file, TEXT);
    Article article = only(plainpress.read(file));
    assertThat(article.meta().title()).isEqualTo("Ferry sails again");
    assertThat(article.meta().authors()).containsExactly("Ada Marsh");
    assertThat(only(plainpress.read(new ByteArrayInputStream(TEXT.getBytes(UTF_8)), "a stream")))
        .isEqualTo(article);
    assertThat(only(plainpress.read(TEXT.getBytes(UTF_8), "ferry.txt"))).isEqualTo(article);
    HttpServer server =
        served("<title>Ferry</title><article><h1>Ferry</h1><p>" + "It sails. ".repeat(40));
    try {
      URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/ferry");
      Plainpress local =
          Plainpress.builder().reading(ReadSettings.DEFAULT.withAllowPrivate(true)).build();
      assertThat(only(local.read(address)).meta().source()).contains(address.toString());
      assertThatThrownBy(() -> plainpress.read(address)).isInstanceOf(UnreadableSource.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  @DisplayName("says in one line why a source cannot be read")
  void unreadable() {
    assertThatThrownBy(() -> plainpress.read(folder.resolve("none.txt")))
        .isInstanceOf(UnreadableSource.class)
        .hasMessage("there is no such file; check the name");
    assertThatThrownBy(() -> plainpress.read(new byte[0], "empty.txt"))
        .isInstanceOf(UnreadableSource.class)
        .message()
        .hasLineCount(1);
  }

  @Test
  @DisplayName("reads as the format that the settings force")
  void forced() {
    Plainpress markdown =
        Plainpress.builder().reading(ReadSettings.DEFAULT.withFrom(InputFormat.MARKDOWN)).build();
    assertThat(only(markdown.read("# A heading\n\nWords.".getBytes(UTF_8), "x")).meta().title())
        .isEqualTo("A heading");
  }

  @Test
  @DisplayName("writes every format to a stream, and the same bytes each time")
  void streams() {
    for (Format format : Format.values()) {
      byte[] first = written(plainpress.editions(Articles.everything()), format);
      assertThat(first).isNotEmpty();
      assertThat(written(plainpress.editions(Articles.everything()), format)).isEqualTo(first);
    }
  }

  @Test
  @DisplayName(
      "writes every format into a ZIP file too, whose files are there once they are closed")
  void withinZip() throws IOException {
    Path zip = folder.resolve("editions.zip");
    Editions editions = plainpress.editions(Articles.everything());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      for (Format format : Format.values()) {
        Path file = files.getPath("/a." + format);
        assertThat(editions.write(format, file)).isEqualTo(Files.size(file)).isPositive();
      }
      try (Stream<Path> all = Files.list(files.getPath("/"))) {
        assertThat(all).hasSize(Format.values().length);
      }
    }
  }

  @Test
  @DisplayName("puts the pages of a PDF into the EPUB that is written after it")
  void pageList() throws IOException {
    Editions editions = plainpress.editions(Articles.everything());
    editions.write(Format.PDF, folder.resolve("a.pdf"));
    editions.write(Format.EPUB, folder.resolve("a.epub"));
    byte[] epub = Files.readAllBytes(folder.resolve("a.epub"));
    assertThat(Referees.epubcheck(epub)).isEmpty();
    assertThat(entry(epub, "EPUB/nav.xhtml")).contains("page-list");
    assertThat(entry(epub, "EPUB/package.opf")).contains("a.pdf (");
    byte[] alone = written(plainpress.editions(Articles.everything()), Format.EPUB);
    assertThat(entry(alone, "EPUB/nav.xhtml")).doesNotContain("page-list");
  }

  @Test
  @DisplayName("names no edition that could not be written, and each that was written once")
  void ghosts() throws IOException {
    Editions editions = plainpress.editions(Articles.everything());
    Files.createDirectory(folder.resolve("a.pdf"));
    Files.writeString(folder.resolve("a.pdf").resolve("full"), "");
    assertThatThrownBy(() -> editions.write(Format.PDF, folder.resolve("a.pdf")))
        .isInstanceOf(UnwritableEdition.class)
        .message()
        .hasLineCount(1);
    editions.write(Format.EPUB, folder.resolve("b.epub"));
    editions.write(Format.EPUB, folder.resolve(".").resolve("b.epub"));
    byte[] epub = Files.readAllBytes(folder.resolve("b.epub"));
    assertThat(entry(epub, "EPUB/nav.xhtml")).doesNotContain("page-list");
    editions.write(Format.ATOM, folder.resolve("atom.xml"));
    assertThat(Files.readString(folder.resolve("atom.xml"))).containsOnlyOnce("rel=\"enclosure\"");
  }

  @Test
  @DisplayName("refuses settings that would make editions that are not valid, and names them")
  void refusedSettings() {
    assertThatThrownBy(() -> new Series("x\u0001", Optional.empty()))
        .hasMessageStartingWith("title");
    assertThatThrownBy(() -> new Series("x", Optional.of("twelve")))
        .hasMessageStartingWith("issue");
    assertThatThrownBy(() -> FeedSettings.DEFAULT.withBaseUrl("javascript:alert(1)"))
        .hasMessageStartingWith("baseUrl");
    assertThatThrownBy(() -> FeedSettings.DEFAULT.withTitle("a\0b"))
        .hasMessageStartingWith("title");
    assertThatThrownBy(() -> ReadSettings.DEFAULT.withAgent("a\nb"))
        .hasMessageStartingWith("agent");
    assertThatThrownBy(() -> Publication.bundle("t", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("offers in a feed the editions that were written beside it before")
  void enclosures() throws IOException {
    Editions editions = plainpress.editions(Articles.everything());
    editions.write(Format.PDF, folder.resolve("a.pdf"));
    editions.write(Format.EPUB, folder.resolve("a.epub"));
    editions.write(Format.ATOM, folder.resolve("atom.xml"));
    editions.write(Format.RSS, folder.resolve("rss.xml"));
    assertThat(Files.readString(folder.resolve("atom.xml")))
        .contains("href=\"a.epub\"", "href=\"a.pdf\"");
    assertThat(Files.readString(folder.resolve("rss.xml")))
        .contains("enclosure url=\"a.epub\"")
        .doesNotContain("enclosure url=\"a.pdf\"");
  }

  @Test
  @DisplayName("makes one book of a publication")
  void publication() throws IOException {
    Publication week =
        Publication.bundle(
            "The week",
            List.of(Articles.everything(), only(plainpress.read(TEXT.getBytes(UTF_8), "t"))));
    byte[] epub = written(plainpress.editions(week), Format.EPUB);
    assertThat(Referees.epubcheck(epub)).isEmpty();
    assertThat(entry(epub, "EPUB/package.opf")).contains("<dc:title", "The week");
  }

  @Test
  @DisplayName("makes editions as the settings say")
  void settings() throws IOException {
    Plainpress small = Plainpress.builder().pdf(PdfSettings.DEFAULT.withPage(PageSize.A5)).build();
    try (PDDocument pdf =
        Loader.loadPDF(written(small.editions(Articles.everything()), Format.PDF))) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(PageSize.A5.width());
    }
  }

  @Test
  @DisplayName(
      "leaves nothing behind of an edition that cannot be written, and says why in one line")
  void unwritable() throws IOException {
    Editions editions = plainpress.editions(Articles.everything());
    assertThatThrownBy(() -> editions.write(Format.PDF, folder.resolve("missing/a.pdf")))
        .isInstanceOf(UnwritableEdition.class)
        .message()
        .startsWith("the pdf could not be written to ")
        .hasLineCount(1);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    for (Format format : Format.values()) {
      assertThatThrownBy(() -> editions.write(format, full))
          .isInstanceOf(UnwritableEdition.class)
          .hasMessage("the " + format + " could not be written: No space left on device");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  @DisplayName("is used by many threads at once")
  void threads() {
    byte[] alone = written(plainpress.editions(Articles.everything()), Format.PDF);
    List<CompletableFuture<byte[]>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                only(plainpress.read(TEXT.getBytes(UTF_8), "ferry.txt"));
                return written(plainpress.editions(Articles.everything()), Format.PDF);
              }));
    }
    Set<String> distinct = new HashSet<>();
    all.forEach(one -> distinct.add(java.util.Arrays.toString(one.join())));
    assertThat(distinct).containsExactly(java.util.Arrays.toString(alone));
  }

  private static HttpServer served(String page) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = page.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Article only(List<Reading> readings) {
    assertThat(readings).hasSize(1);
    return readings.get(0).article();
  }

  private static String entry(byte[] epub, String name) {
    return org.plainpress.testing.Editions.text(org.plainpress.testing.Editions.unzip(epub), name);
  }

  private static byte[] written(Editions editions, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    editions.write(format, out);
    return out.toByteArray();
  }
}
