package org.plainpress.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of thresholds, a file of Markdown. Rows that are not tried anew stay as they are. */
final class ThresholdTable {

  private static final Pattern ROW = Pattern.compile("\\| `(.*?)` \\| (\\S+) \\| (.*) \\|");

  private static final String HEAD =
      """
      # Thresholds of reading

      What is read of texts and pages is mostly weighed by models that are learned. These are the numbers that are left in
      code, in `read.press`, `read.text`, `read.html` and `read.language`: for each, what two thirds of it, one and a half
      times it, and a value that keeps nothing out would change on texts and a fifth of the pages that people have labelled, and
      how many tests would fail. `mvn -Pthresholds process-test-classes -Ddata=FOLDER` tries them and writes this file
      (see [CONTRIBUTING](CONTRIBUTING.md)); a test holds that each number is here, with its value. Models are not trained
      anew for a trial, so a number that is a part of what a model weighs shows only what it does to the model that there is.
      "Nothing" says that all is read the same, word for word: such a number is a guard against what none of them holds.
      The weights of `HeaderLook` were learned together, and are not tried one by one: its doc tells what they reach.

      """;

  private ThresholdTable() {}

  /** One row: a threshold's value, and what others would change. */
  record Row(String value, String others) {}

  /** Returns the rows of a file by the names of their thresholds; none where there is no file. */
  static Map<String, Row> rows(Path file) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          rows.put(row.group(1).replace("\\|", "|"), new Row(row.group(2), row.group(3)));
        }
      }
    }
    return rows;
  }

  /**
   * Writes the file.
   *
   * @param figures what the program reaches with the values as they are
   * @param thresholds those of the code, in its order
   * @param rows their rows; a threshold that was never tried has a row that says so
   */
  static void write(Path file, String figures, List<Threshold> thresholds, Map<String, Row> rows)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD + "As the values are: " + figures + ".\n");
    lines.add("| Threshold | Value | Other values, and what they would change |");
    lines.add("| --- | --- | --- |");
    for (Threshold one : thresholds) {
      String value = one.written(one.number());
      Row row = rows.getOrDefault(one.shortName(), new Row(value, "not tried"));
      lines.add(
          "| `%s` | %s | %s |".formatted(one.shortName().replace("|", "\\|"), value, row.others()));
    }
    Files.write(file, lines);
  }
}
