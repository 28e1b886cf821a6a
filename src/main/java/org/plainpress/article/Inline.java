package org.plainpress.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A part of running text, such as plain words or a link; {@link InlineKind} tells which. */
public sealed interface Inline {

  /** {@return which of the records this is} */
  InlineKind kind();

  /** {@return what it encloses; empty for those that enclose nothing} */
  default List<Inline> content() {
    return List.of();
  }

  /**
   * {@return plain words}
   *
   * @param text the text
   * @throws IllegalArgumentException where there are none
   */
  static Plain text(String text) {
    return new Plain(text);
  }

  /**
   * Plain words. Article JSON: a string, {@code "The ferry sails "}.
   *
   * @param text the words with the white space around them; never empty
   */
  record Plain(String text) implements Inline {
    /**
     * Checks that there are words, all of which an edition can carry.
     *
     * @param text see the record
     */
    public Plain {
      requireText(text);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.PLAIN;
    }
  }

  /**
   * Words that the source stresses, usually in italics. Article JSON: {@code {"type": "emphasis",
   * "content": ["very"]}}.
   *
   * @param content the words
   */
  record Emphasis(List<Inline> content) implements Inline {
    /**
     * Copies the content.
     *
     * @param content see the record
     */
    public Emphasis {
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.EMPHASIS;
    }
  }

  /**
   * Words that matter more than those around them, usually bold. Article JSON: {@code {"type":
   * "strong", "content": ["daily"]}}.
   *
   * @param content the words
   */
  record Strong(List<Inline> content) implements Inline {
    /**
     * Copies the content.
     *
     * @param content see the record
     */
    public Strong {
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.STRONG;
    }
  }

  /**
   * Words that lead elsewhere. Article JSON: {@code {"type": "link", "href":
   * "https://example.org/", "content": ["here"]}}.
   *
   * @param href an address to go to; one that runs code ({@code javascript:}) is refused
   * @param content the words
   */
  record Link(String href, List<Inline> content) implements Inline {
    /**
     * Copies the content and checks the address.
     *
     * @param href see the record
     * @param content see the record
     */
    public Link {
      Text.requireAddress("href", href);
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.LINK;
    }
  }

  /**
   * A few words of code within a sentence. Article JSON: {@code {"type": "code", "text":
   * "print(1)"}}.
   *
   * @param text the code; never empty
   */
  record Code(String text) implements Inline {
    /**
     * Checks that there is code, all of which an edition can carry.
     *
     * @param text see the record
     */
    public Code {
      requireText(text);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.CODE;
    }
  }

  /**
   * Words in another language than those around them. Article JSON: {@code {"type": "foreign",
   * "lang": "fr", "content": ["déjà vu"]}}.
   *
   * @param language the BCP 47 tag of that language
   * @param direction the direction of the words, where it differs from that of the language's
   *     script
   * @param content the words
   */
  record Foreign(String language, Optional<Direction> direction, List<Inline> content)
      implements Inline {
    /**
     * Copies the content and checks the tag.
     *
     * @param language see the record
     * @param direction see the record
     * @param content see the record
     */
    public Foreign {
      Text.requireLanguage("lang", language);
      Objects.requireNonNull(direction, "dir");
      content = List.copyOf(content);
    }

    /** {@return the direction that the words run in: the stated one, else that of the language} */
    public Direction readingDirection() {
      return direction.orElseGet(() -> Direction.of(language));
    }

    @Override
    public InlineKind kind() {
      return InlineKind.FOREIGN;
    }
  }

  /**
   * A short form of longer words. Article JSON: {@code {"type": "abbreviation", "expansion": "World
   * Health Organization", "content": ["WHO"]}}.
   *
   * @param expansion the words in full
   * @param content the short form
   */
  record Abbreviation(String expansion, List<Inline> content) implements Inline {
    /**
     * Copies the content and checks that there are words in full.
     *
     * @param expansion see the record
     * @param content see the record
     */
    public Abbreviation {
      Text.requireWords("expansion", expansion);
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.ABBREVIATION;
    }
  }

  /**
   * Words or figures that stand above the line. Article JSON: {@code {"type": "superscript",
   * "content": ["2"]}}.
   *
   * @param content the words
   */
  record Superscript(List<Inline> content) implements Inline {
    /**
     * Copies the content.
     *
     * @param content see the record
     */
    public Superscript {
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.SUPERSCRIPT;
    }
  }

  /**
   * Words or figures that stand below the line. Article JSON: {@code {"type": "subscript",
   * "content": ["2"]}}.
   *
   * @param content the words
   */
  record Subscript(List<Inline> content) implements Inline {
    /**
     * Copies the content.
     *
     * @param content see the record
     */
    public Subscript {
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.SUBSCRIPT;
    }
  }

  /**
   * Words that no longer hold, usually struck through: an old price, a revision. Article JSON:
   * {@code {"type": "deletion", "content": ["50"]}}.
   *
   * @param content the words
   */
  record Deletion(List<Inline> content) implements Inline {
    /**
     * Copies the content.
     *
     * @param content see the record
     */
    public Deletion {
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.DELETION;
    }
  }

  /**
   * Words that came later, in the place of others or beside them. Article JSON: {@code {"type":
   * "insertion", "content": ["40"]}}.
   *
   * @param content the words
   */
  record Insertion(List<Inline> content) implements Inline {
    /**
     * Copies the content.
     *
     * @param content see the record
     */
    public Insertion {
      content = List.copyOf(content);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.INSERTION;
    }
  }

  /**
   * Words with their reading, which stands small above them. Article JSON: {@code {"type": "ruby",
   * "base": ["水車"], "reading": "すいしゃ"}}. Searches and titles have the base alone.
   *
   * @param content the words that the reading belongs to, the base
   * @param reading how they are read, or what they mean; never blank
   */
  record Ruby(List<Inline> content, String reading) implements Inline {
    /**
     * Copies the base and checks the reading.
     *
     * @param content see the record
     * @param reading see the record
     */
    public Ruby {
      content = List.copyOf(content);
      Text.requireWords("reading", reading);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.RUBY;
    }
  }

  /**
   * A formula within a line. Article JSON: {@code {"type": "math", "mathml": "<math
   * xmlns='http://www.w3.org/1998/Math/MathML'><mi>x</mi></math>", "alt": "x"}}.
   *
   * @param formula the formula
   */
  record Math(Formula formula) implements Inline {
    /**
     * Checks that there is a formula.
     *
     * @param formula see the record
     */
    public Math {
      Objects.requireNonNull(formula, "formula");
    }

    @Override
    public InlineKind kind() {
      return InlineKind.MATH;
    }
  }

  /** A line that ends before the paragraph does. Article JSON: {@code {"type": "break"}}. */
  record LineBreak() implements Inline {
    @Override
    public InlineKind kind() {
      return InlineKind.LINE_BREAK;
    }
  }

  /**
   * The place in the text that a {@link Note} belongs to. Article JSON: {@code {"type": "noteref",
   * "id": "1"}}.
   *
   * @param id the id of that note
   */
  record NoteRef(String id) implements Inline {
    /**
     * Checks that the id is not blank.
     *
     * @param id see the record
     */
    public NoteRef {
      Text.requireWords("id", id);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.NOTE_REF;
    }
  }

  /**
   * The marker that the source itself printed before a list item, with the space that follows it:
   * {@code "• "}, {@code "(a) "}. It stands first in the item's first paragraph, and is kept
   * because sentences refer to it ("see 3(b)"); a list without labels is numbered by whoever shows
   * it. Article JSON: {@code {"type": "label", "text": "(a) "}}.
   *
   * @param text the marker; never blank
   */
  record Label(String text) implements Inline {
    /**
     * Checks that the marker is not blank.
     *
     * @param text see the record
     */
    public Label {
      Text.requireWords("label", text);
    }

    /** {@return whether it only marks the item, and holds no letter or figure to refer to it by} */
    public boolean isBullet() {
      return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    @Override
    public InlineKind kind() {
      return InlineKind.LABEL;
    }
  }

  private static void requireText(String text) {
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("text: is missing or empty");
    }
    Text.requireCarried("text", text);
  }
}
