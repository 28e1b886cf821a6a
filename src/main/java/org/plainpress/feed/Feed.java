package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.message.Messages;

/**
 * What the three feed formats say in their own ways.
 *
 * @param id {@code urn:uuid:…}
 * @param entries at least one
 * @param baseUrl the address of the folder the feed is published in, ending in a stroke; without it
 *     links stay relative
 * @param undated the date of entries that have none: Atom requires one
 */
public record Feed(
    String id,
    String title,
    String description,
    String language,
    List<FeedEntry> entries,
    Optional<String> baseUrl,
    OffsetDateTime undated) {

  public Feed {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("entries: a feed has at least one");
    }
  }

  /** A feed of the entries, named for what they have in common. */
  public static Feed of(List<FeedEntry> entries, Optional<String> baseUrl, OffsetDateTime undated) {
    List<Meta> metas = entries.stream().map(FeedEntry::article).map(Article::meta).toList();
    Set<String> publishers = new LinkedHashSet<>();
    Set<String> languages = new LinkedHashSet<>();
    StringBuilder ids = new StringBuilder();
    for (Meta meta : metas) {
      publishers.add(meta.publisher().orElse(""));
      languages.add(meta.language());
      ids.append(meta.id()).append('\n');
    }
    String language =
        languages.size() == 1
            ? metas.get(0).language()
            : Text.primaryLanguage(metas.get(0).language());
    boolean onePublisher = publishers.size() == 1 && !publishers.contains("");
    String title =
        onePublisher
            ? publishers.iterator().next()
            : metas.size() == 1 ? metas.get(0).title() : Messages.of(language).get("articles");
    String id =
        baseUrl.map(ArticleId::ofSource).orElseGet(() -> ArticleId.ofContent(ids.toString()));
    return new Feed(id, title, title, language, entries, withStroke(baseUrl), undated);
  }

  /** When the entry last changed. */
  OffsetDateTime updated(FeedEntry entry) {
    return entry.article().meta().lastChanged(undated);
  }

  /** When the feed last changed: with its newest entry. */
  OffsetDateTime updated() {
    return entries.stream().map(this::updated).max(Comparator.naturalOrder()).orElse(undated);
  }

  /** As {@link #updated()}, where any entry is dated. */
  Optional<OffsetDateTime> dated() {
    OffsetDateTime updated = updated();
    return updated.equals(undated) ? Optional.empty() : Optional.of(updated);
  }

  /** The address of a file of the feed's folder. */
  String address(String name) {
    return baseUrl.map(base -> base + name).orElse(name);
  }

  /** Where the feed's reader may go to see it all. */
  String home() {
    return baseUrl.orElse("./");
  }

  private static Optional<String> withStroke(Optional<String> address) {
    return address.map(base -> base.endsWith("/") ? base : base + "/");
  }
}
