package org.plainpress.read.html.page;

import java.util.List;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadingNote;

/**
 * What is known of the page that a body is read from.
 *
 * @param base what relative addresses are resolved against; may be empty
 * @param language the article's
 * @param pictures finds the images that exist
 * @param notes receives every decision that was not certain
 */
public record PageContext(
    String base, String language, Pictures pictures, List<ReadingNote> notes) {

  public void note(String message) {
    notes.add(ReadingNote.ofWhole(message));
  }
}
