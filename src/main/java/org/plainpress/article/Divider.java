package org.plainpress.article;

/** A change of subject, shown as a rule. */
public record Divider() implements Block {

  @Override
  public Kind kind() {
    return Kind.DIVIDER;
  }
}
