package org.plainpress.feed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Text;
import org.plainpress.message.Messages;
import org.plainpress.settings.FeedSettings;

/**
 * What a feed says of itself, in any format.
 *
 * @param id {@code urn:uuid:…}, the same for as long as the feed lives
 * @param title its title
 * @param description what it is about; absent where that is no more than the title says
 * @param language a BCP 47 tag; {@code und} where it is not known
 * @param baseUrl the address of the folder that the feed is published in, which ends in a slash;
 *     without it links stay relative
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
   * Returns the head of a new feed. Unless the settings name it, it is named for what its first
   * entries have in common: their publisher, else the title of the only one, else "Articles" in the
   * language of most of them.
   *
   * @param entries at least one
   */
  public static FeedHead of(List<? extends NewEntry> entries, FeedSettings settings) {
    NewEntry first = entries.get(0);
    Set<String> publishers = new LinkedHashSet<>();
    Set<String> languages = new LinkedHashSet<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    StringBuilder ids = new StringBuilder();
    for (NewEntry entry : entries) {
      publishers.add(entry.publisher().orElse(""));
      languages.add(entry.language());
      times.merge(Text.primaryLanguage(entry.language()), 1, Integer::sum);
      ids.append(entry.id()).append('\n');
    }
    String language = languages.size() == 1 ? first.language() : mostFrequent(times);
    boolean onePublisher = publishers.size() == 1 && !publishers.contains("");
    String title =
        onePublisher
            ? publishers.iterator().next()
            : entries.size() == 1 ? first.title() : Messages.of(language).get("articles");
    String id =
        settings
            .baseUrl()
            .map(ArticleId::ofSource)
            .orElseGet(() -> ArticleId.ofContent(ids.toString()));
    return new FeedHead(id, title, Optional.empty(), language, Optional.empty(), List.of())
        .with(settings);
  }

  /** Returns the language of most entries, the first of several; a known one if there is any. */
  private static String mostFrequent(Map<String, Integer> times) {
    String most = "und";
    for (Map.Entry<String, Integer> language : times.entrySet()) {
      boolean known = !language.getKey().equals("und");
      if (known && (most.equals("und") || language.getValue() > times.getOrDefault(most, 0))) {
        most = language.getKey();
      }
    }
    return most;
  }

  /** Returns a copy with what the settings say; what they do not say stays. */
  public FeedHead with(FeedSettings settings) {
    return new FeedHead(
        id,
        settings.title().orElse(title),
        settings.description().or(() -> description),
        language,
        settings.baseUrl().or(() -> baseUrl),
        settings.hubs().isEmpty() ? hubs : settings.hubs());
  }

  /**
   * Returns a copy for another feed of the same folder, which must have an id of its own.
   *
   * @param fileName the name of that feed's file
   */
  public FeedHead of(String fileName) {
    String other = ArticleId.ofContent(id + "\n" + fileName);
    return new FeedHead(other, title, description, language, baseUrl, hubs);
  }

  /**
   * Returns the address of a file in the feed's folder, relative where the folder has no address.
   */
  String address(String name) {
    return baseUrl.map(base -> base + name).orElse(name);
  }

  /** Returns the address of the folder, where a subscriber finds all that the feed tells of. */
  String home() {
    return baseUrl.orElse("./");
  }

  /** Returns whether the language is known. */
  boolean hasLanguage() {
    return !language.equals("und");
  }
}
