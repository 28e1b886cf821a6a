package org.plainpress.article;

import java.util.List;

/**
 * A poem or a song, whose lines are the poet's. Article JSON: {@code {"type": "verse", "stanzas":
 * [[["The wheel goes round,"], ["the water sings"]], [["and no bell rings."]]]}}. A line that is
 * indented begins with no-break spaces (U+00A0).
 *
 * @param stanzas at least one
 */
public record Verse(List<Stanza> stanzas) implements Block {

  /**
   * Lines that belong together.
   *
   * @param lines at least one, each running text
   */
  public record Stanza(List<List<Inline>> lines) {
    /**
     * Copies the lines.
     *
     * @param lines see the record
     * @throws IllegalArgumentException where there are none, or one is empty
     */
    public Stanza {
      lines = lines.stream().map(List::copyOf).toList();
      if (lines.isEmpty() || lines.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("stanzas: each has lines, and each line has words");
      }
    }
  }

  /**
   * Copies the stanzas.
   *
   * @param stanzas see the record
   * @throws IllegalArgumentException where there are none
   */
  public Verse {
    stanzas = List.copyOf(stanzas);
    if (stanzas.isEmpty()) {
      throw new IllegalArgumentException("stanzas: verse has at least one");
    }
  }

  @Override
  public Kind kind() {
    return Kind.VERSE;
  }
}
