package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainpress.article.Article;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.article.Table;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Poppler;
import org.plainpress.testing.Referees;
import org.plainpress.testing.Tables;

@DisplayName("A table that is wide")
class WideTablesTest {

  private static final Map<String, List<String>> FIRST =
      Map.of(
          "en", List.of("North", "South", "Skerry", "Holm", "Rock", "Isle"),
          "ar", List.of("شمال", "جنوب", "شرق", "غرب", "وسط", "ساحل"),
          "ja", List.of("北島", "南島", "東島", "西島", "中島", "小島"));

  private static final List<PdfSettings> PAGES =
      List.of(
          PdfSettings.DEFAULT,
          PdfSettings.DEFAULT.withPage(PageSize.A5),
          PdfSettings.DEFAULT.withLargePrint(true));

  /** A table, the language it is in and the page it is put on. */
  record Case(String language, int columns, boolean header, PdfSettings settings) {}

  static Stream<Case> cases() {
    return Stream.of("en", "ar", "ja")
        .flatMap(
            language ->
                Stream.of(9, 13, 16, 30)
                    .flatMap(
                        columns ->
                            Stream.of(true, false)
                                .flatMap(
                                    header ->
                                        PAGES.stream()
                                            .map(
                                                page ->
                                                    new Case(language, columns, header, page)))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  @DisplayName("has each row on one line of the text, or as a card whose cells are labelled")
  void rows(Case wide) {
    List<String> first = FIRST.get(wide.language());
    Table table = Tables.marked(first, wide.columns(), wide.header());
    Article article =
        new Article(
            Meta.builder("T").id("urn:t").language(wide.language()).build(),
            List.of(Paragraph.of("Before."), table, Paragraph.of("After.")));
    byte[] pdf = Editions.pdf(Publication.of(article), wide.settings());
    List<String> lines = Poppler.layout(pdf).stream().flatMap(page -> page.lines()).toList();
    for (int r = 0; r < first.size(); r++) {
      int row = r;
      boolean together =
          lines.stream()
              .anyMatch(
                  line ->
                      IntStream.range(1, wide.columns())
                          .allMatch(c -> words(line).contains("r" + row + "c" + c)));
      boolean labelled =
          IntStream.range(1, wide.columns())
              .allMatch(
                  c ->
                      lines.stream()
                          .map(WideTablesTest::words)
                          .anyMatch(
                              words ->
                                  words.contains("r" + row + "c" + c)
                                      && words.contains(
                                          wide.header() ? "h" + c : Integer.toString(c + 1))));
      assertThat(together || labelled).as("row %d of %s", r, wide).isTrue();
    }
  }

  private static List<String> words(String line) {
    return List.of(line.replaceAll("[\\u200E\\u200F\\u202A-\\u202E]", "").strip().split("\\s+"));
  }

  @Test
  @DisplayName("stands on a turned page with its heading and furniture; the text goes on upright")
  void turned() throws IOException {
    Article article =
        Articles.titled(
            "Wide",
            Paragraph.of("Before."),
            new Heading(2, List.of(Inline.text("Crossings"))),
            Tables.sailings(13),
            Paragraph.of("After."));
    byte[] pdf = Editions.pdf(article);
    assertThat(Referees.verapdf(pdf)).isEmpty();
    List<String> text = Poppler.layout(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Boolean> wide = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        wide.add(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
      }
      assertThat(wide).containsExactly(false, true, false);
      assertThat(
              document
                  .getDocumentCatalog()
                  .getDocumentOutline()
                  .getFirstChild()
                  .getFirstChild()
                  .findDestinationPage(document))
          .isEqualTo(document.getPage(1));
    }
    assertThat(text.get(1)).contains("Wide", "Crossings", "Outer").contains("2");
    assertThat(text.get(2)).contains("After.");
  }

  @Test
  @DisplayName("is a table to assistive technology even where its rows are cards")
  void cards() throws IOException {
    byte[] pdf = Editions.pdf(Articles.titled("Cards", Tables.sailings(40)));
    assertThat(Referees.verapdf(pdf)).isEmpty();
    TaggedText.Node document = TaggedText.of(pdf);
    String outline = document.toString();
    assertThat(outline.split("type=TH,", -1)).hasSize(40 + 5 + 1);
    assertThat(outline.split("type=TD,", -1)).hasSize(39 * 5 + 1);
    // Said once to a listener, shown on each of the five cards.
    assertThat(document.text().split("Captain 4", -1)).hasSize(2);
    assertThat(String.join("", Poppler.layout(pdf)).split("Captain 4", -1)).hasSize(6);
  }
}
