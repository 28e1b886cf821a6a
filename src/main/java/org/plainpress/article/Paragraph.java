package org.plainpress.article;

import java.util.List;

/**
 * A paragraph of running text. Article JSON: {@code {"type": "paragraph", "content": ["The ferry
 * sails ", {"type": "strong", "content": ["daily"]}, "."]}}.
 *
 * @param content its text; never empty
 */
public record Paragraph(List<Inline> content) implements Block {

  /**
   * Copies the content.
   *
   * @param content see the record
   * @throws IllegalArgumentException where there is none
   */
  public Paragraph {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("paragraph: has no content");
    }
  }

  /**
   * {@return a paragraph of plain words}
   *
   * @param text the text
   */
  public static Paragraph of(String text) {
    return new Paragraph(List.of(Inline.text(text)));
  }

  @Override
  public Kind kind() {
    return Kind.PARAGRAPH;
  }
}
