package org.plainpress.article;

import java.util.List;

/**
 * What stands in a box beside the text: facts, a correction, a timeline. Article JSON: {@code
 * {"type": "aside", "title": ["The mill in figures"], "body": [{"type": "paragraph", "content":
 * ["Two wheels."]}]}}.
 *
 * @param title its title; may be empty
 * @param body its blocks
 */
public record Aside(List<Inline> title, List<Block> body) implements Block {

  /**
   * Copies the title and the body.
   *
   * @param title see the record
   * @param body see the record
   */
  public Aside {
    title = List.copyOf(title);
    body = List.copyOf(body);
  }

  @Override
  public Kind kind() {
    return Kind.ASIDE;
  }
}
