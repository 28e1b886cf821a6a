package org.plainpress.export;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plainpress.article.Article;
import org.plainpress.article.IsoDate;

/** Says how the articles of a bundle follow one another. */
public enum Order {
  /** In the order in which the inputs were named. */
  INPUT,
  /** By date, the oldest first; those without a date last. */
  DATE,
  /** By title, as a dictionary of the first article's language orders words. */
  TITLE;

  List<Article> sorted(List<Article> articles) {
    return switch (this) {
      case INPUT -> articles;
      case DATE -> articles.stream().sorted(Comparator.comparing(Order::moment)).toList();
      case TITLE -> byTitle(articles);
    };
  }

  /**
   * Returns when an article was published, else changed; the end of time where neither is known.
   */
  private static OffsetDateTime moment(Article article) {
    return article
        .meta()
        .published()
        .or(article.meta()::modified)
        .map(IsoDate::moment)
        .orElse(OffsetDateTime.MAX);
  }

  private static List<Article> byTitle(List<Article> articles) {
    Collator collator =
        Collator.getInstance(ULocale.forLanguageTag(articles.get(0).meta().language()));
    if (collator instanceof RuleBasedCollator rules) {
      // Numbers by their value: "Part 2" before "Part 10".
      rules.setNumericCollation(true);
    }
    return articles.stream()
        .sorted(Comparator.comparing(article -> article.meta().title(), collator))
        .toList();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
