package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plainpress.address.Address;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;

/**
 * What a feed or a catalogue tells of one publication. What all feeds tell alike is made for the
 * first of them, and kept for the others.
 */
public final class FeedEntry implements NewEntry {

  private final Publication publication;
  private final List<Attachment> attachments;
  private final Optional<Attachment> cover;
  private final List<PageLink> pages;

  private Optional<String> contentName = Optional.empty();
  private Optional<Optional<String>> webPage = Optional.empty();
  private Optional<Content> content = Optional.empty();

  /**
   * Makes an entry.
   *
   * @param publication in a feed one article; in a catalogue one article or a bundle
   * @param attachments its editions, first the one that a format with room for one should name
   * @param cover what it looks like, for a catalogue
   * @param pages the pages of its articles in the folder, in reading order; empty without a site
   */
  public FeedEntry(
      Publication publication,
      List<Attachment> attachments,
      Optional<Attachment> cover,
      List<PageLink> pages) {
    this.publication = publication;
    this.attachments = List.copyOf(attachments);
    this.cover = cover;
    this.pages = List.copyOf(pages);
  }

  /**
   * The full content of an entry.
   *
   * @param baseUrl the address of the feed's folder, by which its images are named
   */
  private record Content(Optional<String> baseUrl, String markup) {}

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

  /** Returns the publication. */
  public Publication publication() {
    return publication;
  }

  @Override
  public List<Attachment> attachments() {
    return attachments;
  }

  /** Returns what the publication looks like, for a catalogue. */
  public Optional<Attachment> cover() {
    return cover;
  }

  @Override
  public List<PageLink> pages() {
    return pages;
  }

  /** Returns the name of what the publication says. */
  synchronized String contentName() {
    if (contentName.isEmpty()) {
      contentName = Optional.of(ContentName.of(publication));
    }
    return contentName.get();
  }

  /** Returns the address of the article's page on the web; empty where it has none. */
  synchronized Optional<String> webPage() {
    if (webPage.isEmpty()) {
      webPage = Optional.of(meta().source().flatMap(Address::whole));
    }
    return webPage.get();
  }

  /** Returns the full content of the article as markup, for a feed of this head. */
  synchronized String content(FeedHead head) {
    if (content.filter(known -> known.baseUrl().equals(head.baseUrl())).isEmpty()) {
      content = Optional.of(new Content(head.baseUrl(), FeedMarkup.of(head, article())));
    }
    return content.get().markup();
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

  /** Returns the same entry anew: what is made of it is not kept for as long as this is. */
  @Override
  public FeedEntry whole() {
    return new FeedEntry(publication, attachments, cover, pages);
  }

  /** Returns the article; of a bundle, its first. */
  Article article() {
    return publication.articles().get(0);
  }
}
