package org.plainpress.cover;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.message.Messages;
import org.plainpress.settings.Series;

/**
 * What a cover says, from its head to its foot.
 *
 * @param publisher who published it; empty where the series has that name
 * @param series the series that it belongs to
 * @param issue the number in the series, in the publication's language: {@code No. 29}
 * @param kicker the line above the title
 * @param title the title
 * @param headlines the articles of a bundle that the cover names
 * @param byline its authors
 * @param date when it was published
 */
record CoverWords(
    Optional<String> publisher,
    Optional<String> series,
    Optional<String> issue,
    Optional<String> kicker,
    String title,
    List<Meta> headlines,
    Optional<String> byline,
    Optional<String> date) {

  /** How many articles of a bundle a cover names: more than these are no longer legible. */
  static final int MOST_HEADLINES = 5;

  static CoverWords of(Publication publication, Optional<Series> series) {
    Meta meta = publication.meta();
    Messages messages = Messages.of(meta.language());
    boolean speaks = messages.speak(meta.language());
    Optional<String> name = series.map(Series::title);
    Predicate<String> isSeries = publisher -> name.filter(publisher::equalsIgnoreCase).isPresent();
    String authors = String.join(", ", meta.authors());
    return new CoverWords(
        meta.publisher().filter(isSeries.negate()),
        name,
        series.flatMap(Series::issue).map(number -> messages.issue(meta.language(), number)),
        meta.kicker(),
        meta.title(),
        publication.isBundle() ? headlines(publication) : List.of(),
        Optional.of(speaks ? messages.get("by", authors) : authors)
            .filter(line -> !meta.authors().isEmpty()),
        meta.published().map(date -> speaks ? messages.date(date) : date.day().toString()));
  }

  private static List<Meta> headlines(Publication publication) {
    return publication.articles().stream().limit(MOST_HEADLINES).map(Article::meta).toList();
  }
}
