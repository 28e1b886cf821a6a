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
import org.plainpress.article.Inline;
import org.plainpress.article.Publication;
import org.plainpress.article.Table;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;

@DisplayName("The lines between rows of a table in a PDF")
class SpannedRulesTest {

  private static final Pattern RULE =
      Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) (0?\\.\\d+) re");

  @Test
  @DisplayName("go from side to side, but not through a cell that spans rows")
  void spanned() throws IOException {
    Table.Cell tall = new Table.Cell(List.of(Inline.text("Petrel")), false, 1, 2);
    List<Float> plain = rules(List.of(row("Petrel", "Monday"), row("Gannet", "Friday")));
    List<Float> spanned =
        rules(List.of(List.of(tall, Table.Cell.of("Monday")), List.of(Table.Cell.of("Friday"))));
    assertThat(plain).hasSize(2);
    assertThat(plain.get(0)).isEqualTo(plain.get(1));
    assertThat(spanned).hasSize(2);
    assertThat(spanned.get(0)).isLessThan(spanned.get(1) * 0.8f);
  }

  @Test
  @DisplayName("are as wide as the columns that cells begin in, however many a cell claims to span")
  void claimed() throws IOException {
    Table.Cell honest = new Table.Cell(List.of(Inline.text("None on Sunday")), false, 2, 1);
    Table.Cell greedy = new Table.Cell(honest.content(), false, 99, 1);
    List<Float> told = rules(List.of(row("Petrel", "Monday"), List.of(honest)));
    assertThat(told).hasSize(2);
    assertThat(rules(List.of(row("Petrel", "Monday"), List.of(greedy)))).isEqualTo(told);
  }

  private static List<Table.Cell> row(String... words) {
    return List.of(words).stream().map(Table.Cell::of).toList();
  }

  /** Returns the widths of the lines below rows, in points, from the top. */
  private static List<Float> rules(List<List<Table.Cell>> rows) throws IOException {
    Table table = new Table(List.of(), List.of(), rows);
    byte[] pdf = Editions.pdf(Publication.of(Articles.titled("Boats", table)), PdfSettings.DEFAULT);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      byte[] content = document.getPage(0).getContents().readAllBytes();
      return RULE.matcher(new String(content, StandardCharsets.ISO_8859_1))
          .results()
          .map(rule -> Float.parseFloat(rule.group(3)))
          .toList();
    }
  }
}
