package org.plainpress;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Inline;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.cover.CoverPainter;
import org.plainpress.settings.Series;

/**
 * Warm time of a cover, on one thread.
 *
 * <p>{@code mvn -q test-compile && mvn -q exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.plainpress.CoverBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoverBenchmark {

  @Param({"latin", "japanese", "bundle"})
  public String kind;

  private Publication publication;
  private final Optional<Series> series =
      Optional.of(new Series("The Example Weekly", Optional.of("29")));

  @Setup
  public void make() {
    publication = publication(kind);
  }

  static Publication publication(String kind) {
    return switch (kind) {
      case "latin" ->
          Publication.of(article("Ferry to the outer islands will sail by spring", "en"));
      case "japanese" -> Publication.of(article("海辺の路面電車、三十年ぶりに復活へ", "ja"));
      default ->
          Publication.bundle(
              "The week",
              IntStream.range(0, 8)
                  .mapToObj(i -> article("Harbour board hears objection number " + i, "en"))
                  .toList());
    };
  }

  private static Article article(String title, String language) {
    Meta meta =
        Meta.builder(title)
            .id(ArticleId.ofContent(title))
            .language(language)
            .publisher("The Example")
            .author("Ann Lee")
            .published(IsoDate.of(2018, 7, 20))
            .build();
    return new Article(meta, List.of(new Paragraph(List.of(new Inline.Plain("Words.")))));
  }

  @Benchmark
  public Object cover() {
    return CoverPainter.paint(publication, series);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(CoverBenchmark.class.getSimpleName()).build()).run();
  }
}
