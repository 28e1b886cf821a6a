package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.plainpress.article.Article;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.testing.Editions;
import org.plainpress.testing.RandomArticles;
import org.plainpress.testing.Referees;

@DisplayName("Whatever an article holds, its editions are valid")
class ValidityPropertyTest {

  @RepeatedTest(60)
  void valid(RepetitionInfo repetition) {
    Article article = RandomArticles.of(repetition.getCurrentRepetition());
    assertThat(Referees.epubcheck(Editions.epub(article))).isEmpty();
    assertThat(Referees.verapdf(Editions.pdf(article))).isEmpty();
    var feed = Editions.feed(Optional.of("https://example.org/"), article);
    assertThat(new RssWriter().write(feed)).isNotEmpty();
    assertThat(new AtomWriter().write(feed)).isNotEmpty();
    assertThat(new JsonFeedWriter().write(feed)).isNotEmpty();
  }
}
