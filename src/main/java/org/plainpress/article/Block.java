package org.plainpress.article;

/**
 * A part of an article's body. The kind makes dispatch exhaustive: a {@code switch} expression over
 * {@link #kind()} stops compiling where a new kind is not handled.
 */
public sealed interface Block
    permits CodeBlock, Divider, Embed, Figure, Heading, ItemList, Note, Paragraph, Quote, Table {

  /** One constant a record that implements {@link Block}. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    FIGURE,
    EMBED,
    QUOTE,
    LIST,
    TABLE,
    CODE,
    DIVIDER,
    NOTE
  }

  Kind kind();
}
