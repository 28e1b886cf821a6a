package org.plainpress.read.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.ArticleStream;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.image.ImageImporter;

/** Reads Article JSON: one article, an array of them, or one a line. */
public final class ArticleJsonReader implements ArticleReader {

  private final ImageImporter importer;
  private final ReadLimits limits;

  /**
   * Makes a reader.
   *
   * @param importer tells whether images are images
   * @param limits say how large an article may be
   */
  public ArticleJsonReader(ImageImporter importer, ReadLimits limits) {
    this.importer = importer;
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    try {
      return ArticleJson.parse(source.bytes()).stream()
          .map(article -> SoundImages.of(article, importer))
          .toList();
    } catch (MalformedArticleJson malformed) {
      throw new UnreadableSource(malformed.getMessage(), malformed);
    }
  }

  @Override
  public void read(Source source, Readings readings) {
    try (InputStream json = source.content().open()) {
      ArticleStream articles = new ArticleStream(json, (int) limits.content());
      articles.forEach(
          article -> readings.accept(SoundImages.of(article, importer)),
          malformed -> readings.unreadable(malformed.getMessage()));
    } catch (MalformedArticleJson malformed) {
      throw new UnreadableSource(malformed.getMessage(), malformed);
    } catch (IOException unreadable) {
      throw UnreadableSource.of(unreadable);
    }
  }
}
