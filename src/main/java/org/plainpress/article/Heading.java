package org.plainpress.article;

import java.util.List;

/**
 * The heading of a section. Article JSON: {@code {"type": "heading", "level": 2, "content": ["What
 * happens next"]}}.
 *
 * @param level its depth, from 2 to 6; level 1 is the article's title
 * @param content its words; never blank
 */
public record Heading(int level, List<Inline> content) implements Block {

  /**
   * Copies the content and checks the level.
   *
   * @param level see the record
   * @param content see the record
   * @throws IllegalArgumentException where the level is not within 2 to 6, or there are no words
   */
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
   * {@return the level that the heading is shown at, so that no level is skipped (WCAG 2.2,
   * technique H42; ISO 14289-1, 7.4.2)}
   *
   * @param previous the level that the heading before it is shown at; 1 where the title stands
   *     before it
   */
  public int levelAfter(int previous) {
    return Math.min(level, previous + 1);
  }

  @Override
  public Kind kind() {
    return Kind.HEADING;
  }
}
