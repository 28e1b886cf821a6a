package org.plainpress.export;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;

/**
 * What the user says of the articles, which goes before what was read. Absent values leave what was
 * read. Where a bundle is made, its title, authors, publisher and date are the issue's, and its
 * articles keep theirs.
 *
 * @param smartPunctuation whether straight quotation marks, double hyphens and three full stops
 *     become those that books are set with
 */
public record Overrides(
    Optional<String> title,
    List<String> authors,
    Optional<String> language,
    Optional<String> publisher,
    Optional<IsoDate> published,
    Optional<String> source,
    boolean smartPunctuation) {

  public Overrides {
    authors = List.copyOf(authors);
  }

  /** Returns overrides that say nothing. */
  public static Overrides none() {
    return new Overrides(
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * Returns whether it leaves an article as it was read. It does not ask {@code equals}, which Java
   * makes for a record at the first call: that took 6 % of the main thread's time in a cold export.
   */
  private boolean saysNothing() {
    return title.isEmpty()
        && authors.isEmpty()
        && language.isEmpty()
        && publisher.isEmpty()
        && published.isEmpty()
        && source.isEmpty()
        && !smartPunctuation;
  }

  /** Returns whether it says something that can be true of one article only. */
  public boolean isOfOne() {
    return title.isPresent() || source.isPresent();
  }

  /** Returns the options that say what can be true of one article only. */
  public String ofOne() {
    return title.isEmpty() ? "--source" : source.isEmpty() ? "--title" : "--title, --source";
  }

  /** Returns what is said of each article of a bundle. */
  public Overrides ofArticlesInBundle() {
    return new Overrides(
        Optional.empty(),
        List.of(),
        language,
        Optional.empty(),
        Optional.empty(),
        source,
        smartPunctuation);
  }

  /** Returns a bundle as the user says it is; its id stays that of what it holds. */
  Publication applyTo(Publication bundle) {
    Meta.Builder meta = bundle.meta().toBuilder();
    title.ifPresent(meta::title);
    if (!authors.isEmpty()) {
      meta.authors(authors);
    }
    publisher.ifPresent(meta::publisher);
    published.ifPresent(meta::published);
    return new Publication(meta.build(), bundle.articles());
  }

  /** Returns the article as the user says it is. */
  Article applyTo(Article article) {
    if (saysNothing()) {
      return article;
    }
    Meta.Builder meta = article.meta().toBuilder();
    title.ifPresent(meta::title);
    if (!authors.isEmpty()) {
      meta.authors(authors);
    }
    language.ifPresent(meta::language);
    publisher.ifPresent(meta::publisher);
    published.ifPresent(meta::published);
    source.ifPresent(address -> meta.source(address).id(ArticleId.ofSource(address)));
    Article said = article.withMeta(meta.build());
    return smartPunctuation ? SmartPunctuation.of(said) : said;
  }
}
