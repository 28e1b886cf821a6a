package org.plainpress.article;

/**
 * A change of subject, shown as a rule or as white space. Article JSON: {@code {"type":
 * "divider"}}.
 */
public record Divider() implements Block {

  @Override
  public Kind kind() {
    return Kind.DIVIDER;
  }
}
