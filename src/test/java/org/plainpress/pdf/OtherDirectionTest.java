package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.ItemList;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Poppler;

@DisplayName("A block of a PDF that runs the other way than its article")
class OtherDirectionTest {

  private static final Pattern PEN = Pattern.compile("1 0 0 1 ([\\d.]+) ([\\d.]+) Tm");

  private static final Paragraph ENGLISH = Paragraph.of("The ferry \"Petrel\" sails at 6:30.");
  private static final Paragraph HEBREW = Paragraph.of("הספינה \"Petrel\" יוצאת בשעה 6:30.");

  private static Article article(String language, Block... body) {
    Meta meta = Meta.builder("T").id(ArticleId.ofContent("other")).language(language).build();
    return new Article(meta, List.of(body));
  }

  @Test
  @DisplayName("starts at its own side, with its labels and its columns")
  void sides() throws IOException {
    Table.Cell day = Table.Cell.of("יום");
    Table table = new Table(List.of(), List.of(), List.of(List.of(day, Table.Cell.of("שעה"))));
    assertThat(leftmost(article("en", HEBREW))).isGreaterThan(200);
    assertThat(leftmost(article("en", new Quote(List.of(HEBREW), List.of())))).isGreaterThan(200);
    assertThat(leftmost(article("en", new ItemList(false, 1, List.of(List.of(HEBREW))))))
        .isGreaterThan(200);
    assertThat(leftmost(article("en", table))).isGreaterThan(200);
    assertThat(leftmost(article("he", ENGLISH))).isLessThan(100);
    assertThat(leftmost(article("he", new ItemList(false, 1, List.of(List.of(ENGLISH))))))
        .isLessThan(100);
  }

  @Test
  @DisplayName("starts beside its bullet or in its cell where the others run as the article does")
  void beside() throws IOException {
    ItemList list = new ItemList(false, 1, List.of(List.of(ENGLISH), List.of(HEBREW)));
    assertThat(rightmost(article("en", list))).isLessThan(400);
    assertThat(leftmost(article("en", list))).isLessThan(100);
  }

  @Test
  @DisplayName("is copied in the order it is written, and tagged so")
  void copied() throws IOException {
    Article article =
        article(
            "en",
            ENGLISH,
            HEBREW,
            new Quote(List.of(HEBREW), List.of()),
            new ItemList(false, 1, List.of(List.of(HEBREW))),
            ENGLISH,
            ENGLISH);
    byte[] pdf = pdf(article);
    String text = Poppler.pages(pdf).get(0).replaceAll("[\\s\\u200E\\u200F\\u202A-\\u202E]", "");
    assertThat(text.split("הספינה\"Petrel\"יוצאתבשעה6:30", -1)).hasSize(4);
    TaggedOutline.compareLetters(pdf, article, PdfProfile.values()[0]);
  }

  private static byte[] pdf(Article article) {
    return Editions.pdf(
        Publication.of(article), PdfSettings.DEFAULT.withProfile(PdfProfile.values()[0]));
  }

  private static double leftmost(Article article) throws IOException {
    return pens(article).stream().mapToDouble(x -> x).min().orElseThrow();
  }

  private static double rightmost(Article article) throws IOException {
    return pens(article).stream().mapToDouble(x -> x).max().orElseThrow();
  }

  /** Returns where what stands below the title and above the page's number is drawn. */
  private static List<Double> pens(Article article) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(article))) {
      byte[] content = document.getPage(0).getContents().readAllBytes();
      return PEN.matcher(new String(content, StandardCharsets.ISO_8859_1))
          .results()
          .filter(pen -> Double.parseDouble(pen.group(2)) > 100)
          .filter(pen -> Double.parseDouble(pen.group(2)) < 715)
          .map(pen -> Double.parseDouble(pen.group(1)))
          .toList();
    }
  }
}
