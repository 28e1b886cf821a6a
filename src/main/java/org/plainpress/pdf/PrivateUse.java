package org.plainpress.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;

/**
 * Characters that mean something only to who agreed on them. PDF/UA-2 forbids them in all text that
 * is meant to be read (ISO 14289-2, 8.4.3 and 8.6), so they become the replacement character there;
 * the attached Article JSON has them still.
 */
final class PrivateUse {

  private static final Pattern CHARACTERS = Pattern.compile("\\p{Co}");

  private PrivateUse() {}

  /** The publication itself where it has none. */
  static Publication replaced(Publication publication, Collection<Integer> found) {
    List<Article> articles =
        publication.articles().stream().map(article -> replaced(article, found)).toList();
    if (!publication.isBundle()) {
      return new Publication(articles.get(0).meta(), articles);
    }
    Meta meta = publication.meta();
    String title = CHARACTERS.matcher(meta.title()).replaceAll("\uFFFD");
    return new Publication(meta.toBuilder().title(title).build(), articles);
  }

  private static Article replaced(Article article, Collection<Integer> found) {
    String json = new String(ArticleJson.toBytes(article), StandardCharsets.UTF_8);
    List<String> here = CHARACTERS.matcher(json).results().map(match -> match.group()).toList();
    if (here.isEmpty()) {
      return article;
    }
    here.forEach(character -> found.add(character.codePointAt(0)));
    return ArticleJson.parse(CHARACTERS.matcher(json).replaceAll("\uFFFD")).get(0);
  }
}
