package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.testing.Editions;

@DisplayName("What is said of a bundle")
class IssueTest {

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(new StringWriter(), true), new PrintWriter(err, true));
  }

  @Test
  @DisplayName("is of the issue: title, authors, publisher and date; its articles keep theirs")
  void issue() throws IOException {
    Path first = text("one", "Anna Holm");
    Path second = text("two", "Ben Lie");
    Path out = folder.resolve("out");
    for (int i = 0; i < 2; i++) {
      // The second run knows the issue again by its title.
      assertThat(
              run(
                  "export",
                  "-q",
                  "--site",
                  "-f",
                  "epub,pdf,atom",
                  "-o",
                  out.toString(),
                  "--lang",
                  "en",
                  "--bundle",
                  "The week",
                  "--title",
                  "The Skarra Weekly",
                  "--author",
                  "Eva Berg",
                  "--publisher",
                  "Skarra Press",
                  "--published",
                  "2026-03-01",
                  first.toString(),
                  second.toString()))
          .as(err.toString())
          .isZero();
    }
    assertThat(out.resolve("the-week-2.epub")).doesNotExist();
    assertThat(Files.readString(out.resolve("index.html"))).contains("The Skarra Weekly");
    Map<String, byte[]> book = Editions.unzip(Files.readAllBytes(out.resolve("the-week.epub")));
    String meta = Editions.text(book, "EPUB/package.opf");
    assertThat(meta)
        .contains("<dc:title id=\"title\">The Skarra Weekly</dc:title>")
        .contains("<dc:creator id=\"creator-1\">Eva Berg</dc:creator>")
        .contains("Anna Holm</dc:contributor>")
        .contains("<dc:publisher>Skarra Press</dc:publisher>")
        .contains("<dc:date>2026-03-01</dc:date>");
    assertThat(Editions.text(book, "EPUB/contents.xhtml"))
        .contains("<p class=\"byline\">By Eva Berg</p>")
        .contains("By Ben Lie");
    assertThat(Editions.text(book, "EPUB/article-1.xhtml"))
        .contains("By Anna Holm</p>")
        .doesNotContain("Skarra Press");
    assertThat(Files.readString(out.resolve("atom.xml"))).contains("Anna Holm").contains("Ben Lie");
  }

  @Test
  @DisplayName("a source is still of one article")
  void source() throws IOException {
    assertThat(
            run(
                "export",
                "-o",
                folder.resolve("out").toString(),
                "--bundle",
                "The week",
                "--source",
                "https://example.org/",
                text("one", "A B").toString(),
                text("two", "C D").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--source: is of one article");
  }

  private Path text(String name, String author) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".txt"),
        "About the pier, part "
            + name
            + "\n\nBy "
            + author
            + "\n\nThe pier at Skarra is open again after two years, the harbour board said.\n\nMany came to see it.\n");
  }
}
