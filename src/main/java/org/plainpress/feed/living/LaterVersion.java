package org.plainpress.feed.living;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Article;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Text;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedMarkup;
import org.plainpress.feed.KnownEntry;

/**
 * Finds the entry that an article is a later version of, where neither has an address to tell it
 * by: the id is then made of the words, and a correction changes it. The entry has the same title,
 * no other date, and most of its words in common with the article.
 */
public final class LaterVersion {

  /**
   * How alike the words must be, from 0 to 1 (see {@link #similarity}). Columns that share a title
   * have a third of their words in common; corrections leave most.
   */
  private static final double ENOUGH = 0.6;

  private final Map<String, List<KnownEntry>> byTitle = new HashMap<>();

  /**
   * Learns the entries that articles may be later versions of.
   *
   * @param stored the entries that the folder's feeds and their archives hold
   */
  public LaterVersion(List<? extends KnownEntry> stored) {
    for (KnownEntry entry : stored) {
      if (entry.hasWebPage()) {
        // Its address tells it from all others.
        continue;
      }
      byTitle.computeIfAbsent(Text.folded(entry.title()), t -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * Returns the id of the entry that an article is a later version of; empty where there is none.
   *
   * @param taken ids that other articles of this run have
   */
  public Optional<String> of(Article article, Set<String> taken) {
    if (article.meta().source().isPresent()) {
      return Optional.empty();
    }
    String title = Text.folded(article.meta().title());
    for (KnownEntry entry : byTitle.getOrDefault(title, List.of())) {
      if (!taken.contains(entry.id())
          && isOfOneDay(article, entry)
          && similarity(words(article), words(entry.content())) >= ENOUGH) {
        return Optional.of(entry.id());
      }
    }
    return Optional.empty();
  }

  private static boolean isOfOneDay(Article article, KnownEntry entry) {
    return article
        .meta()
        .published()
        .map(IsoDate::moment)
        .flatMap(own -> entry.published().map(own::isEqual))
        .orElse(true);
  }

  private static Map<String, Integer> words(Article article) {
    FeedHead none = new FeedHead("", "", Optional.empty(), "und", Optional.empty(), List.of());
    return words(FeedMarkup.substance(FeedMarkup.of(none, article)));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      counts.merge(word, 1, Integer::sum);
    }
    counts.remove("");
    return counts;
  }

  /**
   * Returns how alike two texts are, from 0 to 1: the words they share, counted with repeats, over
   * the words of the longer.
   */
  private static double similarity(Map<String, Integer> a, Map<String, Integer> b) {
    int both = 0;
    for (Map.Entry<String, Integer> word : a.entrySet()) {
      both += Math.min(word.getValue(), b.getOrDefault(word.getKey(), 0));
    }
    int most = Math.max(sum(a), sum(b));
    return most == 0 ? 1 : (double) both / most;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
