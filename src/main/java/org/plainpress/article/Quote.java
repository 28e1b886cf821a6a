package org.plainpress.article;

import java.util.List;

/**
 * @param cite who said it, or where it stands; may be empty
 */
public record Quote(List<Block> body, List<Inline> cite) implements Block {

  public Quote {
    body = List.copyOf(body);
    cite = List.copyOf(cite);
  }

  @Override
  public Kind kind() {
    return Kind.QUOTE;
  }
}
