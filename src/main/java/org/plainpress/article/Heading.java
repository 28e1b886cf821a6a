package org.plainpress.article;

import java.util.List;

/**
 * @param level 2 to 6; 1 is the article's title
 */
public record Heading(int level, List<Inline> content) implements Block {

  public Heading {
    content = List.copyOf(content);
    if (level < 2 || level > 6) {
      throw new IllegalArgumentException("level: " + level + " is not within 2 to 6");
    }
    if (Text.plain(content).isBlank()) {
      throw new IllegalArgumentException("heading: has no words");
    }
  }

  @Override
  public Kind kind() {
    return Kind.HEADING;
  }
}
