package org.plainpress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A fixed loop of the kinds of work that editions are made of (strings, a pattern, maps, sorting,
 * deflating), with nothing but the JDK. {@code src/bench/warm} divides each warm time by its time
 * in the same run, so that figures of a faster and a slower machine can be compared. A change here
 * makes all figures before it worthless.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CalibrationBenchmark {

  private static final int WORDS = 4_000;
  private static final Pattern WORD = Pattern.compile("\\b([a-z]+)(\\d+)\\b");

  private String text = "";

  @Setup
  public void write() {
    StringBuilder words = new StringBuilder();
    int state = 19;
    for (int i = 0; i < WORDS; i++) {
      // The numbers of a linear congruential generator: the same on every machine.
      state = state * 1_103_515_245 + 12_345;
      words.append((char) ('a' + (state >>> 16) % 26)).append("word").append((state >>> 8) % 997);
      words.append(i % 15 == 14 ? ".\n" : " ");
    }
    text = words.toString();
  }

  @Benchmark
  public int loop() {
    Map<String, List<Integer>> places = new TreeMap<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      places.computeIfAbsent(matcher.group(1), word -> new ArrayList<>()).add(matcher.start(2));
    }
    StringBuilder out = new StringBuilder();
    places.forEach((word, at) -> out.append(word).append('=').append(at).append(';'));
    Deflater deflater = new Deflater();
    deflater.setInput(out.toString().getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    int size = deflater.deflate(new byte[out.length() + 1_000]);
    deflater.end();
    return size;
  }
}
