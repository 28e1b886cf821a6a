package org.plainpress.read.book;

import java.util.List;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;

/** Reads Article JSON: one article, an array of them, or one a line. */
public final class ArticleJsonReader implements ArticleReader {

  @Override
  public List<Reading> read(Source source) {
    try {
      return ArticleJson.parse(source.bytes()).stream()
          .map(article -> new Reading(article, List.of()))
          .toList();
    } catch (MalformedArticleJson malformed) {
      throw new UnreadableSource(malformed.getMessage(), malformed);
    }
  }
}
