package org.plainpress.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.epub.EpubWriter;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.pdf.PdfWriter;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.PdfSettings;

/** Editions of articles, in memory. */
public final class Editions {

  public static final OffsetDateTime UNDATED =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  /** When feeds are made. */
  public static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC);

  private Editions() {}

  public static byte[] epub(Article article) {
    return epub(Publication.of(article));
  }

  public static byte[] epub(Article article, EpubSettings settings) {
    return epub(Publication.of(article), settings);
  }

  public static byte[] epub(Publication publication) {
    return epub(publication, EpubSettings.DEFAULT);
  }

  public static byte[] epub(Publication publication, EpubSettings settings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new EpubWriter(settings, UNDATED).write(publication, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  public static byte[] pdf(Article article) {
    return pdf(Publication.of(article));
  }

  public static byte[] pdf(Publication publication) {
    return pdf(publication, PdfSettings.DEFAULT);
  }

  public static byte[] pdf(Publication publication, PdfSettings settings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PdfWriter(settings, UNDATED).write(publication, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A new feed of the articles, each with an EPUB and a PDF. */
  public static byte[] feed(FeedWriter<?> writer, Optional<String> baseUrl, Article... articles) {
    FeedSettings settings =
        baseUrl.map(FeedSettings.DEFAULT::withBaseUrl).orElse(FeedSettings.DEFAULT);
    return LivingFeed.start(writer, entries(articles), settings, NOW);
  }

  public static List<FeedEntry> entries(Article... articles) {
    List<Attachment> editions =
        List.of(
            new Attachment("a.epub", "application/epub+zip", 123),
            new Attachment("a.pdf", "application/pdf", 456));
    return List.of(articles).stream().map(article -> FeedEntry.of(article, editions)).toList();
  }

  /** The text of each entry, in the order they stand. */
  public static Map<String, byte[]> unzip(byte[] zip) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return entries;
  }

  public static String text(Map<String, byte[]> entries, String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }
}
