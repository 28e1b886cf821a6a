package org.plainpress.article;

import java.util.List;
import java.util.Objects;

/** One article: what is known about it, and its body in reading order. */
public record Article(Meta meta, List<Block> body) {

  public Article {
    Objects.requireNonNull(meta, "meta");
    body = List.copyOf(body);
  }

  /** The article with other metadata; its body, and with it its id's meaning, stays. */
  public Article withMeta(Meta other) {
    return new Article(other, body);
  }
}
