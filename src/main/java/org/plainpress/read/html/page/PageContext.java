package org.plainpress.read.html.page;

import java.util.List;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadingNote;

/**
 * What is known of a page whose body is read.
 *
 * @param base the address that relative addresses are resolved against; may be empty
 * @param language the language tag of the article; {@code und} where it is not known
 * @param pictures finds the images that exist
 * @param notes receives a note of every decision that was not certain
 * @param lost receives by which references the page calls pictures that do not exist
 */
public record PageContext(
    String base, String language, Pictures pictures, List<ReadingNote> notes, LostPictures lost) {

  /** Makes the context of a page of which no picture is known to be lost so far. */
  public PageContext(String base, String language, Pictures pictures, List<ReadingNote> notes) {
    this(base, language, pictures, notes, new LostPictures());
  }

  /** Adds a note about the article as a whole. */
  public void note(String message) {
    notes.add(ReadingNote.ofWhole(message));
  }
}
