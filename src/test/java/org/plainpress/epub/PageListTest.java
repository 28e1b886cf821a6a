package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.pdf.PdfReport;
import org.plainpress.pdf.PdfWriter;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Gallery;
import org.plainpress.testing.RandomArticles;
import org.plainpress.testing.Referees;

@DisplayName("An EPUB that is made with a PDF")
class PageListTest {

  /** Small pages and large type, so that there are many. */
  private static final PdfSettings SETTINGS =
      PdfSettings.DEFAULT.withPage(PageSize.A5).withLargePrint(true);

  private static final List<String> NAMES = mostPages();

  /** Both editions, and what the PDF's pages are called. */
  private record Pair(byte[] pdf, byte[] epub, List<String> labels) {}

  /** Ten articles of the gallery whose text runs one way, those with the most pages. */
  static Stream<String> names() {
    return NAMES.stream();
  }

  private static List<String> mostPages() {
    return Gallery.articles().entrySet().stream()
        .filter(entry -> !entry.getValue().meta().readingDirection().html().equals("rtl"))
        .sorted(Comparator.comparing(entry -> -pages(entry.getValue())))
        .limit(10)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int pages(Article article) {
    return pair(Publication.of(article)).labels().size();
  }

  private static Pair pair(Publication publication) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    ByteArrayOutputStream epub = new ByteArrayOutputStream();
    try {
      PdfReport report = new PdfWriter(SETTINGS, Editions.UNDATED).write(publication, pdf);
      EpubExtras extras =
          new EpubExtras(
              Optional.empty(),
              Optional.of(new EpubExtras.PagedEdition("a.pdf", report.pagination())));
      new EpubWriter(Editions.UNDATED).write(publication, extras, epub);
      return new Pair(
          pdf.toByteArray(),
          epub.toByteArray(),
          report.pagination().pages().stream().map(page -> page.label()).toList());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("breaks its pages before the very words that the PDF's begin with")
  void words(String name) throws IOException {
    Pair pair = pair(Publication.of(Gallery.articles().get(name)));
    Document chapter =
        Jsoup.parse(
            Editions.text(Editions.unzip(pair.epub()), "EPUB/article-1.xhtml"), Parser.xmlParser());
    List<String> starts = starts(pair.pdf(), labels(Gallery.articles().get(name)));
    assertThat(starts).hasSameSizeAs(pair.labels()).hasSizeGreaterThan(1);
    for (int page = 0; page < starts.size(); page++) {
      String label = pair.labels().get(page);
      String after = after(chapter, label);
      String start = starts.get(page);
      if (name.equals("formulas") && !start.startsWith("In a line")) {
        // What is drawn first of a formula need not be what is written first.
        continue;
      }
      String word = firstWord(start);
      assertThat(after.replaceAll("\\s", "")).as("page %s of %s", label, name).startsWith(word);
    }
  }

  /** Up to the first space; where words have none, a handful of characters. */
  private static String firstWord(String text) {
    String word = text.strip().split("\\s+")[0];
    return word.length() > 12 ? word.substring(0, word.offsetByCodePoints(0, 6)) : word;
  }

  /** The headers of an article's tables: where a row is a card, they are said before each value. */
  private static Set<String> labels(Article article) {
    return Blocks.of(Table.class, article.body())
        .flatMap(table -> table.header().stream().flatMap(List::stream))
        .map(cell -> Text.folded(Text.plain(cell.content())))
        .collect(Collectors.toSet());
  }

  /**
   * What each page draws first.
   *
   * @param labels what cards of a table repeat; a page that begins with one begins with the value
   *     behind it
   */
  private static List<String> starts(byte[] pdf, Set<String> labels) throws IOException {
    List<String> starts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        List<String> texts = contents(page).stream().filter(text -> !text.isBlank()).toList();
        boolean card = texts.size() > 1 && labels.contains(Text.folded(texts.get(0)));
        boolean row = card && labels.contains(Text.folded(texts.get(1)));
        starts.add(texts.isEmpty() ? "" : texts.get(card && !row ? 1 : 0));
      }
    }
    return starts;
  }

  /** What a page draws of what is not furniture, labels of lists left out. */
  private static List<String> contents(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    return extractor.getMarkedContents().stream()
        .filter(content -> content.getMCID() >= 0 && !"Lbl".equals(content.getTag()))
        .map(PageListTest::text)
        .toList();
  }

  /** A word that is broken over lines has its whole text where it begins: its parts are drawn. */
  private static String text(PDMarkedContent content) {
    String actual = content.getActualText();
    if (actual != null && !actual.isEmpty() && !"Code".equals(content.getTag())) {
      return actual;
    }
    StringBuilder out = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        out.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent nested) {
        out.append(text(nested));
      }
    }
    return out.toString();
  }

  /**
   * The text behind a page break, as much as a page's first word takes; labels of lists left out.
   */
  private static String after(Document chapter, String label) {
    Element mark = chapter.getElementById("page-" + label);
    assertThat(mark).as("the break of page %s", label).isNotNull();
    StringBuilder out = new StringBuilder();
    boolean[] passed = new boolean[1];
    chapter.traverse(
        (Node node, int depth) -> {
          passed[0] |= node == mark;
          boolean wanted = passed[0] && out.length() < 4_000;
          if (wanted && node instanceof TextNode text && !text.parent().hasClass("label")) {
            out.append(text.getWholeText());
          }
        });
    return out.toString();
  }

  @Test
  @DisplayName("lists its pages, names the edition they are of, and says so")
  void metadata() {
    Pair pair = pair(Publication.of(Gallery.articles().get(NAMES.get(0))));
    assertThat(Referees.epubcheck(pair.epub())).isEmpty();
    Map<String, byte[]> entries = Editions.unzip(pair.epub());
    String nav = Editions.text(entries, "EPUB/nav.xhtml");
    for (String label : pair.labels()) {
      assertThat(nav)
          .contains("<li><a href=\"article-1.xhtml#page-" + label + "\">" + label + "</a></li>");
    }
    assertThat(Editions.text(entries, "EPUB/package.opf"))
        .contains("<meta property=\"pageBreakSource\">a.pdf</meta>")
        .contains("accessibilityFeature\">pageNavigation<")
        .contains("accessibilityFeature\">pageBreakMarkers<");
    String without =
        Editions.text(Editions.unzip(Editions.epub(Articles.everything())), "EPUB/package.opf");
    assertThat(without).doesNotContain("pageNavigation").doesNotContain("pageBreak");
  }

  @Test
  @DisplayName("numbers the pages of a bundle through, those before its articles in Roman numerals")
  void bundle() {
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      articles.add(Articles.titled("Article number " + i, Paragraph.of("Its words.")));
    }
    articles.add(Articles.everything());
    Pair pair = pair(Publication.bundle("The week", articles));
    assertThat(Referees.epubcheck(pair.epub())).isEmpty();
    Map<String, byte[]> entries = Editions.unzip(pair.epub());
    assertThat(Editions.text(entries, "EPUB/contents.xhtml"))
        .contains("id=\"page-i\"")
        .contains("id=\"page-ii\"");
    assertThat(Editions.text(entries, "EPUB/article-1.xhtml")).contains("id=\"page-1\"");
    Document nav = Jsoup.parse(Editions.text(entries, "EPUB/nav.xhtml"), Parser.xmlParser());
    assertThat(nav.select("nav[role=doc-pagelist] a").eachText()).isEqualTo(pair.labels());
  }

  @RepeatedTest(60)
  @DisplayName("has every page of the PDF, whatever the article holds")
  void anything(RepetitionInfo repetition) {
    Pair pair = pair(Publication.of(RandomArticles.of(5000L + repetition.getCurrentRepetition())));
    String chapter = Editions.text(Editions.unzip(pair.epub()), "EPUB/article-1.xhtml");
    for (String label : pair.labels()) {
      assertThat(chapter).contains("id=\"page-" + label + "\"");
    }
  }
}
