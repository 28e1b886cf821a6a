package org.plainpress.markup;

import java.util.HashSet;
import java.util.Set;

/**
 * Knows which calls and notes of an article were rendered, so that each id stands in the document
 * once. Notes go by their numbers (see {@link org.plainpress.article.NumberedNotes}).
 */
final class NoteMarks {

  private final Set<String> called = new HashSet<>();
  private final Set<String> rendered = new HashSet<>();

  /**
   * Marks a call of a note as rendered.
   *
   * @return whether it is the note's first call, which the note's back link leads to
   */
  boolean call(String number) {
    return called.add(number);
  }

  /**
   * Marks a note as rendered.
   *
   * @return whether it is the first of that number
   */
  boolean render(String number) {
    return rendered.add(number);
  }

  /** Returns whether a call of the note was rendered. */
  boolean isCalled(String number) {
    return called.contains(number);
  }
}
