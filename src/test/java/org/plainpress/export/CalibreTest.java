package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.cover.Covers;
import org.plainpress.epub.EpubExtras;
import org.plainpress.epub.EpubWriter;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.Series;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Tools;

/** Asks calibre, by which many keep their books. */
@DisplayName("calibre shows of a book")
class CalibreTest {

  private static final EpubSettings SETTINGS =
      EpubSettings.DEFAULT.withSeries(new Series("The Weekly Paper", Optional.of("12")));

  @TempDir Path folder;

  @Test
  @DisplayName("of one article its title, authors, series, number and cover")
  void article() throws IOException, InterruptedException {
    Article article = Articles.sample(Articles.sampleFiles().get(3));
    assertThat(shown(Publication.of(article)))
        .contains(
            "Title : " + article.meta().title(),
            "Author(s) : " + String.join(" & ", article.meta().authors()),
            "Series : The Weekly Paper #12",
            "Languages : eng");
  }

  @Test
  @DisplayName("of a bundle the issue's title and editors, its series, number and cover")
  void bundle() throws IOException, InterruptedException {
    List<Article> articles = Articles.sampleFiles().stream().map(Articles::sample).toList();
    Meta meta =
        Meta.builder("Number 12")
            .id(ArticleId.ofContent("number 12"))
            .language("en")
            .authors(List.of("Ann Editor", "Bo Editor"))
            .build();
    assertThat(shown(new Publication(meta, articles)))
        .contains(
            "Title : Number 12",
            "Author(s) : Ann Editor & Bo Editor",
            "Series : The Weekly Paper #12",
            "Languages : eng");
  }

  /** Returns what calibre prints of an EPUB that it finds a cover in, with single spaces. */
  private List<String> shown(Publication publication) throws IOException, InterruptedException {
    Path calibre = Tools.ebookMeta();
    Path book = folder.resolve("book.epub");
    Files.write(book, epub(publication));
    Path cover = folder.resolve("cover");
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(calibre.toString(), book.toString(), "--get-cover", cover.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(printed).isZero();
    assertThat(Files.readAllBytes(cover)).startsWith(0x89, 'P', 'N', 'G');
    return printed.lines().map(line -> line.replaceAll(" +", " ")).toList();
  }

  private static byte[] epub(Publication publication) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EpubExtras extras = new EpubExtras(Covers.of(SETTINGS, publication), Optional.empty());
    new EpubWriter(SETTINGS, Editions.UNDATED).write(publication, extras, out);
    return out.toByteArray();
  }
}
