package org.plainpress.read.press.phrase;

/** How many characters tell what is said of a text and what is of the text. */
public final class Lengths {

  /**
   * The most characters of a line that says something of a text or of a picture: who wrote it and
   * when, whom it belongs to, what is gone. A longer line is of the text.
   */
  public static final int REMARK = 200;

  /** The most characters of a caption: a longer line is a paragraph that ends like one. */
  public static final int CAPTION = 700;

  /** The most columns of a title, East Asian characters being two wide. */
  public static final int TITLE = 300;

  private Lengths() {}
}
