package org.plainpress.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plainpress.article.Block;
import org.plainpress.article.ItemList;
import org.plainpress.article.Note;
import org.plainpress.article.Quote;

/** Numbers the notes of an article in their order, for labels and ids that are always valid. */
final class NoteNumbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<Integer> referred = new HashSet<>();
  private final Set<Integer> rendered = new HashSet<>();

  NoteNumbers(List<Block> body) {
    collect(body);
  }

  private void collect(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Note note) {
        numbers.putIfAbsent(note.id(), numbers.size() + 1);
        collect(note.body());
      } else if (block instanceof Quote quote) {
        collect(quote.body());
      } else if (block instanceof ItemList list) {
        list.items().forEach(this::collect);
      }
    }
  }

  /** 0 where there is no such note. */
  int of(String id) {
    return numbers.getOrDefault(id, 0);
  }

  /** Whether this is the first place that refers to the note: the one its back link leads to. */
  boolean refer(int number) {
    return referred.add(number);
  }

  /** Whether the note is rendered for the first time: an id must be there once. */
  boolean render(int number) {
    return rendered.add(number);
  }

  boolean isReferred(int number) {
    return referred.contains(number);
  }
}
