package org.plainpress.read;

/**
 * @param line of the source, from 1; 0 where it is about the whole
 * @param message one line, in words for the person who gave the source
 */
public record ReadingNote(int line, String message) {

  public static ReadingNote ofWhole(String message) {
    return new ReadingNote(0, message);
  }

  @Override
  public String toString() {
    return line == 0 ? message : "line " + line + ": " + message;
  }
}
