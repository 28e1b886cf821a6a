package org.plainpress.json;

/** Something that is not Article JSON; the message says where, and what is wrong there. */
public final class MalformedArticleJson extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MalformedArticleJson(String message) {
    super(message);
  }

  MalformedArticleJson(String message, Throwable cause) {
    super(message, cause);
  }
}
