package org.plainpress.read;

/** A source that no article can be read from; the message says what is wrong and what to do. */
public final class UnreadableSource extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableSource(String message) {
    super(message);
  }

  public UnreadableSource(String message, Throwable cause) {
    super(message, cause);
  }
}
