package org.plainpress.article;

/**
 * The kinds of inline content: one constant for each record in {@link Inline}. As with {@link
 * Block}, a {@code switch} expression over them without a {@code default} stops compiling when a
 * kind is added.
 */
public enum InlineKind {
  /** A {@link Inline.Plain}. */
  PLAIN,
  /** An {@link Inline.Emphasis}. */
  EMPHASIS,
  /** A {@link Inline.Strong}. */
  STRONG,
  /** A {@link Inline.Link}. */
  LINK,
  /** A {@link Inline.Code}. */
  CODE,
  /** A {@link Inline.Foreign}. */
  FOREIGN,
  /** An {@link Inline.Abbreviation}. */
  ABBREVIATION,
  /** A {@link Inline.Superscript}. */
  SUPERSCRIPT,
  /** A {@link Inline.Subscript}. */
  SUBSCRIPT,
  /** A {@link Inline.Deletion}. */
  DELETION,
  /** An {@link Inline.Insertion}. */
  INSERTION,
  /** A {@link Inline.Ruby}. */
  RUBY,
  /** A {@link Inline.Math}. */
  MATH,
  /** A {@link Inline.LineBreak}. */
  LINE_BREAK,
  /** A {@link Inline.NoteRef}. */
  NOTE_REF,
  /** A {@link Inline.Label}. */
  LABEL
}
