package org.plainpress.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the thresholds of reading in the program's sources. */
final class Thresholds {

  /** The packages whose numbers decide what is read of texts and pages. */
  private static final List<String> PACKAGES = List.of("press", "text", "html", "language");

  private static final Pattern CONSTANT =
      Pattern.compile(
          "((?:private |public |protected )?static )final ((int|long|float|double) (\\w+)\\s*=\\s*(-?[\\d_.]+f?);)");

  /** A number that something is compared with, or a fraction. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<=(?<![-<>=!])[<>]=? )(\\d[\\d_]*)(?![\\w.])|(?<![\\w.])(\\d+\\.\\d+)(?![\\w.])");

  /** Its numbers are those of the calendar and the clock. */
  private static final String DATES = "org.plainpress.read.press.head.DateLineParser";

  /** What stands around the code of a condition on its line. */
  private static final Pattern AROUND =
      Pattern.compile("^(return |if \\(|boolean |int |&& |\\|\\| |[?:] )+|( \\{| *[?:;]|\\) \\{)$");

  /** Constants that number kinds of things, size a table or scale what is stored or told. */
  private static final List<String> NO_THRESHOLDS =
      List.of(
          "LabelledFigure.CREDIT",
          "LabelledFigure.CAPTION",
          "LabelledFigure.VIDEO",
          "LineModel.THOUSANDTHS",
          "FieldModel.UNIT",
          "FeatureTable.LONGEST_KEPT",
          "Query.MOST_KEPT",
          "EmptyElements.MANY",
          "Claims.MOST_TOLD",
          "LeftOut.MOST_TOLD",
          "LeftOut.FEWEST_TOLD",
          "Extraction.FIRST_WORDS",
          "Extraction.TELLING",
          "TexText.EXCERPT",
          "CodeBlocks.LEVELS");

  private final List<Threshold> all = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> kept = new ArrayList<>();

  private Thresholds() {}

  /**
   * Returns the thresholds by class and place.
   *
   * @param sources the folder of the program's sources
   */
  static List<Threshold> in(Path sources) throws IOException {
    Thresholds found = new Thresholds();
    for (Path file : files(sources)) {
      if (isOfReading(sources.relativize(file))) {
        found.take(name(sources, file), Files.readAllLines(file));
      }
    }
    return found.all;
  }

  /**
   * Writes sources in which thresholds can be set while the program runs.
   *
   * @return the files that were written
   */
  static List<Path> unsealed(Path sources, Path folder) throws IOException {
    Thresholds found = new Thresholds();
    List<Path> written = new ArrayList<>();
    for (Path file : files(sources)) {
      Path copy = folder.resolve(sources.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      List<String> lines = Files.readAllLines(file);
      boolean ours = isOfReading(sources.relativize(file));
      Files.write(copy, ours ? found.take(name(sources, file), lines) : lines);
      written.add(copy);
    }
    Path numbers = folder.resolve(Threshold.KEPT.replace('.', '/') + ".java");
    Files.writeString(
        numbers,
        "package org.plainpress.read; public final class Numbers { public static final double[] AT = {"
            + String.join(", ", found.kept)
            + "}; }");
    written.add(numbers);
    return written;
  }

  private static String name(Path sources, Path file) {
    return sources.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
  }

  private static List<Path> files(Path sources) throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static boolean isOfReading(Path inner) {
    return inner.getNameCount() > 4
        && inner.startsWith(Path.of("org", "plainpress", "read"))
        && PACKAGES.contains(inner.getName(3).toString());
  }

  /** Finds the thresholds of a class. Returns its lines with thresholds that can be set. */
  private List<String> take(String type, List<String> lines) {
    List<String> unsealed = new ArrayList<>();
    for (String line : lines) {
      Matcher constant = CONSTANT.matcher(line);
      if (line.strip().matches("(\\*|/[/*]|[-\\d., ]+$).*")) {
        unsealed.add(line);
      } else if (constant.find()) {
        add(new Threshold(type, constant.group(4), constant.group(3), constant.group(5), -1));
        unsealed.add(constant.replaceAll("$1$2"));
      } else {
        unsealed.add(withoutName(type, line));
      }
    }
    return unsealed;
  }

  private String withoutName(String type, String line) {
    StringBuilder out = new StringBuilder();
    Matcher number = NUMBER.matcher(line);
    while (number.find()) {
      boolean quoted =
          line.substring(0, number.start()).chars().filter(c -> c == '"').count() % 2 == 1;
      boolean whole = number.group(1) != null;
      double value = Double.parseDouble(number.group().replace("_", ""));
      // Whether there are none, one or several is no matter of degree.
      if (quoted || value <= 2 && whole || value == 0 || type.equals(DATES)) {
        number.appendReplacement(out, "$0");
        continue;
      }
      String code = line.strip();
      while (AROUND.matcher(code).find()) {
        code = AROUND.matcher(code).replaceAll("");
      }
      add(new Threshold(type, code, whole ? "int" : "double", number.group(), kept.size()));
      String cell = Threshold.KEPT + ".AT[" + kept.size() + "]";
      number.appendReplacement(out, whole ? "((int) " + cell + ")" : cell);
      kept.add(number.group().replace("_", ""));
    }
    return number.appendTail(out).toString();
  }

  private void add(Threshold one) {
    if (NO_THRESHOLDS.contains(one.shortName())) {
      return;
    }
    Threshold named = one;
    for (int i = 2; !names.add(named.shortName()); i++) {
      named =
          new Threshold(
              one.type(), one.name() + " (" + i + ")", one.kind(), one.value(), one.slot());
    }
    all.add(named);
  }
}
