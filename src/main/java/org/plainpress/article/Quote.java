package org.plainpress.article;

import java.util.List;

/**
 * A quotation that stands by itself. Article JSON: {@code {"type": "quote", "body": [{"type":
 * "paragraph", "content": ["We will sail."]}], "cite": ["Ada Marsh"]}}.
 *
 * @param body what is quoted
 * @param cite who said it, or where it stands; may be empty
 */
public record Quote(List<Block> body, List<Inline> cite) implements Block {

  /**
   * Copies the body and the source.
   *
   * @param body see the record
   * @param cite see the record
   */
  public Quote {
    body = List.copyOf(body);
    cite = List.copyOf(cite);
  }

  @Override
  public Kind kind() {
    return Kind.QUOTE;
  }
}
