package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("export --watch")
@Timeout(60)
class WatchTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  @DisplayName(
      "goes on with what is new, into a folder within the one it watches, until it is ended")
  void goesOn() throws Exception {
    Path made = folder.resolve("editions");
    Thread watch =
        new Thread(
            () -> run("export", "--watch", "-f", "epub", "-o", made.toString(), folder.toString()));
    watch.start();
    for (String title : new String[] {"The pier", "The ferry"}) {
      Path edition = made.resolve(title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".epub");
      Path text = folder.resolve(title + ".md");
      for (int i = 0; !Files.exists(edition); i++) {
        if (i == 0) {
          Files.writeString(text, "# " + title + "\n\nIt is open again.\n");
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    watch.interrupt();
    watch.join();
    assertThat(out.toString().lines().filter(line -> line.contains("the-pier.epub"))).hasSize(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  @DisplayName("tells a note of the folder that it writes to once, and those of inputs each time")
  void toldOnce() {
    ExportPrinter printer =
        new ExportPrinter(new PrintWriter(out, true), new PrintWriter(err, true), false, false);
    printer.tellOnce("out");
    for (int round = 0; round < 2; round++) {
      printer.note("out", "lead nowhere");
      printer.note("out", "another");
      printer.note("a.txt", "no title");
    }
    assertThat(err.toString().lines())
        .containsExactly(
            "note: out: lead nowhere",
            "note: out: another",
            "note: a.txt: no title",
            "note: a.txt: no title");
  }

  @Test
  @DisplayName("is refused where it could not go on")
  void refused() throws IOException {
    assertThat(run("export", "--watch", "--bundle", "All", folder.toString())).isEqualTo(2);
    assertThat(run("export", "--watch", "--title", "One", folder.toString())).isEqualTo(2);
    assertThat(run("export", "--watch", "-")).isEqualTo(2);
    assertThat(run("export", "--watch", "https://example.org/")).isEqualTo(2);
    assertThat(err.toString().lines().filter(line -> line.startsWith("plainpress: --")))
        .containsExactly(
            "plainpress: --watch: makes editions of single articles; leave out --bundle",
            "plainpress: --title: is of one article, but --watch waits for several",
            "plainpress: --watch: '-' is neither a folder nor a file",
            "plainpress: --watch: 'https://example.org/' is neither a folder nor a file");
  }
}
