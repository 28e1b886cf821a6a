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
  private final Map<String, Anchor> notes = new HashMap<>();

  NoteLinks(Messages messages) {
    this.messages = messages;
  }

  /**
   * Makes the link element of a call lead to its note, as soon as that is laid out.
   *
   * @param id of the note, in the article
   */
  void call(String id, Tag link) {
    calls.computeIfAbsent(id, i -> new ArrayList<>()).add(link);
    Anchor note = notes.get(id);
    if (note != null) {
      connect(link, note);
    }
  }

  /**
   * Makes the calls of a note lead to it. Of several notes of one id, they lead to the first.
   *
   * @param note the note's element
   * @return the place that the calls lead to
   */
  Anchor note(String id, Tag note) {
    Anchor place = new Anchor(messages.get("note", id), 0, note);
    if (notes.putIfAbsent(id, place) == null) {
      calls.getOrDefault(id, List.of()).forEach(link -> connect(link, place));
    }
    return place;
  }

  private void connect(Tag link, Anchor note) {
    link.leadTo(note);
    // ISO 14289-2, 8.2.5.14: what refers to a note and the note refer to one another.
    link.refer(note.tag());
    note.tag().refer(link);
    link.anchor(new Anchor(messages.get("back"), 0, link));
  }

  /** Returns where the number of a note leads back to; empty where nothing before it called it. */
  Optional<Anchor> firstCall(String id, Anchor note) {
    return notes.get(id) == note
        ? calls.getOrDefault(id, List.of()).stream().findFirst().flatMap(Tag::anchor)
        : Optional.empty();
  }
}
