package org.plainpress.read;

import java.util.List;
import org.plainpress.article.Article;

/**
 * An article, and every decision made while reading it that was not certain or left something out.
 *
 * @param notes for the person who gave the source, in the order of the decisions
 */
public record Reading(Article article, List<ReadingNote> notes) {
  /**
   * Copies the notes.
   *
   * @param article see the record
   * @param notes see the record
   */
  public Reading {
    notes = List.copyOf(notes);
  }
}
