package org.plainpress.article;

import java.util.Optional;

/**
 * @param language of programming, as the source names it
 * @param text with its white space
 */
public record CodeBlock(Optional<String> language, String text) implements Block {

  public CodeBlock {
    language.ifPresent(name -> Text.requireWords("language", name));
    Text.requireWords("text", text);
  }

  @Override
  public Kind kind() {
    return Kind.CODE;
  }
}
