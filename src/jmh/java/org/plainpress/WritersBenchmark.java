package org.plainpress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.epub.EpubWriter;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.json.ArticleJson;
import org.plainpress.pdf.PdfWriter;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;
import org.plainpress.settings.FeedSettings;

/**
 * Warm time an article, on one thread, for each writer and the reader.
 *
 * <p>{@code mvn -q test-compile && mvn -q exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.plainpress.WritersBenchmark -Dexec.args="path/to/article.txt"}; without an
 * argument, a sample.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WritersBenchmark {

  @Param("assets/samples/island-ferry.txt")
  public String file;

  private final OffsetDateTime undated = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private final EpubWriter epub = new EpubWriter(undated);
  private final PdfWriter pdf = new PdfWriter(undated);
  private final RssWriter rss = new RssWriter();
  private final AtomWriter atom = new AtomWriter();
  private final JsonFeedWriter json = new JsonFeedWriter();
  private final Readers readers = new Readers();
  private Source source;
  private Article article;
  private Publication publication;
  private List<FeedEntry> entries;

  @Setup
  public void read() throws IOException {
    source = new Source(file, Files.readAllBytes(Path.of(file)));
    article = readers.read(source).get(0).article();
    publication = Publication.of(article);
    entries = List.of(FeedEntry.of(article, List.of()));
  }

  @Benchmark
  public Object readText() {
    return readers.read(source);
  }

  @Benchmark
  public void writeEpub() throws IOException {
    epub.write(publication, OutputStream.nullOutputStream());
  }

  @Benchmark
  public Object writePdf() throws IOException {
    return pdf.write(publication, OutputStream.nullOutputStream());
  }

  @Benchmark
  public Object writeRss() {
    return LivingFeed.start(rss, entries, FeedSettings.DEFAULT, undated);
  }

  @Benchmark
  public Object writeAtom() {
    return LivingFeed.start(atom, entries, FeedSettings.DEFAULT, undated);
  }

  @Benchmark
  public Object writeJsonFeed() {
    return LivingFeed.start(json, entries, FeedSettings.DEFAULT, undated);
  }

  @Benchmark
  public Object writeArticleJson() {
    return ArticleJson.toBytes(article);
  }

  public static void main(String[] args) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(WritersBenchmark.class.getSimpleName());
    if (args.length > 0) {
      options.param("file", args[0]);
    }
    new Runner(options.build()).run();
  }
}
