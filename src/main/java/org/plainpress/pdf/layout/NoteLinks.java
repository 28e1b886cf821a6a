package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.message.Messages;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;

/**
 * The links between an article's notes and their calls: each call leads to its note, and the note's
 * number back to the first call that stands before it.
 */
final class NoteLinks {

  private final Messages messages;
  private final Map<String, List<Tag>> calls = new HashMap<>();
  private final Map<String, Tag> notes = new HashMap<>();

  NoteLinks(Messages messages) {
    this.messages = messages;
  }

  /** Makes the link element of a call one that leads to its note. */
  void call(String id, Tag link) {
    calls.computeIfAbsent(id, i -> new ArrayList<>()).add(link);
    Tag note = notes.get(id);
    if (note != null) {
      connect(link, note);
    }
  }

  /**
   * Makes the note's element one that its calls lead to.
   *
   * @return where it is to be placed
   */
  Anchor note(String id, Tag note) {
    Anchor place = new Anchor(messages.get("note", id), 0, note);
    note.anchor = place;
    if (notes.putIfAbsent(id, note) == null) {
      calls.getOrDefault(id, List.of()).forEach(link -> connect(link, note));
    }
    return place;
  }

  private void connect(Tag link, Tag note) {
    link.target = note.anchor;
    // ISO 14289-2, 8.2.5.14: what refers to a note and the note refer to one another.
    link.references.add(note);
    note.references.add(link);
    link.anchor = new Anchor(messages.get("back"), 0, link);
  }

  /** Where the number of a note leads back to; empty where nothing before it called it. */
  Optional<Anchor> firstCall(String id, Tag note) {
    return notes.get(id) == note
        ? calls.getOrDefault(id, List.of()).stream().map(link -> link.anchor).findFirst()
        : Optional.empty();
  }
}
