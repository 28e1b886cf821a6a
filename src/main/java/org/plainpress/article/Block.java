package org.plainpress.article;

/**
 * A part of an article's body, such as a paragraph, a figure or a list. A {@code switch} expression
 * over {@link #kind()} that has no {@code default} stops compiling when a kind is added, so the
 * compiler names every place to visit; {@link Blocks} walks through blocks within blocks.
 */
public sealed interface Block
    permits Aside,
        CodeBlock,
        Definitions,
        Divider,
        Embed,
        Figure,
        Heading,
        ItemList,
        MathBlock,
        Note,
        Paragraph,
        Quote,
        Table,
        Verse {

  /** The kinds of blocks: one constant for each record that implements {@link Block}. */
  enum Kind {
    /** A {@link Heading}. */
    HEADING,
    /** A {@link Paragraph}. */
    PARAGRAPH,
    /** A {@link Figure}. */
    FIGURE,
    /** An {@link Embed}. */
    EMBED,
    /** A {@link Quote}. */
    QUOTE,
    /** An {@link ItemList}. */
    LIST,
    /** A {@link Table}. */
    TABLE,
    /** A {@link CodeBlock}. */
    CODE,
    /** A {@link MathBlock}. */
    MATH,
    /** A {@link Divider}. */
    DIVIDER,
    /** A {@link Note}. */
    NOTE,
    /** A {@link Verse}. */
    VERSE,
    /** A {@link Definitions}. */
    DEFINITIONS,
    /** An {@link Aside}. */
    ASIDE
  }

  /** {@return which of the records this is} */
  Kind kind();
}
