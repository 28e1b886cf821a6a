package org.plainpress.feed;

import java.util.List;
import org.plainpress.article.Article;

/**
 * @param attachments the article's editions, the one a feed with a single place for it should name
 *     first
 */
public record FeedEntry(Article article, List<Attachment> attachments) {
  public FeedEntry {
    attachments = List.copyOf(attachments);
  }
}
