package org.plainpress.read.archive;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;

/** Collects readings for a caller who wants them all at once. */
final class Collected implements Readings {

  private final List<Reading> all = new ArrayList<>();
  private final List<ReadingNote> notes = new ArrayList<>();

  @Override
  public void accept(Reading reading) {
    all.add(reading);
  }

  @Override
  public void note(ReadingNote note) {
    notes.add(note);
  }

  @Override
  public void unreadable(String message) {
    notes.add(ReadingNote.ofWhole(message));
  }

  /** Returns the readings, the notes about the whole source among those of the last. */
  List<Reading> withNotes() {
    if (!notes.isEmpty()) {
      int last = all.size() - 1;
      List<ReadingNote> ofLast = new ArrayList<>(all.get(last).notes());
      ofLast.addAll(notes);
      all.set(last, all.get(last).withNotes(ofLast));
    }
    return List.copyOf(all);
  }
}
