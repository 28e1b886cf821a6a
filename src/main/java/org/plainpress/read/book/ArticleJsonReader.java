package org.plainpress.read.book;

import java.util.List;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.image.ImageImporter;

/** Reads Article JSON: one article, an array of them, or one a line. */
public final class ArticleJsonReader implements ArticleReader {

  private final ImageImporter importer;

  /**
   * Makes a reader.
   *
   * @param importer tells whether images are images
   */
  public ArticleJsonReader(ImageImporter importer) {
    this.importer = importer;
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
}
