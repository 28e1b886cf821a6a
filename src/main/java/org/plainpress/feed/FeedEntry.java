package org.plainpress.feed;

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
 */
public record FeedEntry(
    Publication publication, List<Attachment> attachments, Optional<Attachment> cover) {

  public FeedEntry {
    attachments = List.copyOf(attachments);
  }

  /** Returns the entry of an article in a feed. */
  public static FeedEntry of(Article article, List<Attachment> attachments) {
    return new FeedEntry(Publication.of(article), attachments, Optional.empty());
  }

  public Meta meta() {
    return publication.meta();
  }

  /** Returns the article; of a bundle, its first. */
  Article article() {
    return publication.articles().get(0);
  }
}
