package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.catalogue.CatalogueWriter;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.Series;
import org.plainpress.settings.Typeface;
import org.plainpress.testing.Editions;
import org.plainpress.testing.FeedChecks;
import org.plainpress.testing.RandomArticles;
import org.plainpress.testing.Referees;

@DisplayName("Whatever an article holds, its editions are valid")
class ValidityPropertyTest {

  /** How many articles are tried; {@code -Dplainpress.tries=2000} tries that many. */
  private static final int TRIES = Integer.getInteger("plainpress.tries", 60);

  /** Half of the articles are of words, half of random characters and addresses. */
  @ParameterizedTest(name = "article {0}")
  @MethodSource("seeds")
  void valid(int seed) {
    check(seed, seed % 2 == 0 ? RandomArticles.ofAnyUnicode(seed) : RandomArticles.of(seed));
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, TRIES);
  }

  private static void check(int seed, Article article) {
    assertThat(Referees.epubcheck(Editions.epub(article))).isEmpty();
    PdfSettings settings = settings(seed);
    byte[] pdf = Editions.pdf(Publication.of(article), settings);
    assertThat(Referees.verapdf(pdf, settings.profile())).as(settings.toString()).isEmpty();
    assertThat(FeedChecks.of(feed(new RssWriter(), article))).isEmpty();
    assertThat(FeedChecks.of(feed(new AtomWriter(), article))).isEmpty();
    assertThat(FeedChecks.jing(feed(new AtomWriter(), article))).isEmpty();
    assertThat(FeedChecks.jing(feed(new CatalogueWriter(), article))).isEmpty();
    assertThat(feed(new JsonFeedWriter(), article)).isNotEmpty();
  }

  private static byte[] feed(FeedWriter<?> writer, Article article) {
    return Editions.feed(writer, Optional.of("https://example.org/"), article);
  }

  /**
   * All of the page sizes, typefaces and profiles in turn, every fourth in large print, every
   * second justified.
   */
  private static PdfSettings settings(int turn) {
    return new PdfSettings(
        PageSize.values()[turn % 3],
        turn % 4 == 0,
        Typeface.values()[turn / 3 % 3],
        PdfProfile.values()[turn / 2 % 3],
        Optional.of(new Series("A weekly", Optional.of("12"))),
        turn % 2 == 0);
  }
}
