package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.json.ArticleJson;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;

@DisplayName("The command line")
class CommandLineTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path text;

  @BeforeEach
  void writeText() throws IOException {
    text =
        Files.writeString(
            folder.resolve("pier.txt"),
            "The pier at Skarra is open again\n\nThe pier. Photo: AP\n\nA paragraph.\n\nVideo unavailable\n");
  }

  @Test
  @DisplayName("exports the default formats and tells what each edition holds")
  void export() {
    assertThat(run("export", "-o", folder.resolve("out").toString(), text.toString())).isZero();
    assertThat(files(folder.resolve("out")))
        .containsExactly(
            "atom.xml",
            "rss.xml",
            "the-pier-at-skarra-is-open-again.epub",
            "the-pier-at-skarra-is-open-again.pdf");
    assertThat(out.toString())
        .contains(".epub  ")
        .contains("1 caption as alternative text, 1 embed unavailable")
        .contains("1 page, ");
  }

  @Test
  @DisplayName("exports the formats it is asked for")
  void formats() {
    assertThat(
            run(
                "export",
                "-q",
                "-f",
                "json,pdf",
                "-o",
                folder.resolve("out").toString(),
                text.toString()))
        .isZero();
    assertThat(files(folder.resolve("out")))
        .containsExactly("feed.json", "the-pier-at-skarra-is-open-again.pdf");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @DisplayName("lets the user say better than was read")
  void overrides() throws IOException {
    assertThat(
            run(
                "export",
                "-q",
                "-f",
                "epub,atom",
                "-o",
                folder.resolve("out").toString(),
                "--title",
                "Another",
                "--author",
                "Ann Lee",
                "--author",
                "Bo Berg",
                "--lang",
                "en-GB",
                "--publisher",
                "The Example",
                "--published",
                "2018-07-20",
                "--source",
                "https://example.org/a",
                "--base-url",
                "https://example.org/feeds",
                text.toString()))
        .isZero();
    String atom = Files.readString(folder.resolve("out/atom.xml"));
    assertThat(atom)
        .contains("Another")
        .contains("Bo Berg")
        .contains("2018-07-20T00:00:00Z")
        .contains("https://example.org/feeds/another.epub")
        .contains("xml:lang=\"en-GB\"");
  }

  @Test
  @DisplayName("binds many articles into one on request")
  void bundle() throws IOException {
    Path other =
        Files.writeString(folder.resolve("boat.txt"), "Another boat has come in\n\nWords.\n");
    assertThat(
            run(
                "export",
                "-o",
                folder.resolve("out").toString(),
                "--bundle",
                "The week",
                text.toString(),
                other.toString()))
        .isZero();
    assertThat(files(folder.resolve("out")))
        .containsExactly("atom.xml", "rss.xml", "the-week.epub", "the-week.pdf");
  }

  @Test
  @DisplayName("orders bundles as asked")
  void order() throws IOException {
    Path b = Files.writeString(folder.resolve("b.txt"), "Part 2 of the story\n\nWords.\n");
    Path a = Files.writeString(folder.resolve("a.txt"), "Part 10 of the story\n\nWords.\n");
    Path c = Files.writeString(folder.resolve("c.txt"), "Ökonomie der Inseln\n\nWords.\n");
    String[] inputs = {c.toString(), a.toString(), b.toString()};
    assertThat(contents("input", inputs)).containsSubsequence("Ökonomie", "Part 10", "Part 2");
    assertThat(contents("title", inputs)).containsSubsequence("Ökonomie", "Part 2", "Part 10");
  }

  private String contents(String order, String... inputs) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of("export", "-q", "-f", "epub", "-o", folder.resolve(order).toString()));
    args.addAll(List.of("--bundle", "All", "--order", order));
    args.addAll(List.of(inputs));
    assertThat(run(args.toArray(String[]::new))).isZero();
    return Editions.text(
        Editions.unzip(Files.readAllBytes(folder.resolve(order).resolve("all.epub"))),
        "EPUB/contents.xhtml");
  }

  @Test
  @DisplayName("takes a picture as the cover, and none")
  void cover() throws IOException {
    Path picture = Files.write(folder.resolve("c.png"), Articles.image().data().toByteArray());
    Path out = folder.resolve("out");
    String epub = "the-pier-at-skarra-is-open-again.epub";
    assertThat(
            run(
                "export",
                "-q",
                "-f",
                "epub",
                "-o",
                out.toString(),
                "--cover",
                picture.toString(),
                text.toString()))
        .isZero();
    assertThat(Editions.unzip(Files.readAllBytes(out.resolve(epub))).get("EPUB/cover.png"))
        .isEqualTo(Files.readAllBytes(picture));
    assertThat(
            run("export", "-q", "-f", "epub", "-o", out.toString(), "--no-cover", text.toString()))
        .isZero();
    assertThat(Editions.unzip(Files.readAllBytes(out.resolve(epub))))
        .doesNotContainKey("EPUB/cover.xhtml");
  }

  @Test
  @DisplayName("gives an EPUB the pages of the PDF made beside it, and none without")
  void pages() throws IOException {
    Path out = folder.resolve("out");
    Path epub = out.resolve("the-pier-at-skarra-is-open-again.epub");
    assertThat(run("export", "-q", "-f", "epub,pdf", "-o", out.toString(), text.toString()))
        .isZero();
    assertThat(Editions.text(Editions.unzip(Files.readAllBytes(epub)), "EPUB/package.opf"))
        .containsPattern(
            "pageBreakSource\">the-pier-at-skarra-is-open-again.pdf \\(urn:uuid:[0-9a-f-]+\\)<");
    assertThat(run("export", "-q", "-f", "epub", "-o", out.toString(), text.toString())).isZero();
    assertThat(Editions.text(Editions.unzip(Files.readAllBytes(epub)), "EPUB/package.opf"))
        .doesNotContain("pageBreak");
  }

  @Test
  @DisplayName("lists what a folder holds on request")
  void site() {
    Path out = folder.resolve("out");
    assertThat(run("export", "-o", out.toString(), "--site", text.toString())).isZero();
    assertThat(files(out)).contains("index.html", "opds.xml", "images");
    assertThat(this.out.toString()).contains("index.html").contains("1 publication");
  }

  @Test
  @DisplayName("makes what it can when some input fails, and exits with 1")
  void partial() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(
            run(
                "export",
                "-o",
                folder.resolve("out").toString(),
                empty.toString(),
                text.toString(),
                folder.resolve("none.txt").toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("empty.txt: there is no text in it")
        .contains("none.txt: there is no such file");
    assertThat(files(folder.resolve("out"))).contains("the-pier-at-skarra-is-open-again.epub");
  }

  @Test
  @DisplayName("leaves nothing behind when nothing could be read")
  void nothing() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(run("export", "-o", folder.resolve("out").toString(), empty.toString()))
        .isEqualTo(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  @DisplayName("reads folders")
  void folders() throws IOException {
    Files.createDirectories(folder.resolve("in/below"));
    Files.copy(text, folder.resolve("in/below/pier.txt"));
    Files.writeString(folder.resolve("in/picture.png"), "no text");
    String made = folder.resolve("out").toString();
    String given = folder.resolve("in").toString();
    assertThat(run("export", "-q", "-f", "epub", "-o", made, given)).isZero();
    assertThat(files(folder.resolve("out"))).hasSize(1);
  }

  @Test
  @DisplayName("shows what was read, as an outline and as Article JSON")
  void inspect() {
    assertThat(run("inspect", text.toString())).isZero();
    assertThat(out.toString())
        .contains("title:     The pier at Skarra is open again")
        .contains("alternative text: The pier.")
        .contains("[video embed, unavailable");
    out.getBuffer().setLength(0);
    assertThat(run("inspect", "--json", text.toString())).isZero();
    assertThat(ArticleJson.parse(out.toString()).get(0).meta().title())
        .isEqualTo("The pier at Skarra is open again");
  }

  @Test
  @DisplayName("answers wrong usage in a line, with 2")
  void usage() {
    for (String[] wrong :
        List.of(
            new String[] {},
            new String[] {"exprot"},
            new String[] {"export"},
            new String[] {"export", "-f", "docx", "x.txt"},
            new String[] {"export", "--lang", "english!", "x.txt"},
            new String[] {"export", "--published", "soon", "x.txt"},
            new String[] {"export", "--base-url", "example.org", "x.txt"},
            new String[] {"export", "--order", "title", "x.txt"},
            new String[] {"export", "--bundle", "B", "--order", "size", "x.txt"},
            new String[] {"export", "--cover", "none.png", "x.txt"},
            new String[] {"export", "--cover", "pom.xml", "x.txt"},
            new String[] {"export", "--cover", "pom.xml", "--no-cover", "x.txt"},
            new String[] {"export", "--issue", "3", "x.txt"},
            new String[] {"export", "--series", "S", "--issue", "third", "x.txt"},
            new String[] {"export", "--feed-size", "0", "x.txt"},
            new String[] {"export", "--feed-title", " ", "x.txt"},
            new String[] {"export", "--hub", "hub", "x.txt"},
            new String[] {"export", "--wait", "-1", "x.txt"},
            new String[] {"export", "--max-size", "0", "x.txt"},
            new String[] {"inspect", "--max-images", "5000", "x.txt"},
            new String[] {"export", "--author", "", "x.txt"},
            new String[] {"export", "-f", ",", "x.txt"},
            new String[] {"export", "-o", "", "x.txt"},
            new String[] {"export", ""},
            new String[] {"inspect", " "},
            new String[] {"export", "--watch", "no/such/folder"},
            new String[] {"export", "--nonsense", "x.txt"})) {
      err.getBuffer().setLength(0);
      assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(err.toString().lines()).as(String.join(" ", wrong)).hasSize(2);
      assertThat(err.toString()).contains("--help");
    }
  }

  @Test
  @DisplayName("refuses one title for many articles")
  void oneTitle() throws IOException {
    Path other =
        Files.writeString(folder.resolve("boat.txt"), "Another boat has come in\n\nWords.\n");
    assertThat(
            run(
                "export",
                "-o",
                folder.resolve("out").toString(),
                "--title",
                "One",
                text.toString(),
                other.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--title: is of one article, but 2 inputs are named");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  @DisplayName("fails in one line where what it prints cannot be written")
  void fullOutput() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] words, int from, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    PrintWriter errors = new PrintWriter(err, true);
    PrintWriter output = new PrintWriter(full);
    Main.run(new String[] {"inspect", text.toString()}, output, errors);
    assertThat(Main.finish(0, output, errors)).isEqualTo(1);
    assertThat(Main.finish(2, output, errors)).isEqualTo(2);
    assertThat(err.toString().lines().toList())
        .contains(
            "plainpress: standard output: cannot be written; what was to stand there is lost");
    assertThat(Main.finish(0, new PrintWriter(out), errors)).isZero();
  }

  @Test
  @DisplayName("reads no edition of its own in a folder, and each that is named")
  void ownEditions() throws IOException {
    Path out = folder.resolve("dist");
    for (int i = 0; i < 2; i++) {
      assertThat(
              run(
                  "export",
                  "--site",
                  "-f",
                  "epub,pdf,rss,atom,json",
                  "-o",
                  out.toString(),
                  folder.toString()))
          .isZero();
      assertThat(files(out))
          .containsExactly(
              "article.css",
              "atom.xml",
              "feed.json",
              "images",
              "index.html",
              "opds.xml",
              "rss.xml",
              "search-index.js",
              "search.js",
              "site.css",
              "the-pier-at-skarra-is-open-again.epub",
              "the-pier-at-skarra-is-open-again.html",
              "the-pier-at-skarra-is-open-again.pdf");
    }
    assertThat(run("inspect", out.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("nothing to read but editions that Plainpress made");
    assertThat(run("inspect", out.resolve("*.epub").toString())).isZero();
  }

  @Test
  @DisplayName("helps")
  void help() {
    assertThat(run("--help")).isZero();
    assertThat(run("export", "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: plainpress export")
        .contains("Examples:")
        .contains("Exit status")
        .contains("--base-url");
    assertThat(run("--version")).isZero();
  }

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private static List<String> files(Path folder) {
    return List.of(folder.toFile().list()).stream().sorted().toList();
  }
}
