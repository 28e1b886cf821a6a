package org.plainpress.feed;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;

/**
 * @param publication what it tells of: for a feed one article, for a catalogue one or a bundle
 * @param attachments its editions, the one a feed with a single place for it should name first
 * @param cover what it looks like, for a catalogue
 */
public record FeedEntry(
    Publication publication, List<Attachment> attachments, Optional<Attachment> cover) {

  public FeedEntry {
    attachments = List.copyOf(attachments);
  }

  /** Of an article in a feed. */
  public static FeedEntry of(Article article, List<Attachment> attachments) {
    return new FeedEntry(Publication.of(article), attachments, Optional.empty());
  }

  public Meta meta() {
    return publication.meta();
  }

  /** The first, which in a feed is the only one. */
  Article article() {
    return publication.articles().get(0);
  }
}
