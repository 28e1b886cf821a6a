package org.plainpress.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plainpress.article.Article;
import org.plainpress.feed.StoredEntry;

/**
 * What editions are called: by their titles, but an article that the folder's feeds know keeps the
 * name it has there, and no edition takes the name of another article's.
 */
final class EditionNames {

  private final Map<String, Set<String>> owners = new HashMap<>();
  private final Map<String, String> bundles = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Slug slugs = new Slug();

  /**
   * @param entries of the folder's feeds
   * @param catalogue its entries, whose titles tell bundles
   */
  EditionNames(List<? extends StoredEntry<?>> entries, List<? extends StoredEntry<?>> catalogue) {
    for (StoredEntry<?> entry : entries) {
      own(entry);
    }
    for (StoredEntry<?> entry : catalogue) {
      for (String edition : entry.editions()) {
        if (!owners.containsKey(slug(edition))) {
          bundles.put(slug(edition), entry.title());
        }
      }
      own(entry);
    }
    owners.forEach(
        (slug, ids) -> {
          if (ids.size() == 1) {
            known.put(ids.iterator().next(), slug);
          }
        });
  }

  private void own(StoredEntry<?> entry) {
    for (String edition : entry.editions()) {
      owners.computeIfAbsent(slug(edition), slug -> new HashSet<>()).add(entry.id());
    }
  }

  private static String slug(String edition) {
    int dot = edition.lastIndexOf('.');
    return dot > 0 ? edition.substring(0, dot) : edition;
  }

  /** Of an article's own editions. */
  String of(Article article) {
    String slug = known.get(article.meta().id());
    if (slug != null && slugs.take(slug)) {
      return slug;
    }
    return slugs.of(article.meta().title(), owners.keySet());
  }

  /** Of a bundle's: one of the same title takes the place of the one before. */
  String ofBundle(String title) {
    Set<String> others = new HashSet<>();
    for (Map.Entry<String, Set<String>> owned : owners.entrySet()) {
      boolean ofOneArticle = owned.getValue().size() == 1;
      if (ofOneArticle && !title.equals(bundles.get(owned.getKey()))) {
        others.add(owned.getKey());
      }
    }
    return slugs.of(title, others);
  }
}
