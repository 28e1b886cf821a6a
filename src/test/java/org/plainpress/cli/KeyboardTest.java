package org.plainpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.json.ArticleJson;
import org.plainpress.testing.Articles;

@DisplayName("At the keyboard")
class KeyboardTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  @DisplayName("a file without a command is exported, and options before it are export's")
  void noCommand() throws IOException {
    Path text = folder.resolve("pier.txt");
    Files.writeString(text, "The pier is open again\n\nIt was closed for two years, all told.\n");
    Path made = folder.resolve("out");
    assertThat(run(text.toString(), "-f", "epub", "-o", made.toString())).isZero();
    assertThat(made.resolve("the-pier-is-open-again.epub")).exists();
    assertThat(run("-f", "pdf", "-o", made.toString(), text.toString())).isZero();
    assertThat(made.resolve("the-pier-is-open-again.pdf")).exists();
  }

  @Test
  @DisplayName("help is asked for as a command too")
  void help() {
    assertThat(run("help")).isZero();
    assertThat(out.toString()).contains("Usage: plainpress ");
    assertThat(run("help", "export")).isZero();
    assertThat(out.toString()).contains("Usage: plainpress export");
    assertThat(run("help", "--help")).isZero();
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"exprot,export", "inspct,inspect", "exports,export", "insp,inspect"})
  void command(String typed, String meant) {
    assertThat(run(typed, "a.txt")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean '" + meant + "'?").contains(typed);
    assertThat(run(typed, "--help")).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({
    "--formt=epub,--format",
    "--ouput,--output",
    "--larg-print,--large-print",
    "--pge,--page"
  })
  void option(String typed, String meant) {
    assertThat(run("export", typed, "a.txt")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean '" + meant + "'");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "english,en",
    "German,de",
    "Deutsch,de",
    "fran\u00e7ais,fr",
    "en_GB,en-GB",
    "jp,ja",
    "gr,el",
    "de_DE.UTF-8,de-DE"
  })
  void language(String typed, String meant) {
    assertThat(run("export", "--lang", typed, "a.txt")).isEqualTo(2);
    assertThat(err.toString()).contains("--lang: '" + typed + "'").contains("'" + meant + "'?");
    assertThat(Languages.isTag(meant)).isTrue();
  }

  @Test
  @DisplayName("what is no language at all is refused without a guess")
  void noLanguage() {
    assertThat(Languages.suggestion("qwertyuiop")).isEmpty();
    assertThat(Languages.isTag("yue-Hant-HK")).isTrue();
    assertThat(Languages.suggestion("pt_BR")).isEqualTo(Optional.of("pt-BR"));
  }

  @Test
  @DisplayName("no message has the name of a class")
  void plain() {
    assertThat(UsageErrors.plain("cannot convert 'x' (java.nio.file.InvalidPathException: Nul)"))
        .isEqualTo("cannot convert 'x' (Nul)");
    assertThat(run("export", "--wait", "soon", "a.txt")).isEqualTo(2);
    assertThat(err.toString()).contains("is not a whole number").doesNotContain("java.");
  }

  @Test
  @DisplayName("help keeps to a narrow terminal")
  void narrow() {
    String wrapped =
        Screen.wrapped(
            "  -o, --output=DIR   Folder to write to, and more words than fit\nEnd\n", 30);
    assertThat(wrapped.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(31));
    assertThat(wrapped).startsWith("  -o, --output=DIR").endsWith("End\n");
  }

  @Test
  @DisplayName("arguments that the locale cannot tell are handed on byte by byte")
  void bytes() {
    byte[] typed = "java\0-jar\0p.jar\0export\0a \"b\\c.txt\0\u00e9\n.txt\0\0".getBytes(UTF_8);
    assertThat(new String(Utf8Start.argumentFile(typed), UTF_8))
        .isEqualTo(
            "\"-Dplainpress.started=1\"\n\"-jar\"\n\"p.jar\"\n\"export\"\n\"a \\\"b\\\\c.txt\"\n\"\u00e9\\n.txt\"\n\"\"\n");
  }

  @Test
  @DisplayName("a format that there is not is told with those that there are")
  void format() {
    assertThat(run("export", "-f", "epbu", "a.txt")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("plainpress: --format: 'epbu' is none of epub, pdf, rss, atom, json");
  }

  @Test
  @DisplayName("what is passed over in a folder is told in a line, but to those who want silence")
  void passedOver() throws IOException {
    for (String name : List.of("a.md", "b.xyz", "c.xyz", "notes")) {
      Files.writeString(folder.resolve(name), "# The pier\n\nIt is open again.\n");
    }
    String note = "note: " + folder + ": 3 files passed over: .xyz 2, no ending 1";
    Path made = folder.resolve("out");
    String[] export = {"export", "-f", "epub", "-o", made.toString(), folder.toString()};
    assertThat(run(export)).isZero();
    assertThat(err.toString().lines()).containsExactly(note);
    assertThat(run("export", "-q", "-f", "epub", "-o", made.toString(), folder.toString()))
        .isZero();
    assertThat(err.toString().lines()).containsExactly(note);
    assertThat(run("inspect", folder.toString())).isZero();
    assertThat(err.toString().lines()).containsExactly(note, note);
  }

  @Test
  @DisplayName("every option is completed in each shell")
  void completions() {
    for (String name : List.of("--large-print", "--why", "--site", "--encoding")) {
      assertThat(Completions.bash()).contains(name);
      assertThat(Completions.zsh()).contains(name + "[");
      assertThat(Completions.fish()).contains(" -l " + name.substring(2) + " ");
    }
    assertThat(Completions.fish()).contains("epub").doesNotContain("${");
    assertThat(Completions.zsh()).doesNotContain("COMPLETION-CANDIDATES");
  }

  @Test
  @DisplayName("what was read is a page to look at, pictures and gaps in it")
  void html() throws IOException {
    Path json = folder.resolve("a.json");
    Files.write(json, ArticleJson.toBytes(Articles.everything()));
    assertThat(run("inspect", "--html", json.toString())).isZero();
    assertThat(out.toString())
        .startsWith("<!DOCTYPE html>")
        .contains("<img src=\"data:image/png;base64,")
        .contains("class=\"lost image")
        .contains("<dt>language</dt>\n<dd><bdi>");
    assertThat(run("inspect", "--html", "--json", json.toString())).isEqualTo(2);
  }
}
