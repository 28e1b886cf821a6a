package org.plainpress.read;

import java.util.List;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.MalformedArticleJson;

/** Reads Article JSON: one article, an array of them, or one a line. */
final class ArticleJsonReader implements ArticleReader {

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
