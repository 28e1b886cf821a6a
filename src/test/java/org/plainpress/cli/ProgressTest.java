package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.export.Progress;
import org.plainpress.export.Summary;

@DisplayName("How far an export is")
class ProgressTest {

  private final StringWriter err = new StringWriter();
  private final ExportPrinter printer =
      new ExportPrinter(new PrintWriter(new StringWriter()), new PrintWriter(err), false, false);

  private static Progress after(int seconds, int articles, double share) {
    return new Progress(articles, share, Duration.ofSeconds(seconds));
  }

  @Test
  @DisplayName("is told with its rate and the time that is left")
  void state() {
    assertThat(ExportPrinter.state(after(10, 2500, 0.25)))
        .isEqualTo("2,500 articles, 250 a second, 30 seconds left");
    assertThat(ExportPrinter.state(after(60, 1, 0.1)))
        .isEqualTo("1 article, 0 a second, 9 minutes left");
    assertThat(ExportPrinter.state(after(1, 0, 0))).isEqualTo("0 articles, 0 a second");
  }

  @Test
  @DisplayName("is a line a minute in a log")
  void lines() {
    for (int second = 0; second < 150; second++) {
      printer.progress(after(second, second * 100, second / 200.0));
    }
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("progress: "));
  }

  private static Summary summary(int done, int skipped, Map<String, Integer> reasons) {
    int failed = reasons.values().stream().mapToInt(Integer::intValue).sum();
    return new Summary(done, skipped, failed, reasons, Duration.ofSeconds(4), false);
  }

  @Test
  @DisplayName("ends in what was done, skipped and failed, and why")
  void summary() {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    reasons.put("there is no such file", 2);
    reasons.put("is larger than N MB", 1);
    printer.ended(summary(1000, 20, reasons));
    assertThat(err.toString())
        .isEqualTo(
            "1,000 done, 20 skipped, 3 failed (2 there is no such file; 1 is larger than N MB),"
                + " 250 articles a second"
                + System.lineSeparator());
  }

  @Test
  @DisplayName("is not told of a few articles")
  void few() {
    printer.ended(summary(3, 0, Map.of()));
    assertThat(err.toString()).isEmpty();
  }
}
