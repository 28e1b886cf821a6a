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

  /**
   * The level it is shown at, so that none is skipped (WCAG 2.2, technique H42; ISO 14289-1,
   * 7.4.2).
   *
   * @param previous the level that the heading before it is shown at; 1 for the title
   */
  public int levelAfter(int previous) {
    return Math.min(level, previous + 1);
  }

  @Override
  public Kind kind() {
    return Kind.HEADING;
  }
}
