package org.plainpress.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers the notes of an article from 1 in their order, and makes those numbers their ids: what
 * every edition prints, and what its links are made of. A call of a note that is not there is left
 * out.
 */
public final class NumberedNotes extends Rewriting {

  private final Map<String, String> numbers = new HashMap<>();
  private boolean called;

  private NumberedNotes(Article article) {
    Blocks.forEach(article.body(), this::look);
  }

  private void look(Block block) {
    if (block instanceof Note note) {
      numbers.putIfAbsent(note.id(), Integer.toString(numbers.size() + 1));
    }
    for (List<Inline> text : Blocks.text(block)) {
      Blocks.forEachInline(text, inline -> called |= inline instanceof Inline.NoteRef);
    }
  }

  /**
   * {@return the article with its notes' numbers as their ids; a copy, where it has notes}
   *
   * @param article the article
   */
  public static Article of(Article article) {
    NumberedNotes notes = new NumberedNotes(article);
    // Most articles have none, and a copy costs a tenth of an EPUB.
    return notes.numbers.isEmpty() && !notes.called ? article : notes.article(article);
  }

  @Override
  protected String noteId(String id) {
    return numbers.getOrDefault(id, id);
  }

  @Override
  protected Optional<Inline> noteRef(Inline.NoteRef call) {
    return Optional.ofNullable(numbers.get(call.id())).map(Inline.NoteRef::new);
  }
}
