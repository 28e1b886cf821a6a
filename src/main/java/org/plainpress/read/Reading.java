package org.plainpress.read;

import java.util.List;
import org.plainpress.article.Article;

/**
 * An article, and every decision made while reading it that was not certain or left something out.
 *
 * @param notes for the person who gave the source, in the order of the decisions
 * @param reasons why each part of the source was taken or left out, a line each; empty where
 *     nothing had to be weighed, or nobody asked
 */
public record Reading(Article article, List<ReadingNote> notes, List<String> reasons) {
  /**
   * Copies the lists.
   *
   * @param article see the record
   * @param notes see the record
   * @param reasons see the record
   */
  public Reading {
    notes = List.copyOf(notes);
    reasons = List.copyOf(reasons);
  }

  /**
   * Makes a reading for which nothing had to be weighed.
   *
   * @param article see the record
   * @param notes see the record
   */
  public Reading(Article article, List<ReadingNote> notes) {
    this(article, notes, List.of());
  }

  /**
   * {@return the same reading with other notes}
   *
   * @param others see the record
   */
  public Reading withNotes(List<ReadingNote> others) {
    return new Reading(article, others, reasons);
  }
}
