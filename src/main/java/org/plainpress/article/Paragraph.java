package org.plainpress.article;

import java.util.List;

public record Paragraph(List<Inline> content) implements Block {

  public Paragraph {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("paragraph: has no content");
    }
  }

  public static Paragraph of(String text) {
    return new Paragraph(List.of(Inline.text(text)));
  }

  @Override
  public Kind kind() {
    return Kind.PARAGRAPH;
  }
}
