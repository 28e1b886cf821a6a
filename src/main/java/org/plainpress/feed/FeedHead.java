package org.plainpress.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.message.Messages;
import org.plainpress.settings.FeedSettings;

/**
 * What a feed says of itself, in whatever format.
 *
 * @param id {@code urn:uuid:…}, the same for as long as the feed lives
 * @param description absent where there is nothing to say but the title
 * @param language a BCP 47 tag; {@code und} where it is not known
 * @param baseUrl the address of the folder the feed is published in, ending in a stroke; without it
 *     links stay relative
 * @param hubs the addresses of WebSub hubs
 */
public record FeedHead(
    String id,
    String title,
    Optional<String> description,
    String language,
    Optional<String> baseUrl,
    List<String> hubs) {

  public FeedHead {
    hubs = List.copyOf(hubs);
    baseUrl = baseUrl.map(address -> address.endsWith("/") ? address : address + "/");
  }

  /**
   * Named for what its first entries have in common, unless the settings name it.
   *
   * @param entries at least one
   */
  public static FeedHead of(List<FeedEntry> entries, FeedSettings settings) {
    List<Meta> metas = entries.stream().map(FeedEntry::meta).toList();
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
        settings
            .baseUrl()
            .map(ArticleId::ofSource)
            .orElseGet(() -> ArticleId.ofContent(ids.toString()));
    return new FeedHead(id, title, Optional.empty(), language, Optional.empty(), List.of())
        .with(settings);
  }

  /** As the user says; what the user does not say stays. */
  public FeedHead with(FeedSettings settings) {
    return new FeedHead(
        id,
        settings.title().orElse(title),
        settings.description().or(() -> description),
        language,
        settings.baseUrl().or(() -> baseUrl),
        settings.hubs().isEmpty() ? hubs : settings.hubs());
  }

  /** Of another feed of the same folder, which must have an id of its own. */
  public FeedHead of(String fileName) {
    String other = ArticleId.ofContent(id + "\n" + fileName);
    return new FeedHead(other, title, description, language, baseUrl, hubs);
  }

  /** The address of a file of the feed's folder. */
  String address(String name) {
    return baseUrl.map(base -> base + name).orElse(name);
  }

  /** Where the feed's reader may go to see it all. */
  String home() {
    return baseUrl.orElse("./");
  }

  boolean hasLanguage() {
    return !language.equals("und");
  }
}
