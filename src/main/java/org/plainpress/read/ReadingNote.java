package org.plainpress.read;

import org.plainpress.article.Printable;

/**
 * One decision made while reading that was not certain or left something out.
 *
 * @param line of the source, from 1; 0 where it is about the whole
 * @param message one line, in words for the person who gave the source
 */
public record ReadingNote(int line, String message) {

  /**
   * Keeps the message one line, whatever of the source it quotes.
   *
   * @param line see the record
   * @param message see the record
   */
  public ReadingNote {
    message = Printable.line(message);
  }

  /**
   * {@return a note about the whole source}
   *
   * @param message one line
   */
  public static ReadingNote ofWhole(String message) {
    return new ReadingNote(0, message);
  }

  @Override
  public String toString() {
    return line == 0 ? message : "line " + line + ": " + message;
  }
}
