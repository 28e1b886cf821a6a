package org.plainpress;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.pdf.PdfWriter;

/**
 * Writes PDFs when told to, so that another program can be timed in turns with it: for each line
 * "ARTICLES TIMES" on standard input, one line "milliseconds bytes" of one PDF of so many copies of
 * the article, on average.
 */
final class PdfRounds {

  private PdfRounds() {}

  public static void main(String[] args) throws IOException {
    Article article = ArticleJson.parse(Files.readString(Path.of(args[0]))).get(0);
    PdfWriter writer = new PdfWriter(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int space = line.indexOf(' ');
      Publication publication = copies(article, Integer.parseInt(line.substring(0, space)));
      int times = Integer.parseInt(line.substring(space + 1));
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        out.reset();
        writer.write(publication, out);
      }
      System.out.println((System.nanoTime() - start) / 1e6 / times + " " + out.size());
    }
  }

  /** The article itself, or a bundle of articles that differ by their titles. */
  static Publication copies(Article article, int count) {
    if (count == 1) {
      return Publication.of(article);
    }
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String title = article.meta().title() + " " + i;
      articles.add(
          new Article(
              article.meta().toBuilder().title(title).id(ArticleId.ofContent(title)).build(),
              article.body()));
    }
    return Publication.bundle("The bundle", articles);
  }
}
