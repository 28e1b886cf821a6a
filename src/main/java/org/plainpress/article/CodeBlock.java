package org.plainpress.article;

import java.util.List;
import java.util.Optional;

/**
 * A block of code or of other text whose white space counts. Article JSON: {@code {"type": "code",
 * "language": "python", "caption": ["Listing 1"], "text": "print(1)"}}.
 *
 * @param language the programming language, as the source names it; absent where it does not
 * @param caption what the source says of it; may be empty
 * @param text the code with its line breaks and white space; never blank
 */
public record CodeBlock(Optional<String> language, List<Inline> caption, String text)
    implements Block {

  /**
   * Checks the texts.
   *
   * @param language see the record
   * @param caption see the record
   * @param text see the record
   * @throws IllegalArgumentException where one is blank or holds a character that no edition can
   *     carry
   */
  public CodeBlock {
    caption = List.copyOf(caption);
    language.ifPresent(name -> Text.requireWords("language", name));
    Text.requireWords("text", text);
  }

  /**
   * Makes a block without a caption.
   *
   * @param language see the record
   * @param text see the record
   */
  public CodeBlock(Optional<String> language, String text) {
    this(language, List.of(), text);
  }

  @Override
  public Kind kind() {
    return Kind.CODE;
  }
}
