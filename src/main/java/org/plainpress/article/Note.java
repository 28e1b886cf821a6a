package org.plainpress.article;

import java.util.List;

/**
 * A footnote. Article JSON: {@code {"type": "note", "id": "1", "body": [{"type": "paragraph",
 * "content": ["Letter of 12 May."]}]}}.
 *
 * @param id the id by which an {@link Inline.NoteRef} calls it
 * @param body its blocks
 */
public record Note(String id, List<Block> body) implements Block {

  /**
   * Copies the body and checks that the id is not blank.
   *
   * @param id see the record
   * @param body see the record
   */
  public Note {
    Text.requireWords("id", id);
    body = List.copyOf(body);
  }

  @Override
  public Kind kind() {
    return Kind.NOTE;
  }
}
