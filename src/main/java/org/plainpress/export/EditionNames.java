package org.plainpress.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Meta;
import org.plainpress.feed.KnownEntry;

/**
 * Names editions for their titles. An article that the folder's feeds know keeps the name that it
 * has there, and no edition takes the name of another article's.
 */
final class EditionNames {

  private final Map<String, Set<String>> owners = new HashMap<>();
  private final Map<String, String> bundles = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Slug slugs = new Slug();

  /**
   * Learns the names that a folder has.
   *
   * @param entries the entries of its feeds
   * @param catalogue the entries of its catalogue, whose titles tell bundles
   */
  EditionNames(List<? extends KnownEntry> entries, List<? extends KnownEntry> catalogue) {
    for (KnownEntry entry : entries) {
      own(entry);
    }
    for (KnownEntry entry : catalogue) {
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

  private void own(KnownEntry entry) {
    for (String edition : entry.editions()) {
      owners.computeIfAbsent(slug(edition), slug -> new HashSet<>()).add(entry.id());
    }
  }

  /** Returns the name of an edition without its ending. */
  private static String slug(String edition) {
    int dot = edition.lastIndexOf('.');
    return dot > 0 ? edition.substring(0, dot) : edition;
  }

  /**
   * Returns the name of an article's own editions, without their endings.
   *
   * @param folder where they are put unless they are known, with a slash at its end; or empty
   */
  String of(Meta meta, String folder) {
    return Optional.ofNullable(known.get(meta.id()))
        .filter(slugs::take)
        .orElseGet(() -> slugs.of(folder, meta.title(), owners.keySet()));
  }

  /**
   * Returns the name of a bundle's editions; a bundle of the same title takes the place of the one
   * before.
   *
   * @param name what its files are named for
   * @param title its title, by which the catalogue knows it
   */
  String ofBundle(String name, String title) {
    Set<String> others = new HashSet<>();
    for (Map.Entry<String, Set<String>> owned : owners.entrySet()) {
      boolean ofOneArticle = owned.getValue().size() == 1;
      if (ofOneArticle && !title.equals(bundles.get(owned.getKey()))) {
        others.add(owned.getKey());
      }
    }
    return slugs.of("", name, others);
  }
}
