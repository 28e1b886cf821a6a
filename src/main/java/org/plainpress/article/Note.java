package org.plainpress.article;

import java.util.List;

/**
 * A footnote.
 *
 * @param id what {@link Inline.NoteRef} calls it by
 */
public record Note(String id, List<Block> body) implements Block {

  public Note {
    Text.requireWords("id", id);
    body = List.copyOf(body);
  }

  @Override
  public Kind kind() {
    return Kind.NOTE;
  }
}
