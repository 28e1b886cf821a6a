package org.plainpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.testing.Tools;

@DisplayName("src/bench/warm --check")
class WarmFiguresTest {

  private static final String HEAD = "commit,date,benchmark,ms,ratio\n";

  @TempDir Path folder;

  @Test
  @DisplayName("passes where the last figure is 1.29 times the median of the ten before")
  void nearlySlower() throws Exception {
    Checked checked = check(HEAD + rows(10, "cover", "2.0") + row(10, "cover", "2.58"));

    assertThat(checked.said()).contains("1 benchmarks compared, none more than 1.3 times");
    assertThat(checked.exit()).isZero();
  }

  @Test
  @DisplayName("fails at 1.31 times, in one line with the benchmark, the figure and the median")
  void slower() throws Exception {
    Checked checked = check(HEAD + rows(10, "cover", "2.0") + row(10, "cover", "2.62"));

    assertThat(checked.said())
        .isEqualTo(
            "warm: cover: 2.6200 of the fixed loop is 1.31 times the median 2.0000 of the last 10;"
                + " 1.3 is the most\n");
    assertThat(checked.exit()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "compares with the last ten alone, and by the median: one slow run among them is nothing")
  void lastTen() throws Exception {
    String longAgo = rows(20, "cover", "9.0");
    String recent = rows(9, "cover", "2.0") + row(30, "cover", "90.0");

    assertThat(check(HEAD + longAgo + recent + row(31, "cover", "2.62")).exit()).isEqualTo(1);
    assertThat(check(HEAD + longAgo + recent + row(31, "cover", "2.58")).exit()).isZero();
  }

  @Test
  @DisplayName("compares no benchmark that is new, nor one that the last run did not measure")
  void fewRows() throws Exception {
    String gone = rows(10, "gone", "1.0") + row(10, "gone", "7.0");
    String fresh = row(98, "new", "1.0") + row(99, "new", "7.0");

    Checked checked = check(HEAD + gone + fresh);

    assertThat(checked.said()).contains("0 benchmarks compared");
    assertThat(checked.exit()).isZero();
  }

  @Test
  @DisplayName("refuses a file of other columns")
  void otherColumns() throws Exception {
    Checked checked = check("a,b\n1,2\n");

    assertThat(checked.said()).contains("its first line is not commit,date,benchmark,ms,ratio");
    assertThat(checked.exit()).isEqualTo(1);
  }

  private static String rows(int count, String benchmark, String ratio) {
    StringBuilder rows = new StringBuilder();
    for (int day = 0; day < count; day++) {
      rows.append(row(day, benchmark, ratio));
    }
    return rows.toString();
  }

  private static String row(int day, String benchmark, String ratio) {
    return "abc,day" + day + "," + benchmark + ",1.0," + ratio + "\n";
  }

  private record Checked(int exit, String said) {}

  private Checked check(String figures) throws IOException, InterruptedException {
    Path python = Tools.python();
    Path file = Files.writeString(folder.resolve("warm.csv"), figures);
    Process check =
        new ProcessBuilder(python.toString(), "src/bench/warm", "--check", "--csv", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Checked(check.waitFor(), said);
  }
}
