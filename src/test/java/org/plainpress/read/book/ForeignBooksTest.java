package org.plainpress.read.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.testing.Zips;

@DisplayName("A book of somebody else")
class ForeignBooksTest {

  @Test
  @DisplayName("loses its table of contents alone, no chapter that holds one or speaks of one")
  void contents() {
    assertThat(
            titles(
                "<nav epub:type='toc'><h1>Contents</h1><ol><li><a href='1.xhtml'>One</a></li></ol></nav>",
                "<h1>One</h1><nav role='doc-toc'><a href='#a'>A</a></nav><p id='a'>Words.</p>",
                "<h1>Two</h1><p>We write <code>epub:type=\"toc\"</code> there.</p>"))
        .containsExactly("One", "Two");
  }

  @Test
  @DisplayName("loses its cover, title pages and copyright page, which a note tells of")
  void frontMatter() {
    List<Reading> readings =
        readings(
            "",
            "<nav epub:type='landmarks'><ol><li><a epub:type='titlepage' href='2.xhtml'>T</a></li></ol></nav>",
            "<section epub:type='cover'><h1>Cover</h1><img src='c.jpg' alt='A quay'/></section>",
            "<h1>The Quay Papers</h1><p>A novel</p>",
            "<div><p>THE BOOK</p></div>",
            "<h1>The Book</h1><p>by Ada Kestrel</p><p>Quay Press</p>",
            "<div role='doc-cover'><p>First printing. All rights reserved.</p></div>",
            "<h1>One</h1><p>Words of the quay.</p>",
            "<h1>The book</h1><p>It is about a quay, says Ada Kestrel.</p>");
    assertThat(readings)
        .extracting(one -> one.article().meta().title())
        .containsExactly("One", "The book");
    assertThat(readings.get(0).notes())
        .extracting(ReadingNote::message)
        .containsExactly(
            "passed over what is no article of the book: the cover (1.xhtml), the title page (2.xhtml),"
                + " the title page (3.xhtml), the title page (4.xhtml), the cover (5.xhtml)");
    assertThat(
            titles("<section epub:type='titlepage'><h1>The Book</h1><p>Ada Kestrel</p></section>"))
        .containsExactly("The Book");
  }

  @Test
  @DisplayName("keeps the file that its guide calls a title page and that has all else behind one")
  void titlePageWithAll() {
    assertThat(
            titles(
                "<nav epub:type='landmarks'><ol><li><a epub:type='titlepage' href='1.xhtml'>T</a></li></ol></nav>",
                "<h1>The Quay Papers</h1><h2>One</h2><p>The quay is old. It was built by masons.</p>",
                "<h1>Two</h1><p>Words.</p>"))
        .containsExactly("The Quay Papers", "Two");
  }

  @Test
  @DisplayName("has its notes where they are called, though they stand in another file")
  void notes() {
    List<Article> articles =
        read(
            "<h1>One</h1><p>The quay<a epub:type='noteref' href='1.xhtml#n1'>1</a> and the"
                + " gate<sup><a href='1.xhtml#n2'>2</a></sup>, see <a href='2.xhtml#x'>there</a>.</p>",
            "<h1>Notes</h1><ol><li id='n1'>1. Old. <a href='0.xhtml'>↩</a></li><li id='n2'>New.</li></ol>",
            "<h1>Two</h1><p id='x'>Words.</p>");
    assertThat(articles)
        .extracting(article -> article.meta().title())
        .containsExactly("One", "Two");
    assertThat(
            Blocks.of(Note.class, articles.get(0).body())
                .map(note -> Text.plain(((Paragraph) note.body().get(0)).content()))
                .toList())
        .containsExactly("Old.", "New.");
    assertThat(Text.plain(((Paragraph) articles.get(0).body().get(0)).content()))
        .isEqualTo("The quay and the gate, see there.");
  }

  @Test
  @DisplayName("has no numbers of pages in its words, and a page of a picture is a figure")
  void pages() {
    List<Article> articles =
        read(
            "<h1>One</h1><p>The har<span epub:type='pagebreak' id='p12'>12</span>bour.</p>",
            "<svg viewBox='0 0 9 9'><title>The quay at dusk</title><image xlink:href='q.jpg'/></svg>");
    assertThat(Text.plain(((Paragraph) articles.get(0).body().get(0)).content()))
        .isEqualTo("The harbour.");
    assertThat(articles.get(1).body()).singleElement().isInstanceOf(Figure.class);
  }

  @Test
  @DisplayName("that is encrypted is refused; one whose fonts alone are hidden is read")
  void encrypted() {
    String method = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
    assertThatThrownBy(() -> readings(encryption(method, "0.xhtml"), "<h1>x</h1><p>y</p>"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("encrypted");
    String fonts = encryption("http://www.idpf.org/2008/embedding", "font.otf");
    assertThat(readings(fonts, "<h1>x</h1><p>y</p>")).hasSize(1);
  }

  @Test
  @DisplayName("tells of its own title, and of links to other chapters")
  void told() {
    List<Reading> readings =
        readings(
            "", "<h1>One</h1><p>See <a href='1.xhtml#x'>there</a>.</p>", "<h1>Two</h1><p>x</p>");
    assertThat(readings.get(0).notes())
        .extracting(ReadingNote::message)
        .containsExactly(
            "left out 1 link to another chapter of the book; the words stay",
            "the book's title is 'The book', which no chapter says; --bundle puts them together"
                + " under one");
    assertThat(readings.get(1).notes()).isEmpty();
  }

  @Test
  @DisplayName("have no printed page numbers by class, drawings' letters, and descriptions")
  void printed() {
    String body =
        read("<h1>One</h1><p>Than any<span class='pagenum'><a id='p5'>[Pg 5]</a></span>body.</p>"
                + "<img src='a.png' alt='A map' aria-describedby='d'/><p id='d' hidden='hidden'>The quay runs north.</p>"
                + "<svg xmlns='http://www.w3.org/2000/svg'><text>First balloon</text></svg>")
            .get(0)
            .body()
            .toString();
    assertThat(body).contains("Than anybody", "The quay runs north", "First balloon");
  }

  @Test
  @DisplayName("calls a chapter without a heading what its contents call it, not Unknown")
  void labels() {
    assertThat(
            titles(
                "<nav epub:type='toc'><ol><li><a href='1.xhtml'>The quay</a></li><li><a href='1.xhtml#b'>B</a></li></ol></nav>",
                "<p>II</p><p>Words.</p>"))
        .containsExactly("The quay");
  }

  @Test
  @DisplayName("has notes that a sign calls which is not raised")
  void starNotes() {
    List<Article> articles =
        read(
            "<h1>One</h1><p>The quay.<a href='1.xhtml#n'>*</a></p>",
            "<h1>Notes</h1><p id='n'>* Old.</p>");
    assertThat(articles).hasSize(1);
    assertThat(Blocks.of(Note.class, articles.get(0).body()))
        .singleElement()
        .extracting(note -> Text.plain(((Paragraph) note.body().get(0)).content()))
        .isEqualTo("Old.");
  }

  @Test
  @DisplayName("of articles has each signed by the line below its title")
  void bylines() {
    Article article = read("<h1>The quay</h1><p>By Ada Kestrel</p><p>It is old.</p>").get(0);
    assertThat(article.meta().authors()).containsExactly("Ada Kestrel");
    assertThat(article.body()).hasSize(1);
  }

  @Test
  @DisplayName("finds its pictures from files whose names hold spaces")
  void spaces() {
    assertThat(new BookDocument("OPS/my chapter.xhtml", "").resolved("../img/a%20b.png"))
        .contains("img/a b.png");
    assertThat(new BookDocument("1.xhtml", "").resolved("img/a b.png")).contains("img/a b.png");
  }

  private static String encryption(String method, String path) {
    return "<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container'"
        + " xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData>"
        + ("<enc:EncryptionMethod Algorithm='" + method + "'/>")
        + ("<enc:CipherData><enc:CipherReference URI='" + path + "'/></enc:CipherData>")
        + "</enc:EncryptedData></encryption>";
  }

  @Test
  @DisplayName("of which a converter split a chapter into two files has it in one")
  void split() {
    String words = "<p>The wheel of the mill turned again on Tuesday, says the miller.</p>";
    List<Article> articles =
        named(
                List.of("a_split_000.html", "a_split_001.html", "a_split_002.html"),
                "",
                "<h1>One</h1>" + words,
                "<p>The rest of it stands in a second file, which begins with no heading.</p>",
                "<h1>Two</h1>" + words)
            .stream()
            .map(Reading::article)
            .toList();
    assertThat(articles).extracting(one -> one.meta().title()).containsExactly("One", "Two");
    assertThat(articles.get(0).body()).hasSize(2);
  }

  private static List<String> titles(String... chapters) {
    return read(chapters).stream().map(article -> article.meta().title()).toList();
  }

  private static List<Article> read(String... chapters) {
    return readings("", chapters).stream().map(Reading::article).toList();
  }

  private static List<Reading> readings(String encryption, String... chapters) {
    return named(
        IntStream.range(0, chapters.length).mapToObj(i -> i + ".xhtml").toList(),
        encryption,
        chapters);
  }

  private static List<Reading> named(List<String> names, String encryption, String... chapters) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/epub+zip");
    files.put(
        "META-INF/container.xml",
        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles>"
            + "<rootfile full-path='p.opf' media-type='application/oebps-package+xml'/></rootfiles></container>");
    if (!encryption.isEmpty()) {
      files.put("META-INF/encryption.xml", encryption);
    }
    List<String> items = new ArrayList<>();
    List<String> spine = new ArrayList<>();
    for (int i = 0; i < chapters.length; i++) {
      files.put(
          names.get(i),
          "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'"
              + " xmlns:xlink='http://www.w3.org/1999/xlink'><head><title/></head><body>"
              + chapters[i]
              + "</body></html>");
      items.add(
          "<item id='d%d' href='%s' media-type='application/xhtml+xml'/>"
              .formatted(i, names.get(i)));
      spine.add("<itemref idref='d%d'/>".formatted(i));
    }
    files.put(
        "p.opf",
        "<package xmlns='http://www.idpf.org/2007/opf' version='3.0' unique-identifier='u'>"
            + "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier id='u'>urn:x:y</dc:identifier>"
            + "<dc:title>The book</dc:title><dc:creator>Ada Kestrel</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:language>en</dc:language></metadata><manifest>"
            + String.join("", items)
            + "</manifest><spine>"
            + String.join("", spine)
            + "</spine></package>");
    return new EpubReader(new ImageImporter(1600)).read(new Source("a.epub", Zips.of(files)));
  }
}
