package org.plainpress.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one EPUB, one PDF or one feed contains: an article, or a bundle of several under one title.
 *
 * @param meta what is known about the whole; of a publication of one article, the article's own
 * @param articles at least one, in reading order
 */
public record Publication(Meta meta, List<Article> articles) {

  /**
   * Copies the articles.
   *
   * @param meta see the record
   * @param articles see the record
   * @throws IllegalArgumentException where there are none
   */
  public Publication {
    Objects.requireNonNull(meta, "meta");
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("articles: a publication holds at least one");
    }
  }

  /**
   * {@return a publication of one article, with its metadata}
   *
   * @param article the article
   */
  public static Publication of(Article article) {
    return new Publication(article.meta(), List.of(article));
  }

  /**
   * {@return a bundle of articles under one title} Its id is made of the title and of theirs; its
   * language, publisher and rights are what all of them have in common, its date that of the
   * latest.
   *
   * @param title the title
   * @param articles at least one
   */
  public static Publication bundle(String title, List<Article> articles) {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("articles: a bundle holds at least one");
    }
    StringBuilder ids = new StringBuilder(title);
    Meta first = articles.get(0).meta();
    boolean sameLanguage = true;
    for (Article article : articles) {
      ids.append('\n').append(article.meta().id());
      sameLanguage &= article.meta().language().equals(first.language());
    }
    Meta.Builder meta = Meta.builder(title).id(ArticleId.ofContent(ids.toString()));
    meta.language(sameLanguage ? first.language() : Text.primaryLanguage(first.language()));
    latest(articles).ifPresent(meta::published);
    common(articles, Meta::publisher).ifPresent(meta::publisher);
    common(articles, Meta::rights).ifPresent(meta::rights);
    articles.stream()
        .flatMap(article -> article.meta().subjects().stream())
        .distinct()
        .forEach(meta::subject);
    return new Publication(meta.build(), articles);
  }

  /** Returns the value of a field where all articles have the same; empty where they differ. */
  private static Optional<String> common(
      List<Article> articles, Function<Meta, Optional<String>> field) {
    Optional<String> first = field.apply(articles.get(0).meta());
    return articles.stream().allMatch(article -> field.apply(article.meta()).equals(first))
        ? first
        : Optional.empty();
  }

  /** {@return whether it holds more than one article} */
  public boolean isBundle() {
    return articles.size() > 1;
  }

  private static Optional<IsoDate> latest(List<Article> articles) {
    return articles.stream()
        .flatMap(article -> article.meta().modified().or(article.meta()::published).stream())
        .max(IsoDate::compareTo);
  }
}
