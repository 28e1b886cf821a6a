package org.plainpress.read.text.label;

/** What a line of a stripped text is, as far as the model of lines tells. */
public enum LineLabel {
  /** A paragraph or another line that ends a sentence. */
  PROSE,
  /** A short line that is none of the others: a title, byline, list item, furniture. */
  SHORT,
  /** The heading of what follows it. */
  HEADING,
  /** A caption without its credit. */
  CAPTION,
  /** A credit without its caption. */
  CREDIT,
  /** A caption with its credit. */
  CREDITED;

  private static final LineLabel[] ALL = values();

  /** Returns the label at a place, from 0. */
  public static LineLabel at(int place) {
    return ALL[place];
  }

  /** Returns how many labels there are. */
  public static int count() {
    return ALL.length;
  }

  /** Returns whether the line is what is left of a figure. */
  public boolean isFigure() {
    return this == CAPTION || this == CREDIT || this == CREDITED;
  }
}
