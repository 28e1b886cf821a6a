package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.article.Table;
import org.plainpress.json.ArticleJson;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.Series;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Referees;

@DisplayName("A PDF")
class PdfWriterTest {

  @Test
  @DisplayName("of every kind of block passes PDF/UA-1 and PDF/A-3a")
  void everything() {
    assertThat(Referees.verapdf(Editions.pdf(Articles.everything()))).isEmpty();
  }

  @Test
  @DisplayName("of many articles passes too, and its contents lead to each")
  void bundle() throws IOException {
    List<Article> articles =
        List.of(
            Articles.everything(),
            Articles.titled("The second one", Paragraph.of("Words")),
            Articles.sample(Articles.sampleFiles().get(1)));
    byte[] pdf = Editions.pdf(Publication.bundle("The week", articles));
    assertThat(Referees.verapdf(pdf)).isEmpty();
    assertThat(outline(pdf))
        .containsSubsequence(
            "TOC", "TOCI", "Reference", "Link", "Art", "H1", "Art", "H1", "Art", "H1");
    assertThat(text(pdf)).containsSubsequence("The week", "Contents", "The second one 3");
  }

  @Test
  @DisplayName(
      "of a bundle names series and issue, and its contents tell authors and standfirsts, without dots for voices or copies")
  void contents() throws IOException {
    Series series = new Series("The Example Weekly", Optional.of("29"));
    Publication bundle =
        Publication.bundle("The week", List.of(Articles.everything(), Articles.titled("Two")));
    PdfSettings settings = PdfSettings.DEFAULT.withSeries(series);
    byte[] pdf = Editions.pdf(bundle, settings);
    assertThat(Referees.verapdf(pdf)).isEmpty();
    byte[] newer = Editions.pdf(bundle, settings.withProfile(PdfProfile.UA2_A4F));
    assertThat(Referees.verapdf(newer, PdfProfile.UA2_A4F)).isEmpty();
    assertThat(text(pdf))
        .containsSubsequence(
            "The Example Weekly · No. 29",
            "The week",
            "Contents",
            "By Ann Lee, Bo Berg · The Example",
            "All that an article can hold",
            "Two")
        .doesNotContain("..", ". .");
    assertThat(outline(pdf)).containsSubsequence("TOCI", "Reference", "Link", "P", "P", "TOCI");
  }

  @Test
  @DisplayName("has the elements of the article, in its order")
  void structure() throws IOException {
    Article article =
        Articles.titled(
            "Title",
            Articles.lost("A pier", "PA"),
            Paragraph.of("Words"),
            new Heading(3, List.of(Inline.text("Heading"))),
            Paragraph.of("More"));
    assertThat(outline(Editions.pdf(article)))
        .containsExactly("Document", "Art", "H1", "Div", "Figure", "Caption", "P", "H2", "P");
  }

  @Test
  @DisplayName("has each caption as one alternative text, and shows it once")
  void captions() throws IOException {
    byte[] pdf =
        Editions.pdf(
            Articles.titled(
                "Title", Articles.lost("A pier (and a \"boat\")", "PA"), Paragraph.of("Words")));
    assertThat(alternatives(pdf)).containsExactly("A pier (and a \"boat\")");
    assertThat(text(pdf).split("A pier", -1)).hasSize(2);
    byte[] nameless =
        Editions.pdf(
            Articles.titled("Title", Figure.lost(Media.Kind.IMAGE, "", Optional.of("PA"))));
    assertThat(alternatives(nameless)).isEmpty();
  }

  @Test
  @DisplayName("gives back the words in reading order")
  void extraction() throws IOException {
    Article article = Articles.sample(Articles.SAMPLES.resolve("winter-bread.txt"));
    assertThat(text(Editions.pdf(article)).replaceAll("\\s+", " "))
        .containsSubsequence(
            "Food",
            "How to bake bread",
            "By Edda Marlowe, Tom Ferris",
            "19 January 2024",
            "A loaf proved overnight",
            "What you need",
            "500 g strong flour",
            "1. Stir everything",
            "Room First rise Second rise",
            "16 to 20 hours",
            "My grandmother",
            "def hours",
            "Edda Marlowe bakes");
  }

  @ParameterizedTest
  @DisplayName("gives back the text of every script, ligatures and marks included")
  @ValueSource(
      strings = {
        "office fjord",
        "Ελληνικά κείμενα",
        "Русский текст",
        "עברית בלבד",
        "हिन्दी",
        "ภาษาไทย",
        "日本語の文章です",
        "中文文章",
        "한국어"
      })
  void scripts(String words) throws IOException {
    byte[] pdf = Editions.pdf(Articles.titled("Title", Paragraph.of(words)));
    assertThat(Referees.verapdf(pdf)).isEmpty();
    assertThat(text(pdf)).contains(words);
  }

  @Test
  @DisplayName("shows a box for a character that no font has, keeps its text, and reports it")
  void missing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Article article =
        Articles.titled("Title", Paragraph.of("Unassigned \u0378 and private \ue000 use"));
    PdfReport report = new PdfWriter(Editions.UNDATED).write(Publication.of(article), out);
    assertThat(report.missing()).containsExactly(0x378, 0xe000);
    assertThat(Referees.verapdf(out.toByteArray())).isEmpty();
  }

  @Test
  @DisplayName("never ends a page with a heading, nor leaves a line of a paragraph alone")
  void pages() throws IOException {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      body.add(new Heading(2, List.of(Inline.text("Heading number " + i))));
      body.add(Paragraph.of("word ".repeat(30 + i).strip() + "."));
    }
    byte[] pdf = Editions.pdf(Articles.titled("Title", body.toArray(Block[]::new)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        List<String> lines =
            stripper
                .getText(document)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("\\d+|Title"))
                .toList();
        assertThat(lines.get(lines.size() - 1))
            .as("last line of page %d", page)
            .doesNotContain("Heading");
        boolean alone =
            lines.size() > 1 && lines.get(0).startsWith("word") && lines.get(0).endsWith(".");
        assertThat(alone).as("a last line alone at the top of page %d", page).isFalse();
      }
    }
  }

  @Test
  @DisplayName(
      "takes words wider than the page, tables wider than the page and rows higher than it")
  void extremes() {
    List<Table.Cell> wide =
        IntStream.range(0, 60).mapToObj(i -> Table.Cell.of("cell" + i)).toList();
    List<Table.Cell> high = List.of(Table.Cell.of("tall ".repeat(2000)), Table.Cell.of("x"));
    Article article =
        Articles.titled(
            "T".repeat(500),
            Paragraph.of("x".repeat(20_000)),
            Articles.lost("caption ".repeat(900), "PA"),
            new Table(List.of(), List.of(), List.of(wide)),
            new Table(List.of(), List.of(high), List.of(high)));
    assertThat(Referees.verapdf(Editions.pdf(article))).isEmpty();
  }

  @Test
  @DisplayName("draws a table's header again on each of its pages, as an artifact")
  void repeatedHeader() throws IOException {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(List.of(Table.Cell.of("Row" + i), Table.Cell.of("Value")));
    }
    Table table =
        new Table(
            List.of(), List.of(List.of(Table.Cell.of("Heading"), Table.Cell.of("Number"))), rows);
    byte[] pdf = Editions.pdf(Articles.titled("A long table", table));
    assertThat(Referees.verapdf(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      assertThat(text(pdf).split("Heading", -1)).hasSize(pages + 1);
    }
    assertThat(outline(pdf).stream().filter("TH"::equals)).hasSize(2);
  }

  @Test
  @DisplayName("breaks no compound behind its hyphen, and no word of a table too wide for the page")
  void wholeWords() throws IOException {
    List<Table.Cell> wide = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      wide.add(Table.Cell.of("uninterruptible" + i));
    }
    Table table = new Table(List.of(), List.of(), List.of(wide, wide));
    String compounds =
        "a globe-spanning surveillance of well-off countries by third-party services, ";
    byte[] pdf =
        Editions.pdf(Articles.titled("Whole words", Paragraph.of(compounds.repeat(20)), table));
    assertThat(Referees.verapdf(pdf)).isEmpty();
    assertThat(text(pdf).lines()).noneMatch(line -> line.strip().endsWith("-"));
    assertThat(text(pdf)).contains("uninterruptible0", "uninterruptible23");
  }

  @Test
  @DisplayName("tells a sentence without spaces, broken at a line's end, once and in its place")
  void brokenWords() throws IOException {
    String clause = "那些将他们送上太空的政府机构普遍禁止他们染指包括酒在内的含酒精饮料".repeat(2);
    byte[] pdf = Editions.pdf(Articles.titled("长句", Paragraph.of(clause)));
    assertThat(Referees.verapdf(pdf)).isEmpty();
    assertThat(text(pdf).replaceAll("\\s", "")).isEqualTo("长句" + clause + "1");
  }

  @Test
  @DisplayName("carries its Article JSON as an attachment")
  void source() throws IOException {
    Article article = Articles.everything();
    try (PDDocument document = Loader.loadPDF(Editions.pdf(article))) {
      PDEmbeddedFilesNameTreeNode files =
          document.getDocumentCatalog().getNames().getEmbeddedFiles();
      byte[] json = files.getNames().get("article.json").getEmbeddedFile().toByteArray();
      // Its image is that of the page.
      byte[] image = Articles.image().data().toByteArray();
      assertThat(ArticleJson.parse(json, name -> Optional.of(image))).containsExactly(article);
    }
  }

  @Test
  @DisplayName("is the same bytes on every run")
  void deterministic() {
    assertThat(Editions.pdf(Articles.everything())).isEqualTo(Editions.pdf(Articles.everything()));
  }

  @Test
  @DisplayName("is the same bytes from many threads at once, which share the fonts")
  void threads() {
    byte[] alone = Editions.pdf(Articles.everything());
    List<byte[]> together =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> Editions.pdf(Articles.everything()))
            .toList();
    assertThat(together).allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> outline(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> types = new ArrayList<>();
      walk(
          document.getDocumentCatalog().getStructureTreeRoot(),
          element -> types.add(element.getStructureType()));
      return types;
    }
  }

  private static List<String> alternatives(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> alternatives = new ArrayList<>();
      walk(
          document.getDocumentCatalog().getStructureTreeRoot(),
          element ->
              Optional.ofNullable(element.getAlternateDescription()).ifPresent(alternatives::add));
      return alternatives;
    }
  }

  private static void walk(PDStructureNode node, Consumer<PDStructureElement> visitor) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        visitor.accept(element);
        walk(element, visitor);
      }
    }
  }
}
