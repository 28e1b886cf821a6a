package org.plainpress;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.plainpress.markup.BodyMarkup;
import org.plainpress.markup.DataAddress;
import org.plainpress.pdf.PdfWriter;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;
import org.plainpress.settings.PdfSettings;

/**
 * Warm time of one PDF of so many copies of an article, on one thread: ours, and openhtmltopdf's of
 * the same words as HTML, tagged, in the same typeface.
 *
 * <p>{@code java -cp test-classes:classes:dependencies org.plainpress.PdfBenchmark
 * path/to/article.txt}; without an argument, a sample.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class PdfBenchmark {

  @Param("assets/samples/island-ferry.txt")
  public String file;

  @Param({"1", "10", "100"})
  public int articles;

  private final PdfWriter writer =
      new PdfWriter(PdfSettings.DEFAULT, OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
  private Publication publication;
  private String html;

  @Setup
  public void read() throws IOException {
    XRLog.setLoggingEnabled(false);
    Source source = new Source(file, Files.readAllBytes(Path.of(file)));
    Article article = new Readers().read(source).get(0).article();
    publication = PdfRounds.copies(article, articles);
    html = html(publication);
    System.out.printf(
        "%nsizes: ours %d, openhtmltopdf %d bytes%n", size(this::ours), size(this::theirs));
  }

  private interface Written {
    void to(OutputStream out) throws IOException;
  }

  private static int size(Written written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written.to(out);
    return out.size();
  }

  private static String html(Publication publication) {
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html><html lang=\"en\"><head><title>")
        .append("The articles")
        .append("</title><meta name=\"subject\" content=\"articles\"/>")
        .append("<meta name=\"description\" content=\"articles\"/><style>")
        .append("@page { size: A4; margin: 84pt 86pt } article { page-break-before: always }")
        .append("body { font: 11.5pt/1.5 Atkinson } h1 { font-size: 25pt }")
        .append("</style></head><body>");
    for (Article article : publication.articles()) {
      out.append("<article><h1>")
          .append(article.meta().title().replace("&", "&amp;").replace("<", "&lt;"))
          .append("</h1>")
          .append(BodyMarkup.forFeed(DataAddress::of).render(article).xhtml())
          .append("</article>");
    }
    return out.append("</body></html>").toString();
  }

  @Benchmark
  public void plainpress() throws IOException {
    ours(OutputStream.nullOutputStream());
  }

  @Benchmark
  public void openhtmltopdf() throws IOException {
    theirs(OutputStream.nullOutputStream());
  }

  private void ours(OutputStream out) throws IOException {
    writer.write(publication, out);
  }

  private void theirs(OutputStream out) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    font(builder, "Italic", 400, FontStyle.ITALIC);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    try (InputStream colours =
        PdfBenchmark.class.getResourceAsStream("/org/plainpress/assets/colour/sRGB.icc")) {
      builder.useColorProfile(colours.readAllBytes());
    }
    builder.withHtmlContent(html, null);
    builder.toStream(out);
    builder.run();
  }

  private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
    builder.useFont(
        new File("assets/fonts/AtkinsonHyperlegibleNext-" + name + ".ttf"),
        "Atkinson",
        weight,
        style,
        true);
  }

  public static void main(String[] args) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(PdfBenchmark.class.getSimpleName());
    if (args.length > 0) {
      options.param("file", args[0]);
    }
    new Runner(options.build()).run();
  }
}
