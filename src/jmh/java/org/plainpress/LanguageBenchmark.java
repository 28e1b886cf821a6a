package org.plainpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.plainpress.read.language.LanguageFinder;

/**
 * Warm time to find the language of a title, a paragraph and a whole text, on one thread; and cold,
 * in a JVM that has just started, which includes loading the model.
 *
 * <p>{@code mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath},
 * then {@code java -cp target/test-classes:target/classes:$(cat target/classpath)
 * org.plainpress.LanguageBenchmark}
 */
@State(Scope.Benchmark)
public class LanguageBenchmark {

  /** How long the text is, in characters. */
  @Param({"50", "300", "1500"})
  public int length;

  private String text;

  @Setup
  public void load() throws IOException {
    text = Files.readString(Path.of("assets/samples/island-ferry.txt")).substring(0, length);
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @Fork(1)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public Object warm() {
    return LanguageFinder.find(text);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Object cold() {
    return LanguageFinder.find(text);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(LanguageBenchmark.class.getSimpleName()).build()).run();
  }
}
