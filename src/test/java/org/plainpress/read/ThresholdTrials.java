package org.plainpress.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.plainpress.read.html.KnownPages;
import org.plainpress.read.text.KnownTexts;

/**
 * Tries what texts and pages are read as where one threshold is less, more, or keeps nothing out,
 * how many tests fail then, and writes the table of it.
 *
 * <p>{@code mvn -Pthresholds process-test-classes -Ddata=FOLDER}; the folder is that of the
 * training. Only what is decided while something is read shows: models stay as they are.
 */
public final class ThresholdTrials {

  private static final String OF_TEXTS = "org.plainpress.read.text.";
  private static final String OF_PAGES = "org.plainpress.read.html.";

  private final List<Supplier<Figures>> texts;
  private final List<Supplier<Figures>> pages;
  private final ReadingTests tests = new ReadingTests();
  private final Figures ofTexts;
  private final Figures ofPages;

  private ThresholdTrials(Path data) throws IOException {
    texts = KnownTexts.in(data);
    pages = KnownPages.in(data);
    ofTexts = read(texts);
    ofPages = read(pages);
    if (tests.failing("") > 0) {
      throw new IllegalStateException("tests fail although no threshold is moved");
    }
  }

  /**
   * Tries all.
   *
   * @param arguments the folder of data, the folder of sources, the table; how the names of the
   *     packages begin whose thresholds are tried, such as {@code text}, where not all are
   */
  public static void main(String[] arguments) throws Exception {
    Path sources = Path.of(arguments[1]);
    if (System.getProperty("plainpress.unsealed") == null) {
      System.exit(again(sources, arguments));
    }
    Path table = Path.of(arguments[2]);
    String only = arguments.length < 4 ? "" : arguments[3];
    ThresholdTrials trials = new ThresholdTrials(Path.of(arguments[0]));
    String figures = trials.ofTexts + ", " + trials.ofPages;
    System.out.println(figures);
    List<Threshold> all = Thresholds.in(sources);
    Map<String, ThresholdTable.Row> rows = ThresholdTable.rows(table);
    for (Threshold one : all) {
      if (one.type().startsWith("org.plainpress.read." + only)) {
        String value = one.written(one.number());
        rows.put(one.shortName(), new ThresholdTable.Row(value, trials.others(one)));
        System.out.println(
            one.shortName() + " " + value + ": " + rows.get(one.shortName()).others());
        ThresholdTable.write(table, figures, all, rows);
      }
    }
  }

  /** Returns in words what other values would change. */
  private String others(Threshold one) throws ReflectiveOperationException {
    List<String> others = new ArrayList<>();
    for (double value : one.others()) {
      String changes = changes(one, value);
      others.add(one.written(value) + ": " + (changes.isEmpty() ? "nothing" : changes));
    }
    return String.join("; ", others);
  }

  private String changes(Threshold one, double value) throws ReflectiveOperationException {
    List<String> changes = new ArrayList<>();
    one.set(value);
    try {
      if (!one.type().startsWith(OF_PAGES)) {
        changes.add(read(texts).against(ofTexts));
      }
      if (!one.type().startsWith(OF_TEXTS)) {
        changes.add(read(pages).against(ofPages));
      }
      long failing = tests.failing(one.type());
      if (failing > 0) {
        changes.add("tests that fail " + failing);
      }
    } catch (RuntimeException | StackOverflowError broken) {
      changes.add("breaks: " + broken.getClass().getSimpleName());
    } finally {
      one.set(one.number());
    }
    changes.removeIf(String::isEmpty);
    return String.join(", ", changes);
  }

  private static Figures read(List<Supplier<Figures>> sources) {
    Figures all = new Figures();
    sources.parallelStream().map(Supplier::get).toList().forEach(all::add);
    return all;
  }

  /** Runs this program with thresholds that can be set. */
  private static int again(Path sources, String... arguments)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("thresholds");
    List<Path> files = Thresholds.unsealed(sources, Files.createDirectory(work.resolve("sources")));
    Path classes = Files.createDirectory(work.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  null,
                  List.of("-d", classes.toString(), "-proc:none", "-nowarn"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        return 1;
      }
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dplainpress.unsealed=true");
    command.add("-Xss8m");
    command.add("-cp");
    command.add(
        classes + System.getProperty("path.separator") + System.getProperty("java.class.path"));
    command.add(ThresholdTrials.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
