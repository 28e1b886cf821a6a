package org.plainpress.article;

import java.util.List;
import java.util.Objects;

/**
 * An article: what is known about it, and its body in reading order. It is immutable, and the one
 * thing that every reader makes and every writer takes. Article JSON: {@code {"plainpress": 1,
 * "id": "urn:uuid:…", "title": "Ferry sails again", "language": "en", "body": [{"type":
 * "paragraph", "content": ["The ferry sails daily."]}]}}.
 *
 * @param meta what is known about it
 * @param body its blocks in reading order; may be empty
 */
public record Article(Meta meta, List<Block> body) {

  /**
   * Copies the body, and checks that nothing is null and that nothing is nested more than 256
   * levels deep, such as quotations in one another.
   *
   * @param meta see the record
   * @param body see the record
   */
  public Article {
    Objects.requireNonNull(meta, "meta");
    body = List.copyOf(body);
    Nesting.check(body);
  }

  /**
   * {@return a copy of the article with other metadata}
   *
   * @param other what it is to have instead
   */
  public Article withMeta(Meta other) {
    return new Article(other, body);
  }
}
