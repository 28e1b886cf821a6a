package org.plainpress.read.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainpress.address.Address;
import org.plainpress.article.Blocks;
import org.plainpress.article.Inline;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;

/**
 * Finds links of an article that lead nowhere from where it will be read. Editions show their words
 * alone: a reading system and its referees take addresses only (EPUB 3.3, 3.5; URL standard, 4.3).
 */
final class DeadLinks {

  private DeadLinks() {}

  /** Returns a reading with a note for each address of a link that leads nowhere. */
  static Reading noted(Reading reading) {
    Optional<String> page = reading.article().meta().source();
    Set<String> dead = new LinkedHashSet<>();
    Blocks.forEach(
        reading.article().body(),
        block ->
            Blocks.text(block)
                .forEach(
                    text ->
                        Blocks.forEachInline(
                            text,
                            inline -> {
                              if (inline instanceof Inline.Link link
                                  && Address.whole(link.href(), page).isEmpty()) {
                                dead.add(link.href());
                              }
                            })));
    if (dead.isEmpty()) {
      return reading;
    }
    List<ReadingNote> notes = new ArrayList<>(reading.notes());
    dead.forEach(
        href ->
            notes.add(
                ReadingNote.ofWhole(
                    "a link keeps only its words, since '"
                        + href
                        + "' is no address that leads anywhere")));
    return reading.withNotes(notes);
  }
}
