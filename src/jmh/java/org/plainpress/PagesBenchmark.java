package org.plainpress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

/**
 * Warm time to read a saved page, on one thread, over a corpus of them: each invocation reads the
 * next, so that the sampled quantiles are those over the corpus. The folder may hold pages as
 * {@code source.html} or {@code .html.gz}, or, where it holds none of these, as {@code .html}.
 *
 * <p>{@code mvn -q test-compile && mvn -q exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.plainpress.PagesBenchmark -Dexec.args="folder/of/pages"}; without an
 * argument, the pages of the tests.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 4)
@Measurement(iterations = 5, time = 4)
public class PagesBenchmark {

  @Param("src/test/resources/pages")
  public String folder;

  private final Readers readers = new Readers();
  private final List<Source> pages = new ArrayList<>();
  private int next;

  @Setup
  public void load() throws IOException {
    List<Path> files = files(PagesBenchmark::isPage);
    for (Path file : files.isEmpty() ? files(f -> f.toString().endsWith(".html")) : files) {
      pages.add(new Source(file.toString().replaceFirst("\\.gz$", ""), bytes(file)));
    }
  }

  private List<Path> files(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(wanted).sorted().toList();
    }
  }

  private static boolean isPage(Path file) {
    return file.endsWith("source.html") || file.toString().endsWith(".html.gz");
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream page = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return page.readAllBytes();
    }
  }

  @Benchmark
  public Object readPage() {
    next = (next + 1) % pages.size();
    return readers.read(pages.get(next));
  }

  public static void main(String[] args) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(PagesBenchmark.class.getSimpleName());
    if (args.length > 0) {
      options.param("folder", args[0]);
    }
    new Runner(options.build()).run();
  }
}
