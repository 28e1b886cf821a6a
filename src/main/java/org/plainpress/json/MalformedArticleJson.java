package org.plainpress.json;

/** Says that something is not Article JSON: where, and what is wrong there, in one line. */
public final class MalformedArticleJson extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes the complaint from its one line.
   *
   * @param message one line
   */
  public MalformedArticleJson(String message) {
    super(message);
  }

  MalformedArticleJson(String message, Throwable cause) {
    super(message, cause);
  }

  /** {@return what is wrong, in one line; never null} */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
