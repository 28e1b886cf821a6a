package org.plainpress.read;

import java.util.List;
import org.plainpress.article.Article;

/**
 * An article, and every decision made while reading it that was not certain or left something out.
 */
public record Reading(Article article, List<ReadingNote> notes) {
  public Reading {
    notes = List.copyOf(notes);
  }
}
