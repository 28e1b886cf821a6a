package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;

/**
 * What a feed or a catalogue tells of one publication.
 *
 * @param publication in a feed one article; in a catalogue one article or a bundle
 * @param attachments its editions, first the one that a format with room for one should name
 * @param cover what it looks like, for a catalogue
 * @param pages the pages of its articles in the folder, in reading order; empty without a site
 */
public record FeedEntry(
    Publication publication,
    List<Attachment> attachments,
    Optional<Attachment> cover,
    List<PageLink> pages)
    implements NewEntry {

  public FeedEntry {
    attachments = List.copyOf(attachments);
    pages = List.copyOf(pages);
  }

  /** Returns the entry of an article in a feed. */
  public static FeedEntry of(Article article, List<Attachment> attachments) {
    return new FeedEntry(Publication.of(article), attachments, Optional.empty(), List.of());
  }

  /** Returns the entry of an article in a feed, with its page. */
  public static FeedEntry of(Article article, List<Attachment> attachments, PageLink page) {
    return new FeedEntry(Publication.of(article), attachments, Optional.empty(), List.of(page));
  }

  /** Returns the page of the article; empty for a bundle, and without a site. */
  Optional<PageLink> page() {
    return publication.isBundle() ? Optional.empty() : pages.stream().findFirst();
  }

  public Meta meta() {
    return publication.meta();
  }

  @Override
  public String id() {
    return meta().id();
  }

  @Override
  public String title() {
    return meta().title();
  }

  @Override
  public Optional<String> publisher() {
    return meta().publisher();
  }

  @Override
  public String language() {
    return meta().language();
  }

  @Override
  public OffsetDateTime lastChanged(OffsetDateTime otherwise) {
    return meta().lastChanged(otherwise);
  }

  @Override
  public FeedEntry whole() {
    return this;
  }

  /** Returns the article; of a bundle, its first. */
  Article article() {
    return publication.articles().get(0);
  }
}
