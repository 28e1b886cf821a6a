package org.plainpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.plainpress.read.text.TextReader;

/**
 * Warm time to read a stripped text, on one thread, over a folder of them: each invocation reads
 * the next, so that the sampled quantiles are those over the texts.
 *
 * <p>{@code mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath},
 * then {@code java -cp target/test-classes:target/classes:$(cat target/classpath)
 * org.plainpress.TextsBenchmark folder/of/texts}. With another version's jar in place of {@code
 * target/classes} the same texts are read by that version.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class TextsBenchmark {

  @Param("assets/samples")
  public String folder;

  private final TextReader reader = new TextReader();
  private final List<Source> texts = new ArrayList<>();
  private int next;

  @Setup
  public void load() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(new Source(file.toString(), Files.readAllBytes(file)));
      }
    }
  }

  @Benchmark
  public Object readText() {
    next = (next + 1) % texts.size();
    return reader.read(texts.get(next));
  }

  public static void main(String[] args) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(TextsBenchmark.class.getSimpleName());
    if (args.length > 0) {
      options.param("folder", args);
    }
    new Runner(options.build()).run();
  }
}
