package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.export.ExportSettings;
import org.plainpress.settings.Format;
import picocli.CommandLine.Option;

@DisplayName("Another program that takes the arguments of an export")
class ExportArgumentsTest {

  private static final ExportArguments.Program PROGRAM =
      new ExportArguments.Program(
          "other",
          List.of("Does it elsewhere."),
          "Tables.",
          List.of("", "Ends."),
          Set.of("--watch", "--output", "--wait"));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final AtomicReference<Optional<ExportSettings>> settings =
      new AtomicReference<>(Optional.empty());

  /** The options of the other program. */
  private static final class Own {
    @Option(names = "--where", defaultValue = "there")
    private String where = "";
  }

  private int run(Own own, String... args) {
    return ExportArguments.run(
        PROGRAM,
        own,
        args,
        new ExportArguments.Streams(new PrintWriter(out, true), new PrintWriter(err, true)),
        parsed -> {
          if (parsed.inputs().contains("no")) {
            throw parsed.usage("'no' is no table");
          }
          parsed.printer().note("a.txt", "is read");
          assertThat(parsed.reading().largestImage()).isPositive();
          settings.set(Optional.of(parsed.settings()));
          return 1;
        });
  }

  @Test
  @DisplayName("has its settings, and options of its own")
  void settings() {
    Own own = new Own();
    assertThat(run(own, "-f", "epub,json", "--feed-size", "7", "--where", "here", "a.txt"))
        .isEqualTo(1);
    assertThat(own.where).isEqualTo("here");
    ExportSettings made = settings.get().orElseThrow();
    assertThat(made.formats()).containsExactlyInAnyOrder(Format.EPUB, Format.JSON);
    assertThat(made.feed().size()).isEqualTo(7);
    assertThat(err.toString()).isEqualTo("note: a.txt: is read\n");
  }

  @Test
  @DisplayName("tells wrong usage in its own name, also of options that it does not have")
  void usage() {
    assertThat(run(new Own(), "--watch", "a.txt")).isEqualTo(2);
    assertThat(run(new Own(), "--feed-size", "0", "a.txt")).isEqualTo(2);
    assertThat(run(new Own(), "no")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "--watch", "--feed-size: 0 is less than 1", "'no' is no table", "Try 'other --help'.");
  }

  @Test
  @DisplayName("has help of its own")
  void help() {
    assertThat(run(new Own(), "--help")).isZero();
    assertThat(out.toString())
        .contains(
            "Usage: other", "Does it elsewhere.", "Tables.", "--where", "--feed-size", "Ends.")
        .doesNotContain("--watch", "http(s)");
  }
}
