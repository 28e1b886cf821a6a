package org.plainpress.read;

/** Receives what a reader reads, an article at a time, so that none needs to be kept for others. */
public interface Readings {

  /**
   * Receives an article with its notes.
   *
   * @param reading the article
   */
  void accept(Reading reading);

  /**
   * Receives something that a person should know of the source as a whole.
   *
   * @param note the note
   */
  void note(ReadingNote note);

  /**
   * Is told that one article of several cannot be read; the others still are.
   *
   * @param message one line that says which, what is wrong with it and what to do
   */
  void unreadable(String message);

  /**
   * Is told that more of the source was read, where it is read piece by piece.
   *
   * @param bytes how many bytes more
   */
  default void progressed(long bytes) {}
}
