package org.plainpress.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A part of running text. As with {@link Block}, {@link #kind()} makes dispatch exhaustive. */
public sealed interface Inline {

  /** One constant a record below. */
  enum Kind {
    PLAIN,
    EMPHASIS,
    STRONG,
    LINK,
    CODE,
    FOREIGN,
    ABBREVIATION,
    SUPERSCRIPT,
    SUBSCRIPT,
    LINE_BREAK,
    NOTE_REF,
    LABEL
  }

  Kind kind();

  /** What it encloses; nothing for those that enclose nothing. */
  default List<Inline> content() {
    return List.of();
  }

  static Plain text(String text) {
    return new Plain(text);
  }

  /** Plain words, never empty. */
  record Plain(String text) implements Inline {
    public Plain {
      requireText(text);
    }

    @Override
    public Kind kind() {
      return Kind.PLAIN;
    }
  }

  record Emphasis(List<Inline> content) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }

    @Override
    public Kind kind() {
      return Kind.EMPHASIS;
    }
  }

  record Strong(List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }

    @Override
    public Kind kind() {
      return Kind.STRONG;
    }
  }

  /**
   * @param href an address to go to; one that runs code is refused
   */
  record Link(String href, List<Inline> content) implements Inline {
    public Link {
      Text.requireAddress("href", href);
      content = List.copyOf(content);
    }

    @Override
    public Kind kind() {
      return Kind.LINK;
    }
  }

  /** A few words of code within a sentence. */
  record Code(String text) implements Inline {
    public Code {
      requireText(text);
    }

    @Override
    public Kind kind() {
      return Kind.CODE;
    }
  }

  /**
   * A span in another language.
   *
   * @param language its BCP 47 tag
   * @param direction only where it differs from what the language's script says
   */
  record Foreign(String language, Optional<Direction> direction, List<Inline> content)
      implements Inline {
    public Foreign {
      Text.requireLanguage("lang", language);
      Objects.requireNonNull(direction, "dir");
      content = List.copyOf(content);
    }

    public Direction readingDirection() {
      return direction.orElseGet(() -> Direction.of(language));
    }

    @Override
    public Kind kind() {
      return Kind.FOREIGN;
    }
  }

  /**
   * A short form of words.
   *
   * @param expansion the words in full: {@code World Health Organization}
   */
  record Abbreviation(String expansion, List<Inline> content) implements Inline {
    public Abbreviation {
      Text.requireWords("expansion", expansion);
      content = List.copyOf(content);
    }

    @Override
    public Kind kind() {
      return Kind.ABBREVIATION;
    }
  }

  record Superscript(List<Inline> content) implements Inline {
    public Superscript {
      content = List.copyOf(content);
    }

    @Override
    public Kind kind() {
      return Kind.SUPERSCRIPT;
    }
  }

  record Subscript(List<Inline> content) implements Inline {
    public Subscript {
      content = List.copyOf(content);
    }

    @Override
    public Kind kind() {
      return Kind.SUBSCRIPT;
    }
  }

  record LineBreak() implements Inline {
    @Override
    public Kind kind() {
      return Kind.LINE_BREAK;
    }
  }

  /** The place in the text that a {@link Note} belongs to. */
  record NoteRef(String id) implements Inline {
    public NoteRef {
      Text.requireWords("id", id);
    }

    @Override
    public Kind kind() {
      return Kind.NOTE_REF;
    }
  }

  /**
   * The marker that the source itself printed before a list item, with the space that follows it:
   * {@code "• "}, {@code "(a) "}. It stands first in the item's first paragraph. Kept because
   * sentences refer to it ("see 3(b)"); a list without labels is numbered by its reader.
   */
  record Label(String text) implements Inline {
    public Label {
      Text.requireWords("label", text);
    }

    /** Whether it only marks the item, and says nothing that could be referred to. */
    public boolean isBullet() {
      return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    @Override
    public Kind kind() {
      return Kind.LABEL;
    }
  }

  private static void requireText(String text) {
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("text: is missing or empty");
    }
    Text.requireCarried("text", text);
  }
}
