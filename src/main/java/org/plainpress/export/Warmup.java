package org.plainpress.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Inline;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.epub.EpubWriter;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.RssWriter;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.pdf.PdfWriter;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.ReadSettings;

/**
 * Loads what readers and writers need (models, phrases, HarfBuzz, fonts, PDFBox, Rome: some 2,000
 * classes) while the command line is still being parsed and inputs are being read, by reading a few
 * lines and writing a one-line article to nowhere. On two cores that takes a third off a cold
 * start.
 */
public final class Warmup {

  /** Has what most texts have: a title, paragraphs and a caption. */
  private static final String TEXT =
      "Warm\n\nA line, to be read.\n\nA line. Photo: AP\n\nAnother line, to be read too.\n";

  private Warmup() {}

  /**
   * Starts to load in the background. It has no effect but on time.
   *
   * @param pdf whether a PDF may be asked for
   */
  public static void start(boolean pdf) {
    if (pdf) {
      background(Warmup::pdf, "pdf");
    }
    background(
        () -> {
          reading();
          others();
        },
        "others");
  }

  private static void background(Runnable task, String name) {
    Thread thread = new Thread(task, "plainpress-warmup-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void pdf() {
    try {
      new PdfWriter(epoch()).write(publication(), OutputStream.nullOutputStream());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void reading() {
    InputStream text = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
    Inputs inputs = new Inputs(text, ReadSettings.DEFAULT);
    inputs.expand(List.of("-")).forEach(inputs::read);
  }

  private static void others() {
    try {
      new EpubWriter(epoch()).write(publication(), OutputStream.nullOutputStream());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Article article = publication().articles().get(0);
    List<FeedEntry> entries = List.of(FeedEntry.of(article, List.of()));
    LivingFeed.start(new RssWriter(), entries, FeedSettings.DEFAULT, epoch());
    LivingFeed.start(new AtomWriter(), entries, FeedSettings.DEFAULT, epoch());
  }

  private static Publication publication() {
    Meta meta = Meta.builder("Warm").id(ArticleId.ofContent("warm")).language("en").build();
    List<Inline> words = List.of(Inline.text("A line, to be set in type."));
    return Publication.of(new Article(meta, List.of(new Paragraph(words))));
  }

  private static OffsetDateTime epoch() {
    return OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  }
}
