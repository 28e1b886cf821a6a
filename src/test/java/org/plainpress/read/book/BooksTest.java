package org.plainpress.read.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Zips;

@DisplayName("A book")
class BooksTest {

  private final EpubReader epubs = new EpubReader(new ImageImporter(1600));

  @Test
  @DisplayName("of ours gives its articles back, in their order")
  void ours() {
    List<Article> articles = List.of(Articles.titled("One"), Articles.everything());
    Publication bundle = Publication.bundle("Both", articles);
    assertThat(epubs.read(new Source("b.epub", Editions.epub(bundle))))
        .extracting(Reading::article)
        .containsExactlyElementsOf(articles);
    assertThat(new PdfReader().read(new Source("b.pdf", Editions.pdf(bundle))))
        .extracting(Reading::article)
        .containsExactlyElementsOf(articles);
  }

  @Test
  @DisplayName("of anyone's is read by its spine, an article a document")
  void foreign() {
    Map<String, String> files = book();
    List<Reading> readings = epubs.read(new Source("b.epub", Zips.of(files)));
    assertThat(readings).hasSize(2);
    Article first = readings.get(0).article();
    assertThat(first.meta().title()).isEqualTo("Chapter one");
    assertThat(first.meta().authors()).containsExactly("Ada Kestrel");
    assertThat(first.meta().language()).isEqualTo("en");
    assertThat(first.body()).hasSize(1);
  }

  @Test
  @DisplayName("that names no package document, declares entities or explodes is refused")
  void damaged() {
    assertThatThrownBy(() -> epubs.read(new Source("a", Zips.of(Map.of("mimetype", "x")))))
        .isInstanceOf(UnreadableSource.class);
    Map<String, String> entities = book();
    entities.computeIfPresent("OPS/book.opf", (k, v) -> "<!DOCTYPE p [<!ENTITY x 'y'>]>" + v);
    assertThatThrownBy(() -> epubs.read(new Source("a", Zips.of(entities))))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("entities");
    Map<String, String> bomb = Map.of("META-INF/container.xml", "\0".repeat(50 << 20));
    assertThatThrownBy(() -> epubs.read(new Source("a", Zips.of(bomb))))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("expands");
  }

  @Test
  @DisplayName(
      "whose package document is broken is refused with the line, and nothing is said beside")
  void brokenPackageDocument() {
    Map<String, String> broken = book();
    broken.computeIfPresent("OPS/book.opf", (name, xml) -> xml.replace("</manifest>", "</spine>"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream terminal = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> epubs.read(new Source("a", Zips.of(broken))))
          .isInstanceOf(UnreadableSource.class)
          .message()
          .matches("this EPUB is damaged: OPS/book.opf is broken at line [1-9]\\d*");
    } finally {
      System.setErr(terminal);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  @DisplayName("whose table of contents alone is broken is read by its spine")
  void brokenContents() {
    Map<String, String> broken = book();
    broken.put("OPS/toc.ncx", "<ncx><navMap>");
    assertThat(epubs.read(new Source("a", Zips.of(broken)))).hasSize(2);
  }

  @Test
  @DisplayName("as a PDF of anyone's is refused, with the reason")
  void foreignPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    assertThatThrownBy(() -> new PdfReader().read(new Source("a.pdf", out.toByteArray())))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("was not made by Plainpress");
  }

  private static Map<String, String> book() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/epub+zip");
    files.put(
        "META-INF/container.xml",
        """
        <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """);
    files.put(
        "OPS/book.opf",
        """
        <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title><dc:creator>Ada Kestrel</dc:creator>
        <dc:language>en</dc:language><dc:identifier id="id">x</dc:identifier></metadata>
        <manifest><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
        """);
    files.put("OPS/one.xhtml", "<html><body><h1>Chapter one</h1><p>Some words.</p></body></html>");
    files.put("OPS/two.xhtml", "<html><body><h1>Chapter two</h1><p>More words.</p></body></html>");
    return files;
  }
}
