package org.plainpress.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers the notes of an article from 1 in their order, and makes those numbers their ids: what
 * every edition prints, and what its links are made of. A call of a note that is not there is left
 * out.
 */
public final class NumberedNotes extends Rewriting {

  private final Map<String, String> numbers = new HashMap<>();

  private NumberedNotes(Article article) {
    Blocks.of(Note.class, article.body())
        .forEach(note -> numbers.putIfAbsent(note.id(), Integer.toString(numbers.size() + 1)));
  }

  /**
   * {@return a copy of the article whose notes have their numbers as ids}
   *
   * @param article the article
   */
  public static Article of(Article article) {
    return new NumberedNotes(article).article(article);
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
